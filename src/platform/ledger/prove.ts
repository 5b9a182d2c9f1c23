import { sql, type RawBuilder } from 'kysely'
import { inclusionProof } from '../../methods/merkle/tree.ts'
import type { ProofOfEntry } from '../../methods/merkle/proof-text.ts'
import { inclusionRanges, subtrees } from '../../methods/merkle/ranges.ts'
import type { Tx } from '../database/open.ts'
import { sha256, type SealedFields } from './leaf.ts'
import { readNodes } from './nodes.ts'

/** A sealed row, and the proof that it stands in the tree of the newest checkpoint. */
export interface Proven extends ProofOfEntry {
  entry: SealedFields
  /** How many rows the tree has. */
  size: number
  /** The key that signed the checkpoint. */
  keyId: string
}

/** Which row: what was done to what, and something that its detail says. */
export interface Wanted {
  act: string
  subjectId: string
  detail: Record<string, unknown>
}

/** A row as it is sealed; without a proof for the seconds until it is. */
export interface ProvenEntry {
  entry: SealedFields
  proven?: Proven
}

/** The newest such row with its proof; undefined as long as it is not sealed, which takes some seconds. */
export async function proveEntry(tx: Tx, { act, subjectId, detail }: Wanted): Promise<Proven | undefined> {
  const row = await rowWhere(
    tx,
    sql`e.subject_id = ${subjectId} and e.act = ${act} and e.detail @> ${JSON.stringify(detail)}::jsonb
    and l.leaf_index is not null`,
  )
  return row && (await provenOf(tx, row)).proven
}

/** The row of a number with its proof; undefined when there is none. */
export async function entryProof(tx: Tx, seq: number): Promise<ProvenEntry | undefined> {
  const row = await rowWhere(tx, sql`e.seq = ${seq}`)
  return row && provenOf(tx, row)
}

interface Row extends SealedFields {
  leaf_index: number | null
  tree_size: number | null
  key_id: string | null
  note: string | null
}

async function rowWhere(tx: Tx, condition: RawBuilder<unknown>): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select e.seq, e.act, e.subject_kind, e.subject_id, e.actor_id, e.detail, e.happened_at, e.recorded_at,
      l.leaf_index, c.tree_size, c.key_id, c.note
    from ledger_entry e left join ledger_leaf l on l.entry_seq = e.seq
    left join lateral (select tree_size, key_id, note from ledger_checkpoint order by tree_size desc limit 1) c
      on l.leaf_index < c.tree_size
    where ${condition} order by e.seq desc limit 1`.execute(tx)
  return rows[0]
}

async function provenOf(tx: Tx, { leaf_index: index, tree_size: size, key_id: keyId, note, ...entry }: Row) {
  if (index === null || size === null || keyId === null || note === null) return { entry }
  const nodes = await readNodes(tx, inclusionRanges(index, size).flatMap(subtrees))
  const proof = inclusionProof(sha256, index, size, (level, at) => nodes.get(`${level}:${at}`)!)
  return { entry, proven: { entry, index, size, keyId, proof, note } }
}
