import { proofText } from '../../methods/merkle/proof-text.ts'
import { leafOf } from '../ledger/leaf.ts'
import type { Proven } from '../ledger/prove.ts'
import type { PublicKey } from '../keys/signing-key.ts'
import type { Receipt } from './data.ts'

/** A receipt as a file, to be checked without this server. No personal value stands in it. */
export interface ReceiptFile {
  format: typeof format
  /** What was signed, the signature (base64url), and the public half of the key (raw, base64url). */
  receipt: { payload: string; signature: string; key: string }
  /** The row of the ledger that says it was sent, its place in the sealed tree (C2SP tlog-proof), and the key that sealed it. */
  ledger?: { entry: Record<string, unknown>; proof: string; key: string }
}

const format = 'opop-receipt/1'

/** What is handed out as a file; undefined when a key that signed is not known here. Not yet sealed, it has no proof. */
export function receiptFile(
  { payload, signature, keyId }: Receipt,
  proven: Proven | undefined,
  keys: readonly PublicKey[],
): ReceiptFile | undefined {
  const keyOf = (id: string) => keys.find(one => one.id === id)?.publicKey
  const [key, sealer] = [keyOf(keyId), proven ? keyOf(proven.keyId) : '']
  if (key === undefined || sealer === undefined) return undefined
  const ledger = proven && { entry: leafOf(proven.entry), proof: proofText(proven), key: sealer }
  return { format, receipt: { payload, signature: signature.toString('base64url'), key }, ledger }
}

/** Reads such a file; undefined when it is none. */
export function readReceiptFile(text: string): ReceiptFile | undefined {
  const value = parsed(text) as Partial<ReceiptFile> | undefined
  if (value?.format !== format) return undefined
  const { receipt, ledger } = value
  const texts = [
    receipt?.payload,
    receipt?.signature,
    receipt?.key,
    ledger ? ledger.proof : '',
    ledger ? ledger.key : '',
  ]
  if (!texts.every(one => typeof one === 'string')) return undefined
  const isEntry = typeof ledger?.entry === 'object' && ledger.entry !== null
  return ledger === undefined || isEntry ? (value as ReceiptFile) : undefined
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
