import { sql } from 'kysely'
import { openNote } from '../../methods/merkle/note.ts'
import { readCheckpoint } from '../../methods/merkle/checkpoint.ts'
import { sameBytes } from '../../methods/merkle/hash.ts'
import { memoryTree, root } from '../../methods/merkle/tree.ts'
import { knownKeys } from '../keys/known-keys.ts'
import type { PublicKey } from '../keys/signing-key.ts'
import type { House } from '../web/context.ts'
import { entryHash, sha256, type SealedFields } from './leaf.ts'

export interface Verdict {
  /** Rows whose place and content agree with the tree. */
  sealed: number
  unsealed: number
  checkpoints: number
  /** The root of the whole tree, in hex. */
  root: string
  /** Ids of the keys whose signatures were found good: to be held against the ids printed on receipts. */
  keys: string[]
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
  const keys = new Map((await knownKeys(house)).map(key => [key.id, key]))
  const signedBy = new Set<string>()
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
      for (; checkpoints[next]?.tree_size === tree.size; next++) {
        const found = await check(checkpoints[next]!, keys, tree)
        problems.push(...found)
        if (found.length === 0) signedBy.add(checkpoints[next]!.key_id)
      }
    }
    progress(tree.size)
    if (rows.length === 0 || problems.length > 20) break
  }
  for (const left of checkpoints.slice(next))
    problems.push(`Checkpoint ${left.tree_size} claims more rows than there are.`)
  const { rows } = await sql<{ n: number }>`select count(*) as n from ledger_entry e
    where not exists (select from ledger_leaf l where l.entry_seq = e.seq)`.execute(db)
  const hex = Buffer.from(root(sha256, tree.size, tree.read)).toString('hex')
  const counts = { sealed: tree.size, unsealed: rows[0]!.n, checkpoints: checkpoints.length }
  return { ...counts, root: hex, keys: [...signedBy], problems }
}

async function readRows(house: House, from: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select l.leaf_index, l.leaf_hash, e.seq, e.act, e.subject_kind, e.subject_id, e.actor_id, e.detail, e.happened_at, e.recorded_at
    from ledger_leaf l join ledger_entry e on e.seq = l.entry_seq
    where l.leaf_index >= ${from} order by l.leaf_index limit 10000`.execute(house.db)
  return rows
}

interface Checkpoint {
  tree_size: number
  root: Buffer
  note: string
  key_id: string
}

/** What is wrong with a checkpoint, in sentences. A signature nobody can check counts as wrong, else it could hide anything. */
async function check(
  { tree_size, root: claimed, note, key_id }: Checkpoint,
  keys: ReadonlyMap<string, PublicKey>,
  tree: ReturnType<typeof memoryTree>,
): Promise<string[]> {
  const computed = root(sha256, tree.size, tree.read)
  const follows = sameBytes(computed, claimed)
  const problems = follows ? [] : [`The root of checkpoint ${tree_size} does not follow from the entries.`]
  const key = keys.get(key_id)
  if (!key) return [...problems, `Checkpoint ${tree_size} is signed with a key that is not known: ${key_id}.`]
  const said = await readSigned(note, key)
  if (!said) problems.push(`The signature of checkpoint ${tree_size} is not valid.`)
  else if (said.size !== tree_size || !sameBytes(said.root, claimed))
    problems.push(`Checkpoint ${tree_size} says something else than its row.`)
  return problems
}

async function readSigned(note: string, { publicKey, verify }: PublicKey) {
  const name = /— (\S+) /.exec(note)?.[1] ?? ''
  const opened = await openNote(sha256, note, [{ name, publicKey: Buffer.from(publicKey, 'base64url'), verify }])
  return opened && readCheckpoint(opened.text)
}
