import { createHash, createHmac } from 'node:crypto'
import canonicalize from 'canonicalize'
import { isWrong, type Answers } from '../../form/answer.ts'

/** A document as it counts in a submission: what stood in which slot, by the hash of its bytes as received. */
export interface SubmittedDocument {
  slot: string
  position: number
  fileId: string
  sha256: string
}

/** Bytes of a salt: as many as the hash has. */
export const saltBytes = 32

/**
 * Commitment to everything submitted: HMAC-SHA-256 under `salt` over its canonical JSON (RFC 8785): form version, answers as
 * values, documents by hash. Whoever has content and salt computes the same; without the salt, which stays with the
 * submission and goes with it, nobody can try out what somebody's number may be. Submissions of before have no salt: SHA-256.
 */
export function contentHash(
  formVersionId: string,
  answers: Answers,
  documents: SubmittedDocument[],
  salt: Uint8Array | null,
): Buffer {
  const content = {
    form: formVersionId,
    answers: values(answers),
    documents: documents
      .map(({ slot, position, sha256 }) => ({ slot, position, sha256 }))
      .toSorted((a, b) => (a.slot === b.slot ? a.position - b.position : a.slot < b.slot ? -1 : 1)),
  }
  const hash = salt ? createHmac('sha256', salt) : createHash('sha256')
  return hash.update(canonicalize(content)!).digest()
}

/** Only what was said: no notes about confirmations or other screens. */
function values(answers: Answers): Record<string, unknown> {
  const said = Object.entries(answers).filter(([, given]) => given != null && !isWrong(given))
  return Object.fromEntries(said.map(([code, given]) => [code, (given as { value: unknown }).value]))
}
