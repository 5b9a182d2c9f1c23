import { transportOf, type Transport } from './problem.ts'
import { isSolved, solveTransport, type TransportAnswer } from './solve.ts'

/** What changed since an assignment was made. Pairs are [row, column]. */
export interface Change {
  /** The column each row had, or -1 for a new row. */
  before: Int32Array
  /** Pairs that must stay or come to be. A pin on a pair without an arc leaves its row stranded. */
  pins?: [number, number][]
  /** Pairs that may not be. */
  forbids?: [number, number][]
  /** What moving a row away from its old column costs. Above the whole span of costs × rows, the fewest rows move. */
  movePrice: number
}

export interface Move {
  row: number
  from: number
  to: number
}

/** A repaired assignment. `problem` is what was solved, prices of moves included, for the checker. */
export interface Repaired {
  problem: Transport
  answer: TransportAnswer
  moved: Move[]
  /** The cost of the arcs alone, without prices of moves; NaN when there is no assignment. */
  cost: number
}

/**
 * Solves again after a change, moving rows only where it is worth its price: pinned rows keep one arc, forbidden arcs
 * go, every arc to another column than before costs `movePrice` more. A column that is lost has an upper load of 0.
 */
export function repairTransport(problem: Transport, change: Change): Repaired {
  const repaired = repairedProblem(problem, change)
  const answer = solveTransport(repaired)
  if (!isSolved(answer)) return { problem: repaired, answer, moved: [], cost: NaN }
  const moved: Move[] = []
  change.before.forEach((from, row) => {
    const to = answer.columnOf[row]!
    if (from >= 0 && from !== to) moved.push({ row, from, to })
  })
  return { problem: repaired, answer, moved, cost: answer.cost - change.movePrice * moved.length }
}

function repairedProblem(problem: Transport, { before, pins = [], forbids = [], movePrice }: Change): Transport {
  const { rows, columns, starts, heads, costs } = problem
  const pinned = new Map(pins)
  const forbidden = new Set(forbids.map(([row, column]) => row * columns + column))
  const kept = { rows: [] as number[], columns: [] as number[], costs: [] as number[] }
  for (let row = 0; row < rows; row++)
    for (let arc = starts[row]!; arc < starts[row + 1]!; arc++) {
      const column = heads[arc]!
      if (forbidden.has(row * columns + column) || (pinned.get(row) ?? column) !== column) continue
      kept.rows.push(row)
      kept.columns.push(column)
      kept.costs.push(costs[arc]! + (before[row]! >= 0 && before[row] !== column ? movePrice : 0))
    }
  const arcs = {
    rows: Int32Array.from(kept.rows),
    columns: Int32Array.from(kept.columns),
    costs: Float64Array.from(kept.costs),
  }
  return transportOf(arcs, problem, problem, problem.loadPrice)
}
