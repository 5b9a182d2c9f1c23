import { forgetExpired } from './modules/people/index.ts'
import { closeRegistrations, eraseOldDrafts, eraseUnsentPapers, judgePapersAnew } from './modules/registration/index.ts'
import { forgetCounts } from './platform/outbox/held-back.ts'
import { forgetAccepted } from './platform/response/index.ts'
import { checkNightly } from './platform/invariants/index.ts'
import type { House } from './platform/web/context.ts'
import { checkWaiting } from './platform/files/check-waiting.ts'
import { sweepRows, sweepStore } from './platform/files/sweep.ts'
import { businessNow } from './platform/clock/clock.ts'
import { enqueue } from './platform/jobs/enqueue.ts'

/** One piece of work by the business clock. It does what is due at `now` and nothing else, however often it is called. */
type Recurring = (house: House, now: Temporal.Instant) => Promise<unknown>

/** Everything that happens by the clock. Called every minute, and at once after the clock was stepped. */
const recurring: Record<string, Recurring> = {
  'check invariants': checkNightly,
  'check waiting files': checkWaiting,
  'close registrations': closeRegistrations,
  'erase old drafts': eraseOldDrafts,
  'erase unsent papers': onceAnHour(eraseUnsentPapers),
  'forget accepted posts': ({ db }) => forgetAccepted(db),
  'forget expired sessions': forgetExpired,
  'forget counts of messages': ({ db }) => forgetCounts(db),
  'judge papers anew': judgePapersAnew,
  'sweep files without use': onceAnHour(house => sweepRows(house, Temporal.Now.instant())),
  'sweep the store': house => sweepStore(house, Temporal.Now.instant()),
}

/** What reads whole tables is done in one minute of each hour of the real clock. */
function onceAnHour(work: Recurring): Recurring {
  return async (house, now) => {
    if (new Date().getUTCMinutes() === 17) await work(house, now)
  }
}

/**
 * Job: orders every piece of recurring work as a job of its own, in a line of its own. One that fails or takes long holds up
 * nobody, and is not begun a second time beside itself.
 */
export async function orderRecurring({ db }: Pick<House, 'db'>): Promise<void> {
  await db.transaction().execute(async tx => {
    for (const name of Object.keys(recurring)) {
      const line = `recurring:${name}`
      await enqueue(tx, 'recurring-work', { name }, { key: line, queue: line, attempts: 1 })
    }
  })
}

/** Job: does one piece of what has come due. */
export async function runRecurring(house: House, { name }: { name: string }): Promise<void> {
  await recurring[name]?.(house, await businessNow(house.db))
}

/** Does all of it in this order, for whoever steps the clock and goes on only when what has come due is done. */
export async function runAllRecurring(house: House): Promise<void> {
  for (const name of Object.keys(recurring)) await runRecurring(house, { name })
}
