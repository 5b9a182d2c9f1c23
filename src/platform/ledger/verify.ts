import { sql } from 'kysely'
import { openNote } from '../../methods/merkle/note.ts'
import { readCheckpoint } from '../../methods/merkle/checkpoint.ts'
import { sameBytes } from '../../methods/merkle/hash.ts'
import { memoryTree, root } from '../../methods/merkle/tree.ts'
import type { House } from '../web/context.ts'
import { entryHash, sha256, type SealedFields } from './leaf.ts'

export interface Verdict {
  /** Rows whose place and content agree with the tree. */
  sealed: number
  unsealed: number
  checkpoints: number
  /** The root of the whole tree, in hex. */
  root: string
  /** One sentence for each disagreement; empty means whole. */
  problems: string[]
}

type Row = SealedFields & { leaf_index: number; leaf_hash: Buffer }

/**
 * Computes every leaf and every root again from the rows themselves and holds them against what was sealed and signed.
 * `progress` hears of how many rows are done.
 */
export async function verifyLedger(house: House, progress: (done: number) => void = () => undefined): Promise<Verdict> {
  const { db } = house
  const tree = memoryTree(sha256)
  const problems: string[] = []
  const checkpoints = await db.selectFrom('ledger_checkpoint').selectAll().orderBy('tree_size').execute()
  let next = 0
  for (let from = 0; ; from = tree.size) {
    const rows = await readRows(house, from)
    for (const row of rows) {
      if (row.leaf_index !== tree.size) problems.push(`Place ${tree.size} is empty.`)
      const computed = entryHash(row)
      if (!sameBytes(computed, row.leaf_hash))
        problems.push(`Entry ${row.seq} (place ${row.leaf_index}) was changed after sealing.`)
      tree.append(computed)
      for (; checkpoints[next]?.tree_size === tree.size; next++) await check(house, checkpoints[next]!, tree, problems)
    }
    progress(tree.size)
    if (rows.length === 0 || problems.length > 20) break
  }
  for (const left of checkpoints.slice(next))
    problems.push(`Checkpoint ${left.tree_size} claims more rows than there are.`)
  const { rows } = await sql<{ n: number }>`select count(*) as n from ledger_entry e
    where not exists (select from ledger_leaf l where l.entry_seq = e.seq)`.execute(db)
  const hex = Buffer.from(root(sha256, tree.size, tree.read)).toString('hex')
  return { sealed: tree.size, unsealed: rows[0]!.n, checkpoints: checkpoints.length, root: hex, problems }
}

async function readRows(house: House, from: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select l.leaf_index, l.leaf_hash, e.seq, e.act, e.subject_kind, e.subject_id, e.actor_id, e.detail, e.happened_at, e.recorded_at
    from ledger_leaf l join ledger_entry e on e.seq = l.entry_seq
    where l.leaf_index >= ${from} order by l.leaf_index limit 10000`.execute(house.db)
  return rows
}

async function check(
  house: House,
  { tree_size, root: claimed, note, key_id }: { tree_size: number; root: Buffer; note: string; key_id: string },
  tree: ReturnType<typeof memoryTree>,
  problems: string[],
): Promise<void> {
  const computed = root(sha256, tree.size, tree.read)
  if (!sameBytes(computed, claimed))
    problems.push(`The root of checkpoint ${tree_size} does not follow from the entries.`)
  // Checkpoints under an older key are held against the entries only; that key is published, not kept here.
  if (key_id !== house.signingKey.id) return
  const name = /— (\S+) /.exec(note)?.[1] ?? ''
  const { publicKey, verify } = house.signingKey
  const opened = await openNote(sha256, note, [{ name, publicKey: Buffer.from(publicKey, 'base64url'), verify }])
  const said = opened && readCheckpoint(opened.text)
  if (!said) problems.push(`The signature of checkpoint ${tree_size} is not valid.`)
  else if (said.size !== tree_size || !sameBytes(said.root, claimed))
    problems.push(`Checkpoint ${tree_size} says something else than its row.`)
}
