import type { House, Proved } from '../../../../platform/web/context.ts'
import { checkPassword } from '../../sign-in/actions/check-password.ts'
import { markProven } from '../../data/sessions.ts'
import type { Knocker } from '../../rules/limits.ts'

/** Makes a session fresh whose owner typed the password of the account again. */
export async function proveByPassword(
  house: House,
  token: string,
  { email, password, knocker }: { email: string; password: string; knocker: Knocker },
): Promise<Proved> {
  const checked = await checkPassword(house, email, password, knocker)
  if ('problem' in checked) return checked
  await markProven(house.db, token)
  return { fresh: true }
}
