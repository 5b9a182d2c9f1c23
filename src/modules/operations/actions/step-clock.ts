import { stepClock as step } from '../../../platform/clock/clock.ts'
import type { Tx } from '../../../platform/database/open.ts'
import { enqueue } from '../../../platform/jobs/enqueue.ts'
import { record } from '../../../platform/ledger/record.ts'
import type { Actor } from '../../../platform/policy/index.ts'
import type { House } from '../../../platform/web/context.ts'

/** The clock is one thing, so its ledger rows have one subject. */
const clockId = '00000000-0000-7000-8000-0000000c10c4'

/**
 * Steps the business clock forward, never back, and lets the work that has come due by then run. Resolves to false when
 * the wanted time is not later.
 */
export async function stepClock(house: House, actor: Actor, to: Temporal.Instant): Promise<boolean> {
  return house.db.transaction().execute(async tx => {
    if (!(await moveClock(tx, actor, to))) return false
    await enqueue(tx, 'recurring', {}, { key: 'recurring' })
    return true
  })
}

/** The same for whoever does what has come due itself. */
export async function moveClock(tx: Tx, actor: Actor, to: Temporal.Instant): Promise<boolean> {
  if (!(await step(tx, to))) return false
  await record(tx, { act: 'clock.step', subjectKind: 'clock', subjectId: clockId, actor, at: to })
  return true
}
