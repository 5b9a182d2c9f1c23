import type { Problem } from './problem.ts'
import type { Row } from './candidates.ts'

/** The rows that hold each candidate, packed: row numbers of candidate i stand at start[i] to start[i + 1]. */
export interface RowsOf {
  start: Int32Array
  row: Int32Array
}

export function rowsOf(rows: Row[], candidates: number): RowsOf {
  const start = new Int32Array(candidates + 1)
  for (const { members } of rows) for (const i of members) start[i + 1]!++
  for (let i = 0; i < candidates; i++) start[i + 1]! += start[i]!
  const next = start.slice()
  const row = new Int32Array(start[candidates]!)
  for (const [r, { members }] of rows.entries()) for (const i of members) row[next[i]!++] = r
  return { start, row }
}

/** How many of each row's members are chosen. */
export function countRows(rows: Row[], chosen: ArrayLike<number>): Int32Array {
  return Int32Array.from(rows, ({ members }) => members.reduce((sum, i) => sum + (chosen[i] === 1 ? 1 : 0), 0))
}

/** Whether a selection keeps the total and every row. */
export function keepsRules(problem: Problem, chosen: ArrayLike<number>): boolean {
  let total = 0
  for (let i = 0; i < chosen.length; i++) total += chosen[i]!
  const counts = countRows(problem.rows, chosen)
  return total === problem.total && problem.rows.every((row, r) => counts[r]! >= row.low && counts[r]! <= row.high)
}

/** Sum of the scores of the chosen, in units. */
export function sumUnits(problem: Problem, chosen: ArrayLike<number>): number {
  return problem.units.reduce((sum, unit, i) => (chosen[i] === 1 ? sum + unit : sum), 0)
}
