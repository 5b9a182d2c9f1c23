import { hashLength } from './hash.ts'
import { fromBase64, toBase64 } from './note.ts'

/** That a leaf stands in a log, as it is kept and handed on: its place, its way to the root, and a signed checkpoint. */
export interface ProofOfEntry {
  index: number
  proof: Uint8Array[]
  /** A signed note whose text is a checkpoint. */
  note: string
}

const header = 'c2sp.org/tlog-proof@v1'

/** The proof as text (C2SP tlog-proof), which other programs read too. */
export function proofText({ index, proof, note }: ProofOfEntry): string {
  return [header, `index ${index}`, ...proof.map(toBase64), '', note].join('\n')
}

/** Reads such a text; null when it is none. What stands in a line `extra` is left unread: nothing signs it. */
export function readProofText(text: string): ProofOfEntry | null {
  const end = text.indexOf('\n\n')
  if (end < 0) return null
  const [first, ...lines] = text.slice(0, end).split('\n')
  if (lines[0]?.startsWith('extra ')) lines.shift()
  const [, index] = /^index (0|[1-9]\d{0,15})$/.exec(lines.shift() ?? '') ?? []
  const proof = lines.map(fromBase64)
  if (first !== header || index === undefined || !proof.every(isHash)) return null
  return { index: Number(index), proof, note: text.slice(end + 2) }
}

function isHash(bytes: Uint8Array | null): bytes is Uint8Array {
  return bytes?.length === hashLength
}
