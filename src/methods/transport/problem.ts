/**
 * A transportation problem. Every row goes to exactly one column along an arc; column j takes from `lower[j]` to
 * `upper[j]` rows. Arcs lie row by row (CSR): those of row i are `starts[i]` up to `starts[i + 1]`.
 */
export interface Transport {
  rows: number
  columns: number
  starts: Int32Array
  heads: Int32Array
  costs: Float64Array
  lower: Int32Array
  upper: Int32Array
  loadPrice?: LoadPrice
}

/** What the `unit`-th row (from 1) of a column costs on top of its arc; it must never fall as `unit` grows (convex). */
export type LoadPrice = (column: number, unit: number) => number

/** An assignment with the dual values that prove it: `rowDuals[i] + columnDuals[j] <= cost` on every arc. */
export interface TransportSolution {
  columnOf: Int32Array
  loads: Int32Array
  /** The sum of the arcs' costs. */
  cost: number
  /** The sum of the loads' prices, 0 without one. */
  loadCost: number
  rowDuals: Float64Array
  columnDuals: Float64Array
}

/** Arcs as they come: any order, each pair at most once. */
export interface Arcs {
  rows: Int32Array
  columns: Int32Array
  costs: Float64Array
}

/** Bounds that hold for every column, or one per column. */
export type Loads = number | Int32Array

/** Sorts arcs by row, then column, into a problem. Costs must be finite and bounds whole and not negative. */
export function transportOf(
  arcs: Arcs,
  size: { rows: number; columns: number },
  bounds: { lower: Loads; upper: Loads },
  loadPrice?: LoadPrice,
): Transport {
  const byColumn = countingOrder(arcs.columns, size.columns, sequence(arcs.rows.length))
  const order = countingOrder(arcs.rows, size.rows, byColumn)
  const starts = new Int32Array(size.rows + 1)
  for (const row of arcs.rows) starts[row + 1]!++
  for (let row = 0; row < size.rows; row++) starts[row + 1]! += starts[row]!
  const heads = new Int32Array(order.length)
  const costs = new Float64Array(order.length)
  for (let arc = 0; arc < order.length; arc++) {
    heads[arc] = arcs.columns[order[arc]!]!
    costs[arc] = arcs.costs[order[arc]!]!
  }
  const lower = perColumn(bounds.lower, size.columns)
  const upper = perColumn(bounds.upper, size.columns)
  return { ...size, starts, heads, costs, lower, upper, loadPrice }
}

/** The order that sorts `keys` (0 to `size` - 1), keeping `order` among equals. */
export function countingOrder(keys: Int32Array, size: number, order: Int32Array): Int32Array {
  const next = new Int32Array(size + 1)
  for (const key of keys) next[key + 1]!++
  for (let key = 0; key < size; key++) next[key + 1]! += next[key]!
  const sorted = new Int32Array(order.length)
  for (const item of order) sorted[next[keys[item]!]!++] = item
  return sorted
}

function sequence(length: number): Int32Array {
  const numbers = new Int32Array(length)
  for (let i = 0; i < length; i++) numbers[i] = i
  return numbers
}

function perColumn(loads: Loads, columns: number): Int32Array {
  return typeof loads === 'number' ? new Int32Array(columns).fill(loads) : loads
}
