import { makeHeap, type Heap } from './heap.ts'
import type { Transport } from './problem.ts'
import { sortRowsByCost } from './sort-arcs.ts'

/** The solver's working memory. `prices` are what columns ask on top of an arc's cost: the negated column duals. */
export interface State {
  problem: Transport
  /** Arcs of each row by rising cost. */
  heads: Int32Array
  costs: Float64Array
  prices: Float64Array
  loads: Int32Array
  /** How much a column below its minimum pays for one row more while rows are placed. */
  bonus: number
  /** What one row more would cost in load price: infinite when the column is full. */
  nextPrice: Float64Array
  /** What one row less would save in load price: minus infinity when the column is at its minimum. */
  lastPrice: Float64Array
  /** The arc a row uses, or -1. */
  arcOf: Int32Array
  /** The rows of a column as a doubly linked list. */
  first: Int32Array
  next: Int32Array
  previous: Int32Array
  heap: Heap
  /** The arc by which the search reached a column, and the row it belongs to. */
  parentArc: Int32Array
  parentRow: Int32Array
  reached: Int32Array
  settled: Int32Array
}

/** An empty assignment whose prices fit it. */
export function makeState(problem: Transport): State {
  const { rows, columns, loadPrice } = problem
  const heads = problem.heads.slice()
  const costs = problem.costs.slice()
  sortRowsByCost(problem.starts, heads, costs)
  const state: State = {
    problem,
    heads,
    costs,
    prices: new Float64Array(columns),
    bonus: usualBonus(problem.starts, costs),
    loads: new Int32Array(columns),
    nextPrice: new Float64Array(columns),
    lastPrice: new Float64Array(columns),
    arcOf: new Int32Array(rows).fill(-1),
    first: new Int32Array(columns).fill(-1),
    next: new Int32Array(rows).fill(-1),
    previous: new Int32Array(rows).fill(-1),
    heap: makeHeap(columns),
    parentArc: new Int32Array(columns),
    parentRow: new Int32Array(columns),
    reached: new Int32Array(columns),
    settled: new Int32Array(columns),
  }
  for (let column = 0; column < columns; column++) {
    loadChanged(state, column)
    const first = state.nextPrice[column]!
    state.prices[column] = first < Infinity ? first : (loadPrice?.(column, 1) ?? 0)
  }
  return state
}

/**
 * One and a half times what a row usually pays to go to its fifth choice instead of its first. Any bonus gives the same cost, for
 * `raiseColumns` lifts what it left below; this size leaves it little to do without making early paths long (measured).
 */
function usualBonus(starts: Int32Array, costs: Float64Array): number {
  let sum = 0
  for (let row = 0; row + 1 < starts.length; row++) {
    const [first, stop] = [starts[row]!, starts[row + 1]!]
    if (first < stop) sum += costs[Math.min(first + 4, stop - 1)]! - costs[first]!
  }
  return (1.5 * sum) / Math.max(1, starts.length - 1)
}

/** Puts a row on an arc, taking it off the one it used. */
export function move(state: State, row: number, arc: number): void {
  const { arcOf, heads, first, next, previous, loads } = state
  if (arcOf[row]! >= 0) {
    const old = heads[arcOf[row]!]!
    const [before, after] = [previous[row]!, next[row]!]
    if (before >= 0) next[before] = after
    else first[old] = after
    if (after >= 0) previous[after] = before
    loads[old]!--
    loadChanged(state, old)
  }
  const column = heads[arc]!
  const after = first[column]!
  arcOf[row] = arc
  next[row] = after
  previous[row] = -1
  if (after >= 0) previous[after] = row
  first[column] = row
  loads[column]!++
  loadChanged(state, column)
}

function loadChanged(state: State, column: number): void {
  const { loads, nextPrice, lastPrice, problem } = state
  const load = loads[column]!
  const full = load >= problem.upper[column]!
  const wanted = load < problem.lower[column]! ? state.bonus : 0
  nextPrice[column] = full ? Infinity : (problem.loadPrice?.(column, load + 1) ?? 0) - wanted
  lastPrice[column] = load <= problem.lower[column]! ? -Infinity : (problem.loadPrice?.(column, load) ?? 0)
}
