import { sql } from 'kysely'
import { append, root, type ReadNode } from '../../methods/merkle/tree.ts'
import { checkpointText } from '../../methods/merkle/checkpoint.ts'
import { signNote } from '../../methods/merkle/note.ts'
import { subtrees } from '../../methods/merkle/ranges.ts'
import type { Tx } from '../database/open.ts'
import type { House } from '../web/context.ts'
import { entryHash, sha256, type SealedFields } from './leaf.ts'
import { readNodes } from './nodes.ts'

/** Any number that no other advisory lock of this database has. */
const sealerLock = 7_216_001
const batch = 5000

/** The log's name in its checkpoints, the same for ever. */
export function logOrigin(house: House): string {
  return `${new URL(house.env.origin).host}/jejak`
}

/**
 * Gives every ledger row that can no longer be overtaken its place in the Merkle tree and signs a checkpoint. Resolves to
 * the number of rows sealed. Outside the transactions of the changes: a chain inside them would make them wait in line.
 */
export async function seal(house: House): Promise<number> {
  let sealed = 0
  for (;;) {
    const count = await house.db.transaction().execute(tx => sealBatch(house, tx))
    sealed += count
    if (count < batch) return sealed
  }
}

async function sealBatch(house: House, tx: Tx): Promise<number> {
  const lock = await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(${sealerLock}) as got`.execute(tx)
  if (!lock.rows[0]?.got) return 0
  const entries = await nextEntries(tx)
  if (entries.length === 0) return 0
  const size = await treeSize(tx)
  const leaves = entries.map(entryHash)
  const { nodes, rootHash } = await grow(tx, size, leaves)
  await insertLeaves(tx, size, entries, leaves)
  await insertNodes(tx, nodes)
  await insertCheckpoint(house, tx, size + leaves.length, rootHash)
  return entries.length
}

/** Rows after the last sealed one, in the order (transaction, row), of transactions that all others have seen end. */
async function nextEntries(tx: Tx): Promise<SealedFields[]> {
  const { rows } = await sql<SealedFields>`
    select seq, act, subject_kind, subject_id, actor_id, detail, happened_at, recorded_at from ledger_entry
    where (xid, seq) > (
      select xid, seq from (
        select e.xid, e.seq from ledger_leaf l join ledger_entry e on e.seq = l.entry_seq
        order by l.leaf_index desc limit 1) last
      union all select '0'::xid8, 0 where not exists (select from ledger_leaf))
      and xid < pg_snapshot_xmin(pg_current_snapshot())
    order by xid, seq limit ${batch}`.execute(tx)
  return rows
}

async function treeSize(tx: Tx): Promise<number> {
  const { rows } = await sql<{
    size: number
  }>`select coalesce(max(leaf_index) + 1, 0)::int8 as size from ledger_leaf`.execute(tx)
  return rows[0]!.size
}

interface Node {
  level: number
  index: number
  hash: Uint8Array
}

async function grow(tx: Tx, size: number, leaves: Uint8Array[]): Promise<{ nodes: Node[]; rootHash: Uint8Array }> {
  // The complete subtrees that the tree is made of: all that growing it needs.
  const known = await readNodes(tx, subtrees({ from: 0, to: size }))
  const read: ReadNode = (level, index) => known.get(`${level}:${index}`)!
  const nodes: Node[] = []
  leaves.forEach((leaf, i) =>
    append(sha256, size + i, leaf, read, (level, index, hash) => {
      const copy = hash.slice()
      known.set(`${level}:${index}`, copy)
      nodes.push({ level, index, hash: copy })
    }),
  )
  return { nodes, rootHash: root(sha256, size + leaves.length, read) }
}

async function insertLeaves(tx: Tx, size: number, entries: SealedFields[], leaves: Uint8Array[]): Promise<void> {
  const places = entries.map((_, i) => size + i)
  const rows = entries.map(entry => entry.seq)
  await sql`insert into ledger_leaf (leaf_index, entry_seq, leaf_hash)
    select * from unnest(${places}::int8[], ${rows}::int8[], ${leaves.map(bytes => Buffer.from(bytes))}::bytea[])`.execute(
    tx,
  )
}

async function insertNodes(tx: Tx, nodes: Node[]): Promise<void> {
  const hashes = nodes.map(node => Buffer.from(node.hash))
  await sql`insert into ledger_node (level, node_index, hash)
    select * from unnest(${nodes.map(n => n.level)}::int2[], ${nodes.map(n => n.index)}::int8[], ${hashes}::bytea[])`.execute(
    tx,
  )
}

async function insertCheckpoint(house: House, tx: Tx, size: number, rootHash: Uint8Array): Promise<void> {
  const origin = logOrigin(house)
  const { signingKey } = house
  const signer = {
    name: origin,
    publicKey: Buffer.from(signingKey.publicKey, 'base64url'),
    sign: (bytes: Uint8Array) => signingKey.sign(bytes),
  }
  const note = signNote(sha256, checkpointText({ origin, size, root: rootHash }), signer)
  await tx
    .insertInto('ledger_checkpoint')
    .values({ tree_size: size, root: Buffer.from(rootHash), note, key_id: signingKey.id })
    .execute()
}
