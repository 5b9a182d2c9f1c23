import type { SolveMilp } from '../highs/model.ts'
import { checkSelection } from './check.ts'
import { sumUnits } from './counts.ts'
import { exchangesOf, reservesOf } from './exchanges.ts'
import { infeasibility, type Infeasibility } from './infeasible.ts'
import { pointsOf, type Problem } from './problem.ts'
import { reasonsOf, type Reason } from './reasons.ts'
import { solveSelection, type Certificate, type SolveOptions } from './solve.ts'

export interface Selection {
  /** All lists: the best placed first. */
  selected: string[]
  reserves: string[]
  reasons: Map<string, Reason>
  /** Sum of the scores of the selected, in points, and what no selection can exceed. */
  objective: number
  bound: number
  optimal: boolean
  /** What proves it: exchanges or prices (both checked apart from the solver), or only the solver's own search. */
  proof: 'exchange' | 'prices' | 'search' | 'none'
  certificate: Certificate
}

/** The whole official run: selection, independent check, reserves and reasons; or why there can be none. */
export async function select(
  problem: Problem,
  solve: SolveMilp,
  options: SolveOptions = {},
): Promise<Selection | { infeasible: Infeasibility }> {
  const solved = await solveSelection(problem, solve, options)
  if (!solved) return { infeasible: await infeasibility(problem, solve) }
  const { chosen, certificate, finished } = solved
  const verdict = checkSelection({ ...problem, chosen, certificate })
  if (verdict.optimal === 'refuted')
    throw new Error(`the checker refused the selection: ${verdict.violations.join('; ')}`)
  const exchanges = exchangesOf(problem, chosen)
  const reasons = reasonsOf(problem, exchanges)
  const proven = verdict.optimal === 'proven'
  return {
    selected: problem.applicants.filter((_, i) => chosen[i] === 1),
    reserves: reservesOf(exchanges, problem.reserves).map(i => problem.applicants[i]!),
    reasons: new Map(problem.applicants.map((name, i) => [name, reasons[i]!])),
    objective: pointsOf(problem, sumUnits(problem, chosen)),
    bound: pointsOf(problem, verdict.bound),
    optimal: proven || finished,
    proof: proven ? certificate.kind : finished ? 'search' : 'none',
    certificate,
  }
}
