import { transportOf, type Transport } from '../../methods/transport/problem.ts'
import type { Names } from '../../methods/transport/words.ts'
import { refuseDuplicatePairs } from '../duplicates.ts'
import type { Table } from '../table.ts'

/** A file of costs as a problem; rows and columns stand in the order of their names. */
export interface Costs {
  problem: Transport
  names: Names
  warnings: string[]
}

const LARGEST_COST = 1e15

/** Reads costs per pair; a pair without a cost is forbidden. Refuses a pair that stands twice. */
export function readCosts(table: Table, bounds: { lower: number; upper: number }): Costs {
  refuseDuplicatePairs(table, 'row', 'column')
  const rows = inOrder(table.levels('row'))
  const columns = inOrder(table.levels('column'))
  const costs = table.numbers('cost', { min: -LARGEST_COST, max: LARGEST_COST, optional: true })
  const allowed = costs.filter(cost => !Number.isNaN(cost)).length
  const arcs = { rows: new Int32Array(allowed), columns: new Int32Array(allowed), costs: new Float64Array(allowed) }
  let arc = 0
  costs.forEach((cost, line) => {
    if (Number.isNaN(cost)) return
    arcs.rows[arc] = rows.codes[line]!
    arcs.columns[arc] = columns.codes[line]!
    arcs.costs[arc++] = cost
  })
  const size = { rows: rows.names.length, columns: columns.names.length }
  const empty = costs.length - allowed
  return {
    problem: transportOf(arcs, size, bounds),
    names: { rows: rows.names, columns: columns.names },
    warnings: empty > 0 ? [`${empty} ${empty === 1 ? 'pair has' : 'pairs have'} no cost and counted as forbidden`] : [],
  }
}

/** Levels sorted by name, so that the order of lines shows in no answer. */
function inOrder({ codes, names }: { codes: Int32Array; names: string[] }) {
  const order = names.map((_, code) => code).sort((a, b) => (names[a]! < names[b]! ? -1 : 1))
  const place = new Int32Array(names.length)
  order.forEach((code, at) => (place[code] = at))
  return { codes: codes.map(code => place[code]!), names: order.map(code => names[code]!) }
}
