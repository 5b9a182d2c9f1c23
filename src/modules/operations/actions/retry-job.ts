import { didLast } from '../../../platform/ledger/did-last.ts'
import { record } from '../../../platform/ledger/record.ts'
import { type Actor, demand } from '../../../platform/policy/index.ts'
import type { House } from '../../../platform/web/context.ts'
import { allJobs, rescheduleJob } from '../data/jobs.ts'

/**
 * Has a failed job tried again at once, with all its attempts. What whoever asks has
 * had tried again already is under way, or done. Resolves to false when there is no such job.
 */
export async function retryJob(house: House, actor: Actor, jobId: string, now: Temporal.Instant): Promise<boolean> {
  return house.db.transaction().execute(async tx => {
    demand(house.policy, actor, 'process.retry')
    const task = await rescheduleJob(tx, jobId)
    const done = { act: 'process.retry', ...allJobs, actor, detail: { job: jobId } }
    if (!task) return didLast(tx, done)
    await record(tx, { ...done, at: now, detail: { ...done.detail, task } })
    return true
  })
}
