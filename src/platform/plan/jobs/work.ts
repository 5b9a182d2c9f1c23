import { businessNow } from '../../clock/clock.ts'
import { againWhenTaken } from '../../database/again-when-taken.ts'
import type { Work } from '../../jobs/run.ts'
import type { Actor } from '../../policy/index.ts'
import { beginProcess, endIfHopeless, findProcess } from '../../process/process.ts'
import { stopHere } from '../../process/work-stopped.ts'
import type { House } from '../../web/context.ts'
import { takeBatch } from '../actions/take-batch.ts'
import type { AnyPlan } from '../kind.ts'
import { processKey, type Step } from '../rules/plan.ts'

/** A step of a plan, and who ordered it. */
export interface PlanJob {
  kind: string
  runId: string
  step: Step
  actor: Pick<Actor, 'role' | 'personId' | 'region' | 'fresh'>
}

/** The job that applies and undoes plans of these kinds; running twice does it once. */
export function planWork(kinds: readonly AnyPlan[]): Work {
  return async (house, job: PlanJob, stopping) => {
    const kind = kinds.find(one => one.name === job.kind)
    if (!kind) throw new Error(`there is no plan of the kind ${job.kind}`)
    await workOn(house, kind, job, stopping)
  }
}

/**
 * Takes batch after batch until the step is done. A failure that will not pass ends the process with its problem, and the job
 * with it: what is written stays, and the step may be ordered again from its page.
 */
export async function workOn(house: House, kind: AnyPlan, job: PlanJob, stopping?: AbortSignal): Promise<void> {
  const process = await findProcess(house.db, processKey(job.kind, job.step, job.runId))
  try {
    if (process) await beginProcess(house.db, process.id)
    while (!(await nextBatch(house, kind, job))) stopHere(stopping)
  } catch (error) {
    if (!process || !(await endIfHopeless(house.db, process, error))) throw error
    house.log.error('plan failed', error, { run: job.runId, step: job.step })
  }
}

/** Resolves to whether it was the last one. Somebody who takes an address meanwhile is met at the second look. */
async function nextBatch(house: House, kind: AnyPlan, job: PlanJob): Promise<boolean> {
  const { last } = await againWhenTaken(() =>
    house.db.transaction().execute(async tx => {
      return takeBatch(tx, kind, job, { house, actor: job.actor, at: await businessNow(tx) })
    }),
  )
  return last
}
