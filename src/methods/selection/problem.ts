import { placeInOrder, type Sha256 } from './order.ts'
import { rowsOfRules } from './rows.ts'
import type { Read, Rules } from './rules.ts'
import { toUnits } from '../units/units.ts'
import type { Candidates, Row } from './candidates.ts'

/**
 * One selection to make. Candidate 0 is the best placed by score and ties, candidate n - 1 the last, whatever the order of
 * the rows in the file was; rows are sorted too, so that the same facts always make the same problem.
 */
export interface Problem {
  applicants: string[]
  /** Scores in whole units; points = units / 10 ** decimals. */
  units: Float64Array
  decimals: number
  total: number
  rows: Row[]
  reserves: number
  /** Row of the input for each candidate. */
  source: Int32Array
}

/** The columns that the rules need: groups as text, ties as numbers. */
export function columnsOf(rules: Rules): { groups: string[]; numbers: string[] } {
  const groups = [
    ...rules.minimum.flatMap(rule => [rule.by, ...(rule.when === undefined ? [] : [rule.when])]),
    ...rules.maximum.map(rule => rule.by),
    ...rules.share.map(rule => rule.by),
  ]
  return { groups: [...new Set(groups)], numbers: rules.ties.slice(0, -1) }
}

/** Makes the problem from candidates and rules. Applicants must be unique. */
export function buildProblem(candidates: Candidates, rules: Rules, sha256: Sha256): Read<Problem> {
  const { units, decimals, rounded } = toUnits(candidates.scores)
  const warnings: string[] = []
  if (rounded) warnings.push(`scores were rounded to ${decimals} decimals: scores that are equal then count as tied`)
  if (candidates.applicants.length > 1 && units.every(u => u === units[0])) warnings.push('all scores are equal')
  const source = placeInOrder(candidates, units, rules, sha256)
  const made = rowsOfRules(candidates.groups, rules, source)
  if (!made.ok) return made
  const value: Problem = {
    applicants: Array.from(source, row => candidates.applicants[row]!),
    units: Float64Array.from(source, row => units[row]!),
    decimals,
    total: rules.total,
    rows: made.value,
    reserves: rules.reserves,
    source,
  }
  return { ok: true, value, warnings: [...warnings, ...made.warnings] }
}

/** The score of a number of units, as people write it. */
export function pointsOf(problem: Pick<Problem, 'decimals'>, units: number): number {
  return units / 10 ** problem.decimals
}
