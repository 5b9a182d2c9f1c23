import canonicalize from 'canonicalize'

export interface ReceiptFacts {
  number: string
  sequence: number
  season: string
  /** Business time of the submission. */
  submittedAt: Temporal.Instant
  /** Real time at which it was written down. */
  recordedAt: Temporal.Instant
  contentHash: Buffer
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
    content_hmac: facts.contentHash.toString('hex'),
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
  content_hmac?: string
  /** Before there were salts. */
  content_sha256?: string
  documents: number
  key: string
}

/** The payload as it was signed, read back. */
export function readPayload(payload: string): ReceiptReading {
  return JSON.parse(payload) as ReceiptReading
}
