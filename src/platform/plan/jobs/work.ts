import { businessNow } from '../../clock/clock.ts'
import { againWhenTaken } from '../../database/again-when-taken.ts'
import type { Tx } from '../../database/open.ts'
import type { Work } from '../../jobs/run.ts'
import type { Actor } from '../../policy/index.ts'
import { beginProcess, endIfHopeless, findProcess } from '../../process/process.ts'
import { notHeld } from '../../process/problem-words.ts'
import { stopHere } from '../../process/work-stopped.ts'
import type { House } from '../../web/context.ts'
import { takeBatch } from '../actions/take-batch.ts'
import type { AnyPlan } from '../kind.ts'
import { processKey, type Step } from '../rules/plan.ts'

/** A step of a plan, and who ordered it: as whom they act is read again for every batch. */
export interface PlanJob {
  kind: string
  runId: string
  step: Step
  actor: Pick<Actor, 'role' | 'personId' | 'region' | 'fresh'>
}

/** Whoever ordered a step does not hold the role any more in which they did, or their account is closed. */
class NotHeld extends Error {}

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
 * with it: what is written stays, and the step may be ordered again from its page. So does a role that has ended meanwhile:
 * somebody else goes on.
 */
export async function workOn(house: House, kind: AnyPlan, job: PlanJob, stopping?: AbortSignal): Promise<void> {
  const process = await findProcess(house.db, processKey(job.kind, job.step, job.runId))
  try {
    if (process) await beginProcess(house.db, process.id)
    while (!(await nextBatch(house, kind, job))) stopHere(stopping)
  } catch (error) {
    const say = error instanceof NotHeld ? () => notHeld : undefined
    if (!process || !(await endIfHopeless(house.db, process, error, say))) throw error
    house.log.error('plan failed', error, { run: job.runId, step: job.step })
  }
}

/** Resolves to whether it was the last one. Somebody who takes an address meanwhile is met at the second look. */
async function nextBatch(house: House, kind: AnyPlan, job: PlanJob): Promise<boolean> {
  const { last } = await againWhenTaken(() =>
    house.db.transaction().execute(async tx => {
      const at = await businessNow(tx)
      return takeBatch(tx, kind, job, { house, actor: await whoOrdered(tx, house, job, at), at })
    }),
  )
  return last
}

/** As they are now; that they had shown then to be who they are, where that is asked, still counts. */
async function whoOrdered(tx: Tx, house: House, { actor: { fresh, ...then } }: PlanJob, at: Temporal.Instant) {
  const holder = await house.hooks.holder(tx, then, at)
  if (!holder) throw new NotHeld(`nobody is any more what ordered this as ${then.role}`)
  return { ...holder, fresh }
}
