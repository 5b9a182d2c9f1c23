import { hash } from 'node:crypto'
import { canonicalLeaf, leafHash, type Sha256 } from '../../methods/merkle/hash.ts'

export const sha256: Sha256 = bytes => hash('sha256', bytes, 'buffer')

/** A ledger row as it stands in its leaf. */
export interface SealedFields {
  seq: number
  act: string
  subject_kind: string
  subject_id: string
  actor_id: string | null
  detail: unknown
  happened_at: Date
  recorded_at: Date
}

/** SHA-256(0x00 ‖ canonical JSON) of a ledger row (RFC 6962 leaf, RFC 8785 JSON). */
export function entryHash(entry: SealedFields): Uint8Array {
  return leafHash(sha256, canonicalLeaf(leafOf(entry)))
}

/** A ledger row as the JSON value that its leaf is made of. */
export function leafOf({ seq, act, subject_kind, subject_id, actor_id, detail, ...at }: SealedFields) {
  const times = { happened_at: at.happened_at.toISOString(), recorded_at: at.recorded_at.toISOString() }
  return { seq, act, subject_kind, subject_id, actor_id, detail, ...times }
}
