import { cholesky, solveLower, solveUpper } from './cholesky.ts'
import type { Plan } from './plan.ts'

/** The Cholesky factor of a sparse symmetric matrix, in the order of its plan. One factor serves many factorisations. */
export interface Factor {
  plan: Plan
  diagonal: Float64Array
  below: Float64Array
  /** The dense block's lower triangle, row after row. */
  dense: Float64Array
}

/** Room for the factor of a planned matrix. */
export function roomFor(plan: Plan): Factor {
  const tail = plan.n - plan.lead
  return {
    plan,
    diagonal: new Float64Array(plan.lead),
    below: new Float64Array(plan.factorRows.length),
    dense: new Float64Array(tail * tail),
  }
}

/** Factorises the matrix with these entries (as the plan lists them). False when it is not positive definite. */
export function factorise(factor: Factor, values: Float64Array): boolean {
  const { n, lead, start, rows } = factor.plan
  if (lead > 0) return factoriseBoth(factor, values)
  factor.dense.fill(0)
  for (let j = 0; j < n; j++)
    for (let p = start[j]!; p < start[j + 1]!; p++) factor.dense[rows[p]! * n + j] = values[p]!
  return cholesky(factor.dense, n)
}

/** Left-looking: column after column, each taking in the earlier columns that reach its row. */
function factoriseBoth(factor: Factor, values: Float64Array): boolean {
  const { n, lead, start, rows, factorStart, factorRows } = factor.plan
  const work = new Float64Array(n)
  const waiting: Waiting = {
    head: new Int32Array(n).fill(-1),
    next: new Int32Array(lead),
    cursor: new Int32Array(lead),
  }
  for (let j = 0; j < n; j++) {
    for (let p = start[j]!; p < start[j + 1]!; p++) work[rows[p]!] = values[p]!
    takeIn(factor, waiting, work, j)
    if (j >= lead) {
      storeDense(factor, work, j)
      continue
    }
    if (!(work[j]! > 0)) return false
    const root = Math.sqrt(work[j]!)
    factor.diagonal[j] = root
    work[j] = 0
    for (let p = factorStart[j]!; p < factorStart[j + 1]!; p++) {
      factor.below[p] = work[factorRows[p]!]! / root
      work[factorRows[p]!] = 0
    }
    wait(factor.plan, waiting, j, factorStart[j]!)
  }
  return cholesky(factor.dense, n - lead)
}

/** Leading columns in lists by the next row they reach. */
interface Waiting {
  head: Int32Array
  next: Int32Array
  cursor: Int32Array
}

function wait(plan: Plan, { head, next, cursor }: Waiting, column: number, at: number): void {
  if (at >= plan.factorStart[column + 1]!) return
  cursor[column] = at
  next[column] = head[plan.factorRows[at]!]!
  head[plan.factorRows[at]!] = column
}

function takeIn({ plan, below }: Factor, waiting: Waiting, work: Float64Array, j: number): void {
  const { factorStart, factorRows } = plan
  for (let k = waiting.head[j]!; k >= 0;) {
    const following = waiting.next[k]!
    const at = waiting.cursor[k]!
    const x = below[at]!
    const end = factorStart[k + 1]!
    for (let p = at; p < end; p++) work[factorRows[p]!]! -= below[p]! * x
    wait(plan, waiting, k, at + 1)
    k = following
  }
}

function storeDense({ plan, dense }: Factor, work: Float64Array, j: number): void {
  const tail = plan.n - plan.lead
  for (let i = j; i < plan.n; i++) {
    dense[(i - plan.lead) * tail + j - plan.lead] = work[i]!
    work[i] = 0
  }
}

/** log |A| of the factorised matrix. */
export function logDeterminant({ plan, diagonal, dense }: Factor): number {
  const tail = plan.n - plan.lead
  let sum = 0
  for (let j = 0; j < plan.lead; j++) sum += Math.log(diagonal[j]!)
  for (let j = 0; j < tail; j++) sum += Math.log(dense[j * tail + j]!)
  return 2 * sum
}

/** Solves L x = b in place; b in the plan's order. */
export function solveForward(factor: Factor, b: Float64Array): void {
  const { n, lead, factorStart, factorRows } = factor.plan
  for (let j = 0; j < lead; j++) {
    const x = b[j]! / factor.diagonal[j]!
    b[j] = x
    for (let p = factorStart[j]!; p < factorStart[j + 1]!; p++) b[factorRows[p]!]! -= factor.below[p]! * x
  }
  solveLower(factor.dense, n - lead, b, lead)
}

/** Solves Lᵀ x = b in place; b in the plan's order. With b standard normal, x is a draw with covariance A⁻¹. */
export function solveBackward(factor: Factor, b: Float64Array): void {
  const { n, lead, factorStart, factorRows } = factor.plan
  solveUpper(factor.dense, n - lead, b, lead)
  for (let j = lead - 1; j >= 0; j--) {
    let sum = b[j]!
    for (let p = factorStart[j]!; p < factorStart[j + 1]!; p++) sum -= factor.below[p]! * b[factorRows[p]!]!
    b[j] = sum / factor.diagonal[j]!
  }
}
