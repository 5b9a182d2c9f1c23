import { forgetExpired } from './modules/people/index.ts'
import { closeRegistrations, eraseOldDrafts } from './modules/registration/index.ts'
import type { House } from './platform/web/context.ts'
import { checkWaiting } from './platform/files/check-waiting.ts'
import { businessNow } from './platform/clock/clock.ts'

/** One piece of work by the business clock. It does what is due at `now` and nothing else, however often it is called. */
type Recurring = (house: House, now: Temporal.Instant) => Promise<unknown>

/** Everything that happens by the clock. Called every minute, and at once after the clock was stepped. */
const recurring: Record<string, Recurring> = {
  'check waiting files': checkWaiting,
  'close registrations': closeRegistrations,
  'erase old drafts': eraseOldDrafts,
  'forget expired sessions': forgetExpired,
}

/** Job: does all that has come due. One that fails does not keep the others from running. */
export async function runRecurring(house: House): Promise<void> {
  const now = await businessNow(house.db)
  for (const [name, work] of Object.entries(recurring)) {
    await work(house, now).catch(error => house.log.error('recurring work failed', error, { name }))
  }
}
