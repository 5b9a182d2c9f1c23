import { takeTurns } from '../../../../platform/limits/turns.ts'
import type { House } from '../../../../platform/web/context.ts'
import type { Account } from '../../data/accounts.ts'
import { contactKey } from '../../rules/known.ts'
import { turnToWarn } from '../../rules/limits.ts'
import { tellOwner } from '../data/letters.ts'

/** Tells the owner, once a day, that somebody who may know the password guesses at the codes. */
export async function warnOfGuessing({ db, env }: House, account: Account, now: Temporal.Instant): Promise<void> {
  const taken = await takeTurns(db, [turnToWarn('factor', contactKey(env.sessionSecret, account.email))])
  if (!taken.ok) return
  const told = { link: `${env.origin}/lupa-sandi`, cause: 'door' as const }
  await db.transaction().execute(tx => tellOwner(tx, account, 'guessed', told, now))
}
