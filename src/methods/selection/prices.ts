import type { Problem } from './problem.ts'
import type { Row } from './candidates.ts'

/**
 * Prices of the rules: whole numbers, in 1 / denominator of a score unit. A positive price pays for a place under an upper
 * bound, a negative one rewards a place that a lower bound asks for. Any prices at all prove a bound on the sum of scores.
 */
export interface Prices {
  denominator: number
  total: number
  rows: number[]
}

/** What prices prove: no selection sums to more than `bound`, and `reduced[i]` is a score after all prices, both in 1 / denominator. */
export interface Priced {
  prices: Prices
  bound: number
  reduced: Float64Array
}

/** Rounds the dual values of the relaxed model (in score units, the total's first) to whole prices and works out their bound. */
export function priceOut(problem: Problem, duals: ArrayLike<number>): Priced {
  const denominator = denominatorFor(problem)
  const price = (dual: number) => Math.round(dual * denominator) + 0
  const rows = problem.rows.map((row, r) => allowed(row, price(duals[r + 1]!)))
  const prices = { denominator, total: price(duals[0]!), rows }
  const reduced = problem.units.map(unit => unit * denominator - prices.total)
  let bound = prices.total * problem.total
  for (const [r, row] of problem.rows.entries()) {
    const paid = rows[r]!
    if (paid === 0) continue
    bound += paid * (paid > 0 ? row.high : row.low)
    for (const member of row.members) reduced[member]! -= paid
  }
  for (const rest of reduced) bound += Math.max(0, rest)
  return { prices, bound, reduced }
}

/** A rule without an upper bound cannot have a positive price: what stands there is rounding of the solver. */
function allowed(row: Row, price: number): number {
  return price > 0 && row.high === Infinity ? 0 : price
}

/** Optimal prices are fractions with small denominators; the largest of these that keeps all sums exact. */
function denominatorFor({ units }: Problem): number {
  const sum = units.reduce((s, unit) => s + Math.abs(unit), 1)
  return [5040, 720, 60, 12, 2].find(d => d * sum * 4 < Number.MAX_SAFE_INTEGER) ?? 1
}
