import { lowerWitnesses, upperWitnesses, type Witness } from './hall.ts'
import type { Transport } from './problem.ts'

/** Why no assignment exists, and the least that would have to give. */
export interface Infeasible {
  /** Rows that may go nowhere at all. */
  stranded: number[]
  /** Broken rules; each stands on its own, and all must be mended. */
  witnesses: Witness[]
  relaxation: Relaxation
}

/** The smallest changes that let every row with an arc be placed. */
export interface Relaxation {
  /** The least number of places to add, and where they help: one of these columns for each. */
  places: number
  /** The least number of rows by which the minima must fall in total. */
  minimum: number
  /** The smallest common maximum, when all columns share one; undefined when it need not rise. */
  upper?: number
  /** The largest common minimum, when all columns share one; undefined when it need not fall. */
  lower?: number
}

/**
 * Explains a problem without an assignment. One exists exactly when every row has an arc, all rows fit under the maxima,
 * and all minima can be met (Mendelsohn and Dulmage 1958), so the three are told apart and mended apart.
 */
export function explainInfeasible(problem: Transport): Infeasible {
  const { starts } = problem
  const stranded = Array.from({ length: problem.rows }, (_, row) => row).filter(row => starts[row] === starts[row + 1])
  const above = upperWitnesses(problem)
  const below = lowerWitnesses(problem)
  const relaxation: Relaxation = { places: shortOf(above), minimum: shortOf(below) }
  if (above.length > 0 && isUniform(problem.upper)) relaxation.upper = smallestUpper(problem, above)
  if (below.length > 0 && isUniform(problem.lower)) relaxation.lower = largestLower(problem, below)
  return { stranded, witnesses: [...above, ...below], relaxation }
}

function shortOf(witnesses: Witness[]): number {
  return witnesses.reduce((sum, { need, room }) => sum + need - room, 0)
}

function isUniform(bounds: Int32Array): boolean {
  return bounds.every(bound => bound === bounds[0])
}

/** Every witness proves a floor; raising to it and looking again ends at the smallest maximum that is enough. */
function smallestUpper(problem: Transport, witnesses: Witness[]): number {
  let upper = problem.upper[0]!
  while (witnesses.length > 0) {
    upper = Math.max(...witnesses.map(({ rows, columns }) => Math.ceil(rows.length / columns.length)))
    witnesses = upperWitnesses({ ...problem, upper: new Int32Array(problem.columns).fill(upper) })
  }
  return upper
}

function largestLower(problem: Transport, witnesses: Witness[]): number {
  let lower = problem.lower[0]!
  while (witnesses.length > 0) {
    lower = Math.min(...witnesses.map(({ rows, columns }) => Math.floor(rows.length / columns.length)))
    witnesses = lowerWitnesses({ ...problem, lower: new Int32Array(problem.columns).fill(lower) })
  }
  return lower
}
