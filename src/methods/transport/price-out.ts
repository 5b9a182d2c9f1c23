import { transportOf, type Transport, type TransportSolution } from './problem.ts'
import { isSolved, solveTransport, type TransportAnswer } from './solve.ts'

/** The cost of any pair, also of one that was no candidate; Infinity when it is forbidden. */
export type PairCost = (row: number, column: number) => number

/** A pair left out of the candidates that would make the assignment cheaper, by at most `gain`. */
export interface Offer {
  row: number
  column: number
  gain: number
}

/** What the duals say about all pairs. `proven`: no assignment over all pairs is cheaper. */
export interface Pricing {
  proven: boolean
  /** By how much an assignment over all pairs could be cheaper at most. */
  possibleGain: number
  /** The best pair left out of every row that has one, dearest rows first. */
  offers: Offer[]
}

/**
 * Prices every pair with the duals of an optimum over candidates (column generation): where no pair costs less than its
 * row's dual plus its column's, the optimum over the candidates is the optimum over all pairs. `tolerance` is relative to the largest dual.
 */
export function pricePairs(solution: TransportSolution, cost: PairCost, tolerance = 1e-9): Pricing {
  const { rowDuals, columnDuals } = solution
  const allowed = tolerance * rowDuals.reduce((most, dual) => Math.max(most, Math.abs(dual)), 1)
  const offers: Offer[] = []
  let possibleGain = 0
  for (let row = 0; row < rowDuals.length; row++) {
    let [column, least] = [-1, rowDuals[row]! - allowed]
    for (let at = 0; at < columnDuals.length; at++) {
      const reduced = cost(row, at) - columnDuals[at]!
      if (reduced < least) [column, least] = [at, reduced]
    }
    if (column < 0) continue
    offers.push({ row, column, gain: rowDuals[row]! - least })
    possibleGain += rowDuals[row]! - least
  }
  offers.sort((a, b) => b.gain - a.gain || a.row - b.row)
  return { proven: offers.length === 0, possibleGain, offers }
}

/** An optimum over all pairs, found from few of them. `rounds` tells how often candidates had to be added. */
export interface GlobalAnswer {
  answer: TransportAnswer
  problem: Transport
  rounds: number
}

/**
 * Solves over all pairs by solving over candidates, pricing, and adding what pays, until nothing pays. When the candidates
 * alone have no assignment, that is the answer: widen them.
 */
export function solveOverAllPairs(candidates: Transport, cost: PairCost): GlobalAnswer {
  let problem = candidates
  for (let rounds = 0; ; rounds++) {
    const answer = solveTransport(problem)
    if (!isSolved(answer)) return { answer, problem, rounds }
    const { proven, offers } = pricePairs(answer, cost)
    if (proven) return { answer, problem, rounds }
    problem = withArcs(problem, offers, cost)
  }
}

function withArcs(problem: Transport, offers: Offer[], cost: PairCost): Transport {
  const old = problem.heads.length
  const rows = new Int32Array(old + offers.length)
  for (let row = 0; row < problem.rows; row++) rows.fill(row, problem.starts[row]!, problem.starts[row + 1]!)
  const columns = new Int32Array(rows.length)
  const costs = new Float64Array(rows.length)
  columns.set(problem.heads)
  costs.set(problem.costs)
  offers.forEach(({ row, column }, i) => {
    rows[old + i] = row
    columns[old + i] = column
    costs[old + i] = cost(row, column)
  })
  return transportOf({ rows, columns, costs }, problem, problem, problem.loadPrice)
}
