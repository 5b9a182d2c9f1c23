import { readCheckpoint, type Checkpoint } from '../../methods/merkle/checkpoint.ts'
import { openNote } from '../../methods/merkle/note.ts'
import { verifyConsistency } from '../../methods/merkle/verify.ts'
import type { Tx } from '../database/open.ts'
import type { PublicKey } from '../keys/signing-key.ts'
import { findCheckpoint, proveContinuation, type KeptCheckpoint } from './checkpoints.ts'
import { sha256 } from './leaf.ts'

/** What became of a checkpoint that somebody has kept. */
export type Continued =
  { problem: ContinuedProblem } | { kept: Checkpoint; newest: KeptCheckpoint; proof: Uint8Array[] }

export type ContinuedProblem =
  /** It is no checkpoint of a ledger. */
  | 'unreadable'
  /** No key of this installation signed it, or it was changed since. */
  | 'unsigned'
  /** It counts more rows than there are: rows are gone. */
  | 'shorter'
  /** The rows that it counted are not those that stand here: the past was changed. */
  | 'changed'

/** Whether the ledger of today continues the one of a checkpoint that was kept elsewhere. */
export async function continues(tx: Tx, note: string, keys: readonly PublicKey[]): Promise<Continued> {
  const text = noteIn(note)
  const kept = text === undefined ? 'unreadable' : await opened(text, keys)
  if (typeof kept === 'string') return { problem: kept }
  const newest = await findCheckpoint(tx)
  if (!newest || newest.size < kept.size) return { problem: 'shorter' }
  const proof = await proveContinuation(tx, kept.size, newest.size)
  const sizes = { oldSize: kept.size, oldRoot: kept.root, size: newest.size, root: newest.root, proof }
  return verifyConsistency(sha256, sizes) ? { kept, newest, proof } : { problem: 'changed' }
}

/** The note in what was pasted, which may be the whole letter that brought it. */
function noteIn(pasted: string): string | undefined {
  const text = `${pasted.replace(/\r\n?/g, '\n').replace(/^[ \t>]+|[ \t]+$/gm, '')}\n`
  return /^\S+\n\d+\n[A-Za-z0-9+/=]{44}\n\n(?:— \S+ \S+\n)+/m.exec(text)?.[0]
}

/** Every key that ever signed here may have signed it, under the name that its first line says. */
async function opened(note: string, keys: readonly PublicKey[]): Promise<Checkpoint | 'unreadable' | 'unsigned'> {
  const checkpoint = readCheckpoint(note.slice(0, note.lastIndexOf('\n\n') + 1))
  if (!checkpoint) return 'unreadable'
  for (const { publicKey, verify } of keys) {
    const verifier = { name: checkpoint.origin, publicKey: Buffer.from(publicKey, 'base64url'), verify }
    if (await openNote(sha256, note, [verifier])) return checkpoint
  }
  return 'unsigned'
}
