import { giveTurnsBack, takeTurns } from '../../../../platform/limits/turns.ts'
import type { House } from '../../../../platform/web/context.ts'
import { accountWithPassword } from '../data/credentials.ts'
import { contactKey } from '../../rules/known.ts'
import { concernsOwner, turnsOf, type Knocker } from '../../rules/limits.ts'
import { warnOfficer } from '../../actions/warn-owner.ts'

export type PasswordChecked = { accountId: string } | { problem: 'wrong' } | { problem: 'often'; waitSeconds: number }

/**
 * Checks mail address and password. An unknown address costs the same time and gets the same answer as a wrong password.
 * The turn is taken before the password is looked at, so that guesses sent all at once get no more tries.
 */
export async function checkPassword(
  house: House,
  email: string,
  password: string,
  knocker: Knocker,
): Promise<PasswordChecked> {
  const turns = turnsOf('password', contactKey(house.env.sessionSecret, email), knocker)
  const taken = await takeTurns(house.db, turns)
  if (!taken.ok) {
    if (concernsOwner('password', knocker, taken.refusedBy)) await warnOfficer(house, 'password', email)
    return { problem: 'often', waitSeconds: taken.waitSeconds }
  }
  const accountId = await accountWithPassword(house, email, password)
  if (!accountId) return { problem: 'wrong' }
  await giveTurnsBack(house.db, turns)
  return { accountId }
}
