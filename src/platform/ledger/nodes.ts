import type { NodeId } from '../../methods/merkle/ranges.ts'
import type { Tx } from '../database/open.ts'

/** The hashes of some complete subtrees of the ledger, in one statement, by `{level}:{index}`. */
export async function readNodes(tx: Tx, wanted: readonly NodeId[]): Promise<Map<string, Uint8Array>> {
  if (wanted.length === 0) return new Map()
  const rows = await tx
    .selectFrom('ledger_node')
    .selectAll()
    .where(eb =>
      eb.or(wanted.map(({ level, index }) => eb.and([eb('level', '=', level), eb('node_index', '=', index)]))),
    )
    .execute()
  return new Map(rows.map(row => [`${row.level}:${row.node_index}`, row.hash]))
}
