import type { SolveMilp } from '../highs/model.ts'
import {
  isPlanned,
  pairFigures,
  planJurorPairs,
  type JuryPlan,
  type JuryRefusal,
  type PairFigures,
} from './juror-pairs.ts'
import { allPairs, sharesOf, type JuryTask } from './juror-plan.ts'

/** What happened since a plan was made. */
export interface JuryChange {
  plan: JuryPlan
  /** 1 for every applicant that its pair has read; these stay as they are. */
  done: Uint8Array
  /** Jurors who read no more. */
  dropped: number[]
  /** What giving one reading to another juror costs; high keeps people where they are. */
  movePrice: number
}

/** A new plan for the applicants not yet read. Indices of `applicants` say whom the plan is about. */
export interface JuryReplan {
  applicants: Int32Array
  plan: JuryPlan
  /** The pair of every applicant, read or not, and the figures of all readings together. */
  pairOf: Int32Array
  whole: PairFigures
  /** Whose pair changes, with both pairs. */
  moved: { applicant: number; from: [number, number]; to: [number, number] }[]
}

/**
 * Plans again after jurors dropped out or conflicts came up: what is read stays, shared applicants already read count, and
 * the readings left are spread so that everyone's total is as equal as what is done allows.
 */
export async function replanJurorPairs(
  task: JuryTask,
  change: JuryChange,
  solve: SolveMilp,
): Promise<JuryReplan | JuryRefusal> {
  const left = Int32Array.from([...change.done.keys()].filter(applicant => !change.done[applicant]))
  const answer = await planJurorPairs(taskLeft(task, change, left), solve, at => String(left[Number(at)]))
  if (!isPlanned(answer)) return answer
  const moved: JuryReplan['moved'] = []
  const pairOf = change.plan.pairOf.slice()
  left.forEach((applicant, at) => {
    const from = change.plan.pairs[change.plan.pairOf[applicant]!]!
    const to = answer.pairs[answer.pairOf[at]!]!
    pairOf[applicant] = answer.pairOf[at]!
    if (from[0] !== to[0] || from[1] !== to[1]) moved.push({ applicant, from, to })
  })
  return { applicants: left, plan: answer, pairOf, whole: pairFigures(task, answer.pairs, pairOf), moved }
}

function taskLeft(task: JuryTask, change: JuryChange, left: Int32Array): JuryTask {
  const { plan, done, dropped, movePrice } = change
  const gone = new Set(dropped)
  const read = new Int32Array(task.jurors)
  const shared = sharesOf(task).slice()
  done.forEach((isDone, applicant) => {
    if (!isDone) return
    const pair = plan.pairOf[applicant]!
    for (const juror of plan.pairs[pair]!) read[juror]!++
    shared[pair] = Math.max(0, shared[pair]! - 1)
  })
  allPairs(task.jurors).forEach((pair, p) => void (pair.some(juror => gone.has(juror)) && (shared[p] = 0)))
  return {
    ...task,
    applicants: left.length,
    applicantRegion: left.map(applicant => task.applicantRegion[applicant]!),
    shared,
    loadBounds: boundsLeft(task, read, gone, 2 * left.length),
    cost: (at, juror) => {
      if (gone.has(juror)) return Infinity
      const stays = plan.pairs[plan.pairOf[left[at]!]!]!.includes(juror)
      return task.cost(left[at]!, juror) + (stays ? 0 : movePrice)
    },
  }
}

/** Raises everyone to one level of readings, done ones included, as water fills a vessel. */
function boundsLeft({ jurors, load = Infinity }: JuryTask, read: Int32Array, gone: Set<number>, readings: number) {
  const staying = [...read.keys()].filter(juror => !gone.has(juror)).sort((a, b) => read[a]! - read[b]!)
  let [level, held] = [0, 0]
  staying.forEach((juror, at) => {
    if (at > 0 && level <= read[juror]!) return
    held += read[juror]!
    level = (readings + held) / (at + 1)
  })
  const bound = (to: number) =>
    Int32Array.from({ length: jurors }, (_, juror) =>
      gone.has(juror) ? 0 : Math.max(0, Math.min(to, load) - read[juror]!),
    )
  return { least: bound(Math.floor(level)), most: bound(Math.ceil(level)) }
}
