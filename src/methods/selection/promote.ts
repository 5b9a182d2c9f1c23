import type { SolveMilp } from '../highs/model.ts'
import { infeasibility, type Infeasibility } from './infeasible.ts'
import type { Problem } from './problem.ts'
import type { Row } from './candidates.ts'
import { solveSelection } from './solve.ts'

export interface Promotion {
  /** Who steps in, the best placed first. */
  promoted: string[]
  /** Everyone selected after the change. */
  selected: string[]
  /** Minima that nobody is left for, and that were lowered to what is left. */
  lowered: { rule: string; by: string; value: string; from: number; to: number }[]
}

/**
 * Replaces selected candidates who left: everyone else keeps the place, and the free places go to the best ones that the
 * same rules allow. Candidates who left are out for good.
 */
export async function promote(
  problem: Problem,
  selected: ReadonlySet<string>,
  left: ReadonlySet<string>,
  solve: SolveMilp,
): Promise<Promotion | { infeasible: Infeasibility }> {
  const stays = problem.applicants.map(name => selected.has(name) && !left.has(name))
  const waiting = [...stays.keys()].filter(i => !stays[i] && !left.has(problem.applicants[i]!))
  const { rows, lowered } = remainingRows(problem, stays, waiting)
  const rest: Problem = {
    ...problem,
    applicants: waiting.map(i => problem.applicants[i]!),
    units: Float64Array.from(waiting, i => problem.units[i]!),
    source: Int32Array.from(waiting, i => problem.source[i]!),
    total: problem.total - stays.filter(Boolean).length,
    rows,
  }
  const solved = await solveSelection(rest, solve)
  if (!solved) return { infeasible: await infeasibility(rest, solve) }
  const promoted = rest.applicants.filter((_, i) => solved.chosen[i] === 1)
  const now = new Set(promoted)
  return { promoted, selected: problem.applicants.filter((name, i) => stays[i] || now.has(name)), lowered }
}

function remainingRows(
  problem: Problem,
  stays: boolean[],
  waiting: number[],
): Pick<Promotion, 'lowered'> & { rows: Row[] } {
  const place = new Map(waiting.map((i, k) => [i, k]))
  const lowered: Promotion['lowered'] = []
  const rows = problem.rows.map(row => {
    const kept = row.members.reduce((sum, i) => sum + (stays[i] ? 1 : 0), 0)
    const members = row.members.filter(i => place.has(i)).map(i => place.get(i)!)
    const low = row.kind === 'minimum' ? Math.min(row.low, kept + members.length) : row.low
    if (low < row.low) lowered.push({ rule: row.rule, by: row.by, value: row.value, from: row.low, to: low })
    return { ...row, members, low: Math.max(0, low - kept), high: row.high - kept }
  })
  return { rows, lowered }
}
