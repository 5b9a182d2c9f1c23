import { fillColumns, isClosed } from './fill.ts'
import { incomingArcs } from './incoming.ts'
import type { Transport } from './problem.ts'
import { makeState, type State } from './state.ts'

/**
 * A reason why no assignment exists (Hall's condition broken). "upper": these rows may go only to these columns, which
 * take fewer. "lower": these columns need more rows than these, the only ones that may go there.
 */
export interface Witness {
  rule: 'upper' | 'lower'
  rows: number[]
  columns: number[]
  /** upper: the number of rows, and the places; lower: the rows asked for, and the rows there are. */
  need: number
  room: number
}

/** Every independent group of rows whose columns have too few places; none when all rows fit. Rows without arcs are left out. */
export function upperWitnesses(problem: Transport): Witness[] {
  const state = filled(problem, problem.upper)
  const inside = Array.from({ length: problem.columns }, (_, column) => column).filter(column =>
    isClosed(state, column),
  )
  const closed = new Set(inside)
  const rows = rowsWhere(problem, row => {
    const used = state.arcOf[row]!
    return used < 0 ? problem.starts[row]! < problem.starts[row + 1]! : closed.has(state.heads[used]!)
  })
  return groups(problem, rows, closed).map(group => {
    const room = sumOver(group.columns, problem.upper)
    return { rule: 'upper', ...group, need: group.rows.length, room }
  })
}

/** Every independent group of columns whose minimum is out of reach; none when all minima can be met at once. */
export function lowerWitnesses(problem: Transport): Witness[] {
  const state = filled(problem, problem.lower)
  const starved = starvedColumns(state, problem)
  const rows = rowsWhere(problem, row => {
    const used = state.arcOf[row]!
    return used >= 0 && starved.has(state.heads[used]!)
  })
  return groups(problem, rows, starved).map(group => {
    const need = sumOver(group.columns, problem.lower)
    return { rule: 'lower', ...group, need, room: group.rows.length }
  })
}

function filled(problem: Transport, upper: Int32Array): State {
  const costs = new Float64Array(problem.costs.length)
  const lower = new Int32Array(problem.columns)
  const state = makeState({ ...problem, costs, lower, upper, loadPrice: undefined })
  fillColumns(state)
  return state
}

/** Columns below their minimum, and all from which they could draw a row if those had one to spare. */
function starvedColumns(state: State, problem: Transport): Set<number> {
  const { heads, arcOf, loads } = state
  const incoming = incomingArcs(problem, heads)
  const starved = new Set<number>()
  loads.forEach((load, column) => void (load < problem.lower[column]! && starved.add(column)))
  for (const column of starved)
    for (let at = incoming.starts[column]!; at < incoming.starts[column + 1]!; at++) {
      const used = arcOf[incoming.rowOf[incoming.arcs[at]!]!]!
      if (used >= 0) starved.add(heads[used]!)
    }
  return starved
}

/** Splits rows and columns into the parts that arcs tie together. */
function groups({ starts, heads }: Transport, rows: number[], columns: Set<number>) {
  const root = new Map(Array.from(columns, column => [column, column]))
  const find = (column: number): number => {
    while (root.get(column) !== column) {
      root.set(column, root.get(root.get(column)!)!)
      column = root.get(column)!
    }
    return column
  }
  const insideOf = (row: number) =>
    Array.from(heads.subarray(starts[row], starts[row + 1])).filter(head => columns.has(head))
  for (const row of rows) insideOf(row).reduce((one, other) => (root.set(find(one), find(other)), other))
  const parts = new Map<number, { rows: number[]; columns: number[] }>()
  const part = (column: number) => {
    const key = find(column)
    if (!parts.has(key)) parts.set(key, { rows: [], columns: [] })
    return parts.get(key)!
  }
  for (const column of [...columns].sort((a, b) => a - b)) part(column).columns.push(column)
  for (const row of rows) part(insideOf(row)[0]!).rows.push(row)
  return [...parts.values()]
}

function rowsWhere({ rows }: Transport, test: (row: number) => boolean): number[] {
  return Array.from({ length: rows }, (_, row) => row).filter(test)
}

function sumOver(columns: number[], bounds: Int32Array): number {
  return columns.reduce((sum, column) => sum + bounds[column]!, 0)
}
