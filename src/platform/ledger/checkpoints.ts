import { consistencyProof } from '../../methods/merkle/tree.ts'
import { consistencyRanges, subtrees } from '../../methods/merkle/ranges.ts'
import type { Tx } from '../database/open.ts'
import { sha256 } from './leaf.ts'
import { readNodes } from './nodes.ts'

/** A signed moment of the ledger: how many rows, under which root. */
export interface KeptCheckpoint {
  size: number
  root: Buffer
  /** C2SP signed note. */
  note: string
  keyId: string
  sealedAt: Date
}

/** The newest checkpoint, or the one of a size; undefined when there is none. */
export async function findCheckpoint(tx: Tx, size?: number): Promise<KeptCheckpoint | undefined> {
  const row = await tx
    .selectFrom('ledger_checkpoint')
    .selectAll()
    .$if(size !== undefined, query => query.where('tree_size', '=', size!))
    .orderBy('tree_size', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  return { size: row.tree_size, root: row.root, note: row.note, keyId: row.key_id, sealedAt: row.sealed_at }
}

/** The hashes that prove that the ledger of `size` rows continues that of `oldSize` rows (RFC 9162, 2.1.4), in one statement. */
export async function proveContinuation(tx: Tx, oldSize: number, size: number): Promise<Uint8Array[]> {
  const nodes = await readNodes(tx, consistencyRanges(oldSize, size).flatMap(subtrees))
  return consistencyProof(sha256, oldSize, size, (level, at) => nodes.get(`${level}:${at}`)!)
}
