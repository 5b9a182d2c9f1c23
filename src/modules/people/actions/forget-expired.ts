import { blankSecrets } from '../../../platform/outbox/blank-secrets.ts'
import type { House } from '../../../platform/web/context.ts'
import { deleteExpiredCodes } from '../data/codes.ts'
import { deleteExpiredSessions } from '../data/sessions.ts'
import { codeSeconds, invitationHours, resetHours } from '../rules/limits.ts'

/**
 * Removes codes and sessions that ended more than a day ago by the real clock; they hold addresses and numbers. Outside a
 * trial, whose outbox is there to be read, codes and links past their time are taken out of the letters as well.
 */
export async function forgetExpired(house: House): Promise<void> {
  await deleteExpiredCodes(house.db)
  await deleteExpiredSessions(house.db)
  if (house.env.trial) return
  await blankSecrets(house.db, { template: 'sign-in-code', olderThan: codeSeconds })
  await blankSecrets(house.db, { template: 'password-reset', olderThan: resetHours * 3600 })
  await blankSecrets(house.db, { template: 'invitation', olderThan: invitationHours * 3600 })
}
