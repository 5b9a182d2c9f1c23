import { takeTurns } from '../../../../platform/limits/turns.ts'
import { send } from '../../../../platform/outbox/send.ts'
import type { House } from '../../../../platform/web/context.ts'
import type { Account } from '../../data/accounts.ts'
import { addressed } from '../../data/letters.ts'
import { contactKey } from '../../rules/known.ts'
import { turnOfWrongProof, turnToWarn, type Knocker } from '../../rules/limits.ts'
import { checkPassword, type PasswordChecked } from '../../sign-in/actions/check-password.ts'
import { words } from '../words.ts'

/**
 * Checks the password of somebody who is signed in. Whoever sits there may have found an open screen: the owner is told of some
 * wrong ones in a day, and of a pause, as of codes of the second factor.
 */
export async function checkOwnPassword(
  house: House,
  account: Account,
  { password, knocker, now }: { password: string; knocker: Knocker; now: Temporal.Instant },
): Promise<PasswordChecked> {
  const checked = await checkPassword(house, account.email, password, knocker)
  if ('accountId' in checked) return checked
  const contact = contactKey(house.env.sessionSecret, account.email)
  const isMany = checked.problem === 'often' || !(await takeTurns(house.db, [turnOfWrongProof(contact)])).ok
  if (isMany && (await takeTurns(house.db, [turnToWarn('proof', contact)])).ok) await tellOwner(house, account, now)
  return checked
}

async function tellOwner({ db, env }: House, account: Account, now: Temporal.Instant): Promise<void> {
  const w = words('id')
  const body = w.guessed(account.name, `${env.origin}/lupa-sandi`)
  const letter = { template: 'password-guessed', subject: w.guessedSubject, body, cause: 'door' } as const
  await db.transaction().execute(tx => send(tx, { ...addressed(account), ...letter }, now))
}
