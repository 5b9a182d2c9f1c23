import type { Tx } from '../../database/open.ts'
import { enqueue } from '../../jobs/enqueue.ts'
import { demand, demandFresh } from '../../policy/index.ts'
import { openProcess } from '../../process/process.ts'
import { beginStep, readSeen } from '../data/plans.ts'
import { countDone, countRows, rowsOrdered, type Ordering } from '../data/rows.ts'
import type { PlanJob } from '../jobs/work.ts'
import type { AnyPlan, By } from '../kind.ts'
import { processKey, stepStates, type PlanRun, type Step } from '../rules/plan.ts'

/** Which plan is to be applied or undone; doubtful rows only if wanted. */
export interface StepOrder {
  runId: string
  step: Step
  withDoubtful?: boolean
}

export type Begun = { run: PlanRun } | { refusal: 'unknown' | 'done-already' | 'not-applied' | 'swept' | 'nothing' }

/** Begins a step, or finds it begun: ordered twice it is one. With fewer rows before it than `least` it is not begun. */
export async function beginOrdered(tx: Tx, kind: AnyPlan, order: StepOrder, by: By, least = 0): Promise<Begun> {
  demand(by.house.policy, by.actor, kind.act)
  const { runId, step, withDoubtful = false } = order
  const { before, during } = stepStates[step]
  const run = await readSeen(tx, kind, runId, by, true)
  if (!run) return { refusal: 'unknown' }
  if (run.state !== during && run.state !== before)
    return { refusal: step === 'apply' ? 'done-already' : 'not-applied' }
  if (run.summary.swept !== undefined) return { refusal: 'swept' }
  const about = await aboutStep(tx, kind, run, order)
  if (about) demandFresh(by.house.policy, by.actor, kind.act, about)
  if (run.state === during) return { run }
  const doubtful = step === 'apply' ? { withDoubtful } : {}
  const begun: PlanRun = { ...run, ...doubtful, state: during, reached: null }
  if (least > 0 && (await countRows(tx, begun, step)) < least) return { refusal: 'nothing' }
  await beginStep(tx, runId, during, doubtful.withDoubtful)
  return { run: begun }
}

/** What the policy is asked about before a step that is ordered so; undefined where the kind has nothing to ask. */
export async function aboutStep(tx: Tx, kind: AnyPlan, run: PlanRun, ordering: Ordering): Promise<object | undefined> {
  return kind.about?.(await rowsOrdered(tx, run, ordering), ordering.step)
}

export type Ordered = { job: PlanJob; rows: number } | Extract<Begun, { refusal: string }>

/** Leaves a step to the background, again after it failed. Resolves to its job and to how many rows it has before it. */
export async function orderStep(tx: Tx, kind: AnyPlan, order: StepOrder, by: By): Promise<Ordered> {
  const { runId, step } = order
  // A plan of which nothing is wanted is not used up by a press.
  const begun = await beginOrdered(tx, kind, order, by, step === 'apply' ? 1 : 0)
  if ('refusal' in begun) return begun
  // Whoever ordered it had shown then to be who they are, where that is asked.
  const { role, personId, region, fresh } = by.actor
  const job: PlanJob = { kind: kind.name, runId, step, actor: { role, personId, region, fresh } }
  const rows = await countRows(tx, begun.run, step)
  const key = processKey(kind.name, step, runId)
  // Begun again, what was done before counts too.
  const { done, left } = await countDone(tx, runId, step)
  await openProcess(tx, { kind: `${kind.name}-${step}`, key, total: done + left + rows, startedBy: personId })
  await enqueue(tx, 'apply-plan', job, { key, queue: kind.name })
  return { job, rows }
}
