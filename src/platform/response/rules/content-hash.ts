import { isWrong, type Answers } from '../../form/answer.ts'
import { commitTo } from '../../keys/commit-to.ts'

/** A document as it counts in a submission: what stood in which slot, by the hash of its bytes as received. */
export interface SubmittedDocument {
  slot: string
  position: number
  fileId: string
  sha256: string
}

/** The commitment to everything submitted: form version, answers as values, documents by hash in a fixed order. */
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
  return commitTo(content, salt)
}

/** Only what was said: no notes about confirmations or other screens. */
function values(answers: Answers): Record<string, unknown> {
  const said = Object.entries(answers).filter(([, given]) => given != null && !isWrong(given))
  return Object.fromEntries(said.map(([code, given]) => [code, (given as { value: unknown }).value]))
}
