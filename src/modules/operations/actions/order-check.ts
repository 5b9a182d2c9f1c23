import { record } from '../../../platform/ledger/record.ts'
import { orderCheckNow } from '../../../platform/invariants/index.ts'
import { type Actor, demand } from '../../../platform/policy/index.ts'
import type { House } from '../../../platform/web/context.ts'
import { allJobs } from '../data/jobs.ts'

/** Has every statement that must hold asked as soon as a worker is free. Throws `NotAllowed`. */
export async function orderCheck({ db, policy }: House, actor: Actor, now: Temporal.Instant): Promise<void> {
  await db.transaction().execute(async tx => {
    demand(policy, actor, 'integrity.check')
    await orderCheckNow(tx)
    await record(tx, { act: 'integrity.check', ...allJobs, actor, at: now })
  })
}
