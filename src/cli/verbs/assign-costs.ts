import { transportOf, type Arcs, type Transport } from '../../methods/transport/problem.ts'
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
  const empty = costs.reduce((count, cost) => (Number.isNaN(cost) ? count + 1 : count), 0)
  const all = { rows: rows.codes, columns: columns.codes, costs }
  const arcs = empty > 0 ? withCosts(all) : all
  const size = { rows: rows.names.length, columns: columns.names.length }
  return {
    problem: transportOf(arcs, size, bounds),
    names: { rows: rows.names, columns: columns.names },
    warnings: empty > 0 ? [`${empty} ${empty === 1 ? 'pair has' : 'pairs have'} no cost and counted as forbidden`] : [],
  }
}

function withCosts({ rows, columns, costs }: Arcs): Arcs {
  const given = (_: number, arc: number) => !Number.isNaN(costs[arc])
  return { rows: rows.filter(given), columns: columns.filter(given), costs: costs.filter(given) }
}

/** Levels sorted by name, so that the order of lines shows in no answer. */
function inOrder({ codes, names }: { codes: Int32Array; names: string[] }) {
  const order = names.map((_, code) => code).sort((a, b) => (names[a]! < names[b]! ? -1 : 1))
  const place = new Int32Array(names.length)
  order.forEach((code, at) => (place[code] = at))
  return { codes: codes.map(code => place[code]!), names: order.map(code => names[code]!) }
}
