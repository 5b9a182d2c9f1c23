import { hashLength } from './hash.ts'
import { fromBase64, toBase64 } from './note.ts'

/** What a log says of itself at one moment. */
export interface Checkpoint {
  /** Names the log, the same for ever: a host name and path without scheme, for example `opop.example/ledger`. */
  origin: string
  size: number
  root: Uint8Array
  /** Further lines, none empty; most logs have none. */
  extensions?: string[]
}

/** The text to be signed (C2SP tlog-checkpoint): origin, size and root in base64, a line each. */
export function checkpointText({ origin, size, root, extensions = [] }: Checkpoint): string {
  const lines = [origin, String(size), toBase64(root), ...extensions]
  if (lines.some(line => line === '' || line.includes('\n')) || !isWhole(String(size)) || root.length !== hashLength) {
    throw new TypeError('not a checkpoint')
  }
  return `${lines.join('\n')}\n`
}

/** Reads the text of a checkpoint (of a note already opened); null when it is none. */
export function readCheckpoint(text: string): Checkpoint | null {
  if (!text.endsWith('\n')) return null
  const [origin = '', size = '', base64 = '', ...extensions] = text.slice(0, -1).split('\n')
  const root = fromBase64(base64)
  if (origin === '' || !isWhole(size) || root?.length !== hashLength || extensions.includes('')) return null
  return { origin, size: Number(size), root, extensions }
}

function isWhole(text: string): boolean {
  return /^(0|[1-9][0-9]*)$/.test(text) && Number.isSafeInteger(Number(text))
}
