/** What the checker needs: the problem as it was given, nothing of how it was solved. */
export interface Claim {
  rows: number
  columns: number
  /** Arcs of row i: `starts[i]` up to `starts[i + 1]` of heads and costs. */
  starts: Int32Array
  heads: Int32Array
  costs: Float64Array
  lower: Int32Array
  upper: Int32Array
  /** Price of the unit-th row of a column; the checker tests that it never falls. */
  loadPrice?: (column: number, unit: number) => number
  columnOf: Int32Array
  rowDuals: Float64Array
  columnDuals: Float64Array
}

/** The verdict. `bound` is the lowest cost any assignment can have, by the dual values; `gap` is cost - bound. */
export interface Verdict {
  accepted: boolean
  cost: number
  bound: number
  gap: number
  /** What is wrong, at most ten sentences; empty when accepted. */
  problems: string[]
}

const MOST_PROBLEMS = 10

/**
 * Verifies an assignment and its dual values: every row once on an existing arc, loads in bounds, no reduced cost below 0,
 * none above 0 on a used arc, and column duals that fit the loads; then cost = bound by duality. `tolerance` is relative
 * to the largest cost: values are doubles, so equality holds to rounding only (default 1e-9).
 */
export function checkTransport(claim: Claim, tolerance = 1e-9): Verdict {
  const problems: string[] = []
  const say = (text: string) => void (problems.length < MOST_PROBLEMS && problems.push(text))
  const allowed = tolerance * Math.max(1, largestSize(claim.costs), largestSize(claim.columnDuals))
  if (!rightShape(claim)) say('an array has the wrong length')
  else {
    const loads = checkRows(claim, allowed, say)
    checkColumns(claim, loads, allowed, say)
    const { cost, bound } = bothSides(claim, loads)
    const gap = cost - bound
    if (!(Math.abs(gap) <= allowed * claim.rows)) say(`the cost ${cost} is not the bound ${bound}`)
    return { accepted: problems.length === 0, cost, bound, gap, problems }
  }
  return { accepted: false, cost: NaN, bound: NaN, gap: NaN, problems }
}

function largestSize(values: Float64Array): number {
  let largest = 0
  for (const value of values) largest = Math.max(largest, Math.abs(value))
  return largest
}

function rightShape({ rows, columns, starts, heads, costs, lower, upper, ...claim }: Claim): boolean {
  const perRow = claim.columnOf.length === rows && claim.rowDuals.length === rows && starts.length === rows + 1
  const perColumn = [lower, upper, claim.columnDuals].every(values => values.length === columns)
  return perRow && perColumn && heads.length === costs.length && starts[rows] === heads.length
}

function checkRows(claim: Claim, allowed: number, say: (text: string) => void): Int32Array {
  const { rows, starts, heads, costs, columnOf, rowDuals, columnDuals } = claim
  const loads = new Int32Array(claim.columns)
  for (let row = 0; row < rows; row++) {
    let used = false
    for (let arc = starts[row]!; arc < starts[row + 1]!; arc++) {
      const reduced = costs[arc]! - rowDuals[row]! - columnDuals[heads[arc]!]!
      if (!(reduced >= -allowed)) say(`row ${row}, column ${heads[arc]}: the reduced cost ${reduced} is below 0`)
      if (heads[arc] !== columnOf[row]) continue
      used = true
      if (!(reduced <= allowed)) say(`row ${row}, column ${heads[arc]}: used at the reduced cost ${reduced}, not 0`)
    }
    if (used) loads[columnOf[row]!]!++
    else say(`row ${row} has no arc to column ${columnOf[row]}`)
  }
  return loads
}

function checkColumns(claim: Claim, loads: Int32Array, allowed: number, say: (text: string) => void): void {
  const { lower, upper, columnDuals, loadPrice } = claim
  loads.forEach((load, column) => {
    const price = -columnDuals[column]!
    if (load < lower[column]!) say(`column ${column}: the load ${load} is below ${lower[column]}`)
    if (load > upper[column]!) say(`column ${column}: the load ${load} is above ${upper[column]}`)
    const saved = loadPrice?.(column, load) ?? 0
    const asked = loadPrice?.(column, load + 1) ?? 0
    if (load > lower[column]! && !(price >= saved - allowed)) say(`column ${column}: one row less would pay`)
    if (load < upper[column]! && !(price <= asked + allowed)) say(`column ${column}: one row more would pay`)
    if (loadPrice) checkConvex(claim, column, allowed, say)
  })
}

function checkConvex({ rows, upper, loadPrice }: Claim, column: number, allowed: number, say: (text: string) => void) {
  const most = Math.min(upper[column]!, rows)
  for (let unit = 2; unit <= most; unit++)
    if (!(loadPrice!(column, unit) >= loadPrice!(column, unit - 1) - allowed))
      return say(`column ${column}: the price of its load falls at ${unit}`)
}

function bothSides(claim: Claim, loads: Int32Array): { cost: number; bound: number } {
  const { rows, starts, heads, costs, columnOf, rowDuals } = claim
  let [cost, bound] = [0, 0]
  for (let row = 0; row < rows; row++) {
    bound += rowDuals[row]!
    for (let arc = starts[row]!; arc < starts[row + 1]!; arc++) if (heads[arc] === columnOf[row]) cost += costs[arc]!
  }
  loads.forEach((load, column) => {
    for (let unit = 1; unit <= load; unit++) cost += claim.loadPrice?.(column, unit) ?? 0
    bound += leastColumnTerm(claim, column)
  })
  return { cost, bound }
}

/** The least of P(k) + dual · k over all loads k the bounds allow: what a column adds to the bound, whatever its load. */
function leastColumnTerm({ rows, lower, upper, columnDuals, loadPrice }: Claim, column: number): number {
  const dual = columnDuals[column]!
  const most = Math.min(upper[column]!, rows)
  if (!loadPrice) return Math.min(dual * lower[column]!, dual * most)
  let term = 0
  let least = lower[column] === 0 ? 0 : Infinity
  for (let unit = 1; unit <= most; unit++) {
    term += loadPrice(column, unit) + dual
    if (unit >= lower[column]!) least = Math.min(least, term)
  }
  return least
}
