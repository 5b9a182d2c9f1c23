import { worstPair } from '../connectivity/severity-errors.ts'
import type { SolveMilp } from '../highs/model.ts'
import { checkTransport } from './check.ts'
import { allPairs, crosses, juryProblems, sharesOf, type JurorPair, type JuryTask } from './juror-plan.ts'
import { pairQuotas } from './juror-quotas.ts'
import type { Transport, TransportSolution } from './problem.ts'
import { isSolved, solveTransport } from './solve.ts'

/** What people want to know about an assignment of pairs. */
export interface PairFigures {
  /** Readings of every juror. */
  loads: Int32Array
  /** The share of readings by a juror of another region than the applicant's. */
  away: number
  /** The fewest applicants shared by two jurors of different regions. */
  leastShared: number
  /** The largest standard error of a difference of two severities, for a residual deviation of 1, and between whom. */
  largestError: { error: number; jurors: [number, number] } | undefined
}

/** A plan: every applicant's pair, with its figures. */
export interface JuryPlan extends PairFigures {
  pairs: JurorPair[]
  /** The pair of every applicant, as an index into `pairs`. */
  pairOf: Int32Array
  quotas: Int32Array
  cost: number
  /** How far the quotas had to give because of conflicts: 0 when they held exactly. */
  widened: number
  /** Whether a separate checker verified that no plan with these quotas is cheaper. */
  optimal: boolean
}

export interface JuryRefusal {
  /** Sentences that say what is in the way and what would help. */
  problems: string[]
}

/**
 * Plans juror pairs: quotas for pairs first (equal loads, shared applicants across regions), then the transportation
 * problem that gives every applicant its pair at least cost without a conflict. Plans are the same for the same task.
 */
export async function planJurorPairs(
  task: JuryTask,
  solve: SolveMilp,
  nameOf?: (applicant: number) => string,
): Promise<JuryPlan | JuryRefusal> {
  const problems = juryProblems(task, nameOf)
  if (problems.length > 0) return { problems }
  const pairs = allPairs(task.jurors)
  const quotas = await pairQuotas(task, pairs, solve)
  if (!quotas) return { problems: [noQuotas] }
  const problem = pairProblem(task, pairs, quotas)
  for (const slack of SLACKS) {
    const widened = slack === 0 ? problem : widenedBy(task, problem, slack)
    const answer = solveTransport(widened)
    if (isSolved(answer)) return planOf(task, pairs, widened, answer, slack)
  }
  return { problems: [noQuotas] }
}

/** Whether a plan was made. */
export function isPlanned(answer: JuryPlan | JuryRefusal): answer is JuryPlan {
  return 'pairOf' in answer
}

const SLACKS = [0, 1, 2, 4, 8]

const noQuotas =
  'conflicts and shared applicants together leave no plan with these loads: share fewer applicants, raise the load, or add a juror without conflicts'

function pairProblem({ applicants, jurors, cost }: JuryTask, pairs: JurorPair[], quotas: Int32Array): Transport {
  const starts = new Int32Array(applicants + 1)
  const heads = new Int32Array(applicants * pairs.length)
  const costs = new Float64Array(applicants * pairs.length)
  const row = new Float64Array(jurors)
  let arcs = 0
  for (let i = 0; i < applicants; i++) {
    for (let j = 0; j < jurors; j++) row[j] = cost(i, j)
    for (let p = 0; p < pairs.length; p++) {
      const both = row[pairs[p]![0]]! + row[pairs[p]![1]]!
      if (both === Infinity) continue
      heads[arcs] = p
      costs[arcs++] = both
    }
    starts[i + 1] = arcs
  }
  const size = { rows: applicants, columns: pairs.length }
  return { ...size, starts, heads: heads.slice(0, arcs), costs: costs.slice(0, arcs), lower: quotas, upper: quotas }
}

function widenedBy(task: JuryTask, problem: Transport, slack: number): Transport {
  const shares = sharesOf(task)
  const lower = problem.lower.map((quota, p) => Math.max(Math.min(quota, shares[p]!), quota - slack))
  return { ...problem, lower, upper: problem.upper.map(quota => quota + slack) }
}

function planOf(
  task: JuryTask,
  pairs: JurorPair[],
  problem: Transport,
  solution: TransportSolution,
  widened: number,
): JuryPlan {
  return {
    pairs,
    pairOf: solution.columnOf,
    quotas: solution.loads,
    cost: solution.cost,
    widened,
    optimal: checkTransport({ ...problem, ...solution }).accepted,
    ...pairFigures(task, pairs, solution.columnOf),
  }
}

/** Loads, readings away from home and comparability of any assignment of pairs. */
export function pairFigures(task: JuryTask, pairs: JurorPair[], pairOf: Int32Array): PairFigures {
  const readings = readingsOf(task, pairs, pairOf)
  const loads = new Int32Array(task.jurors)
  let away = 0
  readings.juror.forEach((juror, reading) => {
    loads[juror]!++
    if (task.jurorRegion[juror] !== task.applicantRegion[readings.applicant[reading]!]) away++
  })
  const sharing = new Int32Array(pairs.length)
  for (const pair of pairOf) sharing[pair]!++
  const crossing = sharing.filter((_, p) => crosses(task, pairs[p]!))
  return {
    loads,
    away: away / Math.max(1, readings.juror.length),
    leastShared: crossing.length > 0 ? crossing.reduce((least, count) => Math.min(least, count)) : 0,
    largestError: worstPair(readings),
  }
}

function readingsOf({ applicants, jurors }: JuryTask, pairs: JurorPair[], pairOf: Int32Array) {
  const applicant = Int32Array.from({ length: 2 * applicants }, (_, reading) => reading >> 1)
  const juror = applicant.map((i, reading) => pairs[pairOf[i]!]![reading & 1]!)
  return { applicants, jurors, applicant, juror }
}
