import type { PublicKey } from '../keys/signing-key.ts'
import { contentHash } from '../response/index.ts'
import type { FoundReceipt } from './data.ts'

/** `uncheckable`: the content agrees, but the key that signed is not known, so neither can be said. */
export type Verdict = 'valid' | 'invalid' | 'uncheckable'

/** Whether a receipt is over what is kept today, and signed by a key of this installation. */
export function verdictOf(receipt: FoundReceipt, keys: readonly PublicKey[]): Verdict {
  const hash = contentHash(receipt.formVersionId, receipt.answers, receipt.documents, receipt.salt)
  if (!hash.equals(receipt.contentHash) || !receipt.payload.includes(hash.toString('hex'))) return 'invalid'
  const key = keys.find(one => one.id === receipt.keyId)
  if (!key) return 'uncheckable'
  return key.verify(Buffer.from(receipt.payload), receipt.signature) ? 'valid' : 'invalid'
}
