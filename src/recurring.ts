import { forgetExpired } from './modules/people/index.ts'
import { anchorLedger } from './modules/operations/index.ts'
import { closeRegistrations, eraseOldDrafts, eraseUnsentPapers, judgePapersAnew } from './modules/registration/index.ts'
import { sweepPlans } from './platform/plan/index.ts'
import { forgetCounts } from './platform/outbox/held-back.ts'
import { forgetAccepted } from './platform/response/index.ts'
import { checkNightly } from './platform/invariants/index.ts'
import type { House } from './platform/web/context.ts'
import { checkWaiting } from './platform/files/check-waiting.ts'
import { sweepRows, sweepStore } from './platform/files/sweep.ts'
import { businessNow } from './platform/clock/clock.ts'
import { eachInTurn } from './platform/jobs/each-in-turn.ts'
import { enqueue } from './platform/jobs/enqueue.ts'
import { doneAt, noteDone } from './platform/jobs/last-done.ts'

/** One piece of work by the business clock. It does what is due at `now` and nothing else, however often it is called. */
type Recurring = (house: House, now: Temporal.Instant) => Promise<unknown>

/** Everything that happens by the clock. Called every minute, and at once after the clock was stepped. */
const recurring: Record<string, Recurring> = {
  'anchor the ledger': anchorLedger,
  'check invariants': checkNightly,
  'check waiting files': checkWaiting,
  'close registrations': closeRegistrations,
  'erase old drafts': eraseOldDrafts,
  'erase unsent papers': eraseUnsentPapers,
  'forget accepted posts': ({ db }) => forgetAccepted(db),
  'forget expired sessions': forgetExpired,
  'forget counts of messages': ({ db }) => forgetCounts(db),
  'judge papers anew': judgePapersAnew,
  'sweep files without use': house => sweepRows(house, Temporal.Now.instant()),
  'sweep plans that nobody applied': sweepPlans,
  'sweep the store': house => sweepStore(house, Temporal.Now.instant()),
}

/** What reads whole tables is done once an hour, of the clock that its work goes by. */
const hourly: Record<string, (now: Temporal.Instant) => Temporal.Instant> = {
  'anchor the ledger': now => now,
  'erase unsent papers': now => now,
  'sweep plans that nobody applied': now => now,
  'sweep files without use': () => Temporal.Now.instant(),
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

/** Job: does one piece of what has come due. What is done once an hour is due when an hour has passed since it was done. */
export async function runRecurring(house: House, { name }: { name: string }): Promise<void> {
  const now = await businessNow(house.db)
  const moment = hourly[name]?.(now)
  if (moment && !isDue(await doneAt(house.db, name), moment)) return
  await runOne(house, name, now)
}

/** A clock that stands before the last time was another one then. */
function isDue(last: Temporal.Instant | undefined, moment: Temporal.Instant): boolean {
  const hours = last?.until(moment).total('hours') ?? 1
  return hours >= 1 || hours < 0
}

/** What fails is not noted: it is due again in the next minute. */
async function runOne(house: House, name: string, now: Temporal.Instant): Promise<void> {
  const moment = hourly[name]?.(now)
  await recurring[name]?.(house, now)
  if (moment) await noteDone(house.db, name, moment)
}

/**
 * Does all of it in this order, for whoever steps the clock and goes on only when what has come due is done. What fails holds up
 * nothing behind it, and is told at the end.
 */
export async function runAllRecurring(house: House): Promise<void> {
  await eachInTurn(Object.keys(recurring).map(name => async () => runOne(house, name, await businessNow(house.db))))
}
