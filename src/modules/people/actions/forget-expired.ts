import { forgetTurns } from '../../../platform/limits/turns.ts'
import { blankSecrets } from '../../../platform/outbox/blank-secrets.ts'
import type { House } from '../../../platform/web/context.ts'
import { deleteOldCodes } from '../sign-in/data/codes.ts'
import { eraseOldMessages } from '../sign-in/data/send-code.ts'
import { deleteExpiredSessions } from '../data/sessions.ts'
import { deleteForgotten } from '../second-factor/data/factors.ts'
import { codeSeconds, invitationHours, resetHours } from '../rules/limits.ts'

/**
 * Removes codes, sessions and messages of sign-in that are older than a day by the real clock; they hold addresses and
 * numbers, also of people who never signed in. Second factors that were begun and left go too. Outside a trial, whose outbox is there to be read, codes and links past
 * their time are taken out of the letters before.
 */
export async function forgetExpired(house: House): Promise<void> {
  await deleteOldCodes(house.db)
  await eraseOldMessages(house.db)
  await forgetTurns(house.db)
  await deleteExpiredSessions(house.db)
  await deleteForgotten(house.db)
  if (house.env.trial) return
  await blankSecrets(house.db, { template: 'sign-in-code', olderThan: codeSeconds })
  await blankSecrets(house.db, { template: 'password-reset', olderThan: resetHours * 3600 })
  await blankSecrets(house.db, { template: 'invitation', olderThan: invitationHours * 3600 })
}
