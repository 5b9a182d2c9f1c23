import type { Exchanges } from './exchanges.ts'
import { pointsOf, type Problem } from './problem.ts'

/** A rule at one group, as far as a reason needs it. */
export interface RuleAt {
  rule: string
  kind: 'minimum' | 'maximum' | 'share'
  by: string
  value: string
  /** Places that the rule asks for (at_least) or leaves (at_most). */
  bound: 'at_least' | 'at_most'
  places: number
}

/**
 * Why a candidate is in or out. `below`: points between the candidate and the last place it could have taken. `behind`: the
 * best placed candidate outside who would have the place without the rule, and by how many points it is ahead. `within`: full
 * groups whose last place this is. `moved`: by score alone the candidate would be in.
 */
export type Reason =
  | { code: 'in-score'; place: number }
  | { code: 'in-rule'; rules: RuleAt[]; behind: string; ahead: number }
  | { code: 'out-cut'; below: number; within: RuleAt[]; moved: boolean }
  | { code: 'out-tie' }
  | { code: 'out-full'; rules: RuleAt[]; below: number | undefined }
  | { code: 'out-held' }

/** The reason of every candidate, from single exchanges: what would happen if just this candidate changed places. */
export function reasonsOf(problem: Problem, exchanges: Exchanges): Reason[] {
  const outside = [...exchanges.chosen.keys()].filter(i => exchanges.chosen[i] === 0)
  return problem.applicants.map((_, i) =>
    exchanges.chosen[i] === 1 ? reasonIn(problem, exchanges, outside, i) : reasonOut(problem, exchanges, i),
  )
}

function reasonIn(problem: Problem, exchanges: Exchanges, outside: number[], i: number): Reason {
  const scarce = exchanges.scarce(i)
  const single = scarce.map(r => [r])
  for (const ignored of scarce.length > 1 ? [...single, scarce] : single) {
    const better = firstFor(exchanges, outside, i, ignored)
    if (better < 0) continue
    const ahead = pointsOf(problem, problem.units[better]! - problem.units[i]!)
    const rules = ignored.map(r => ruleAt(problem, r, 'low'))
    return { code: 'in-rule', rules, behind: problem.applicants[better]!, ahead }
  }
  return { code: 'in-score', place: i + 1 }
}

/** The best placed candidate outside, ahead of i, who could take the place of i if some rows did not count. */
function firstFor(exchanges: Exchanges, outside: number[], i: number, ignored: number[]): number {
  for (const other of outside) {
    if (other > i) return -1
    if (exchanges.allowed(i, other, ignored)) return other
  }
  return -1
}

function reasonOut(problem: Problem, exchanges: Exchanges, i: number): Reason {
  const full = exchanges.full(i)
  const inside = exchanges.lastFor(i)
  const keeping = rulesKeepingOut(problem, exchanges, i, full)
  if (keeping.length > 0) {
    const rules = keeping.map(r => ruleAt(problem, r, full.includes(r) ? 'high' : 'low'))
    return { code: 'out-full', rules, below: inside < 0 ? undefined : below(problem, inside, i) }
  }
  const last = exchanges.lastFor(i, full)
  if (last < 0) return { code: 'out-held' }
  if (problem.units[last] === problem.units[i]) return { code: 'out-tie' }
  const within = last === inside ? full.map(r => ruleAt(problem, r, 'high')) : []
  return { code: 'out-cut', below: below(problem, last, i), within, moved: i < problem.total }
}

/** Full groups, and shares that hold others in, without which a candidate would take the place of one further down. */
function rulesKeepingOut({ rows }: Problem, exchanges: Exchanges, i: number, full: number[]): number[] {
  const wouldEnter = (ignored: number[]) => exchanges.lastFor(i, ignored) > i
  const single = full.find(r => wouldEnter([r]))
  if (single !== undefined) return [single]
  const shares = [...rows.keys()].filter(r => rows[r]!.kind === 'share' && !full.includes(r))
  let keeping = wouldEnter(full) ? full : [...full, ...shares]
  if (!wouldEnter(keeping)) return []
  for (const r of keeping) {
    const fewer = keeping.filter(other => other !== r)
    if (wouldEnter(fewer)) keeping = fewer
  }
  return keeping
}

function below(problem: Problem, last: number, i: number): number {
  return pointsOf(problem, problem.units[last]! - problem.units[i]!)
}

function ruleAt(problem: Problem, r: number, bound: 'low' | 'high'): RuleAt {
  const { rule, kind, by, value } = problem.rows[r]!
  const name = bound === 'low' ? 'at_least' : 'at_most'
  return { rule, kind, by, value, bound: name, places: problem.rows[r]![bound] }
}
