import canonicalize from 'canonicalize'
import { isWrong, type Answers } from '../../../platform/form/answer.ts'

/** A document as it counts in a submission: what stood in which slot, by the hash of its bytes as received. */
export interface SubmittedDocument {
  slot: string
  position: number
  fileId: string
  sha256: string
}

/** Everything submitted, as it counts: form version, answers as values, documents by hash in a fixed order. */
export function submittedContent(formVersionId: string, answers: Answers, documents: SubmittedDocument[]) {
  return {
    form: formVersionId,
    answers: values(answers),
    documents: documents
      .map(({ slot, position, sha256 }) => ({ slot, position, sha256 }))
      .toSorted((a, b) => (a.slot === b.slot ? a.position - b.position : a.slot < b.slot ? -1 : 1)),
  }
}

/** Only what was said: no notes about confirmations or other screens. */
function values(answers: Answers): Record<string, unknown> {
  const said = Object.entries(answers).filter(([, given]) => given != null && !isWrong(given))
  return Object.fromEntries(said.map(([code, given]) => [code, (given as { value: unknown }).value]))
}

export interface ReceiptFacts {
  number: string
  sequence: number
  season: string
  /** Business time of the submission. */
  submittedAt: Temporal.Instant
  /** Real time at which it was written down. */
  recordedAt: Temporal.Instant
  contentHash: Uint8Array
  documents: number
  keyId: string
}

/** The text that is signed: canonical JSON, no personal value in it. */
export function receiptPayload(facts: ReceiptFacts): string {
  return canonicalize({
    number: facts.number,
    sequence: facts.sequence,
    season: facts.season,
    submitted_at: facts.submittedAt.toString({ smallestUnit: 'millisecond' }),
    recorded_at: facts.recordedAt.toString({ smallestUnit: 'millisecond' }),
    content_hmac: Buffer.from(facts.contentHash).toString('hex'),
    documents: facts.documents,
    key: facts.keyId,
  })!
}

export interface ReceiptReading {
  number: string
  sequence: number
  season: string
  submitted_at: string
  recorded_at: string
  content_hmac: string
  documents: number
  key: string
}

/** The payload as it was signed, read back. Before there were salts its hash was called `content_sha256`. */
export function readPayload(payload: string): ReceiptReading {
  return JSON.parse(payload) as ReceiptReading
}
