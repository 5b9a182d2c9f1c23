import type { House } from '../../../platform/web/context.ts'
import { deleteExpiredCodes } from '../data/codes.ts'
import { deleteExpiredSessions } from '../data/sessions.ts'

/** Removes codes and sessions that ended more than a day ago by the real clock; they hold addresses and numbers. */
export async function forgetExpired(house: House): Promise<void> {
  await deleteExpiredCodes(house.db)
  await deleteExpiredSessions(house.db)
}
