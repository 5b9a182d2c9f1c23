import type { House, Proved } from '../../../../platform/web/context.ts'
import type { Account } from '../../data/accounts.ts'
import { markProven } from '../../data/sessions.ts'
import type { Knocker } from '../../rules/limits.ts'
import { checkOwnPassword } from './check-own-password.ts'

/** Makes a session fresh whose owner typed the password of the account again. */
export async function proveByPassword(
  house: House,
  token: string,
  account: Account,
  typed: { password: string; knocker: Knocker; now: Temporal.Instant },
): Promise<Proved> {
  const checked = await checkOwnPassword(house, account, typed)
  if ('problem' in checked) return checked
  await markProven(house.db, token)
  return { fresh: true }
}
