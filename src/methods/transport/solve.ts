import { fillColumns } from './fill.ts'
import { explainInfeasible, type Infeasible } from './infeasible.ts'
import type { Transport, TransportSolution } from './problem.ts'
import { raiseColumns } from './raise.ts'
import { makeState, type State } from './state.ts'

/** An optimal assignment, or why there is none. */
export type TransportAnswer = TransportSolution | { infeasible: Infeasible }

/**
 * Solves a transportation problem exactly for real costs: successive shortest augmenting paths with potentials
 * (Ahuja, Magnanti and Orlin, Network Flows, 9.7) first fill the columns within their upper loads, then lift those below
 * their lower loads. The same problem always gives the same assignment. `onProgress` hears a share from 0 to 1.
 */
export function solveTransport(problem: Transport, onProgress?: (fraction: number) => void): TransportAnswer {
  const state = makeState(problem)
  const unplaced = fillColumns(state, onProgress && (share => onProgress(share * 0.9)))
  if (unplaced.length > 0) return { infeasible: explainInfeasible(problem) }
  const needy = raiseColumns(state, onProgress && (share => onProgress(0.9 + share * 0.1)))
  if (needy.length > 0) return { infeasible: explainInfeasible(problem) }
  return solutionOf(state)
}

/** Whether an answer holds an assignment. */
export function isSolved(answer: TransportAnswer): answer is TransportSolution {
  return 'columnOf' in answer
}

function solutionOf(state: State): TransportSolution {
  const { problem, arcOf, heads, costs, prices, loads } = state
  const columnOf = arcOf.map(arc => heads[arc]!)
  const cost = sumExactly(arcOf.length, row => costs[arcOf[row]!]!)
  const columnDuals = prices.map(price => 0 - price)
  return { columnOf, loads, cost, loadCost: loadCost(problem, loads), rowDuals: rowDuals(problem, prices), columnDuals }
}

function rowDuals({ rows, starts, heads, costs }: Transport, prices: Float64Array): Float64Array {
  const duals = new Float64Array(rows).fill(Infinity)
  for (let row = 0; row < rows; row++)
    for (let arc = starts[row]!; arc < starts[row + 1]!; arc++)
      duals[row] = Math.min(duals[row]!, costs[arc]! + prices[heads[arc]!]!)
  return duals
}

function loadCost({ loadPrice, columns }: Transport, loads: Int32Array): number {
  let sum = 0
  for (let column = 0; loadPrice && column < columns; column++)
    for (let unit = 1; unit <= loads[column]!; unit++) sum += loadPrice(column, unit)
  return sum
}

/** Neumaier's compensated sum, so that the order of rows shows in no digit. */
function sumExactly(length: number, term: (i: number) => number): number {
  let [sum, lost] = [0, 0]
  for (let i = 0; i < length; i++) {
    const value = term(i)
    const total = sum + value
    lost += Math.abs(sum) >= Math.abs(value) ? sum - total + value : value - total + sum
    sum = total
  }
  return sum + lost
}
