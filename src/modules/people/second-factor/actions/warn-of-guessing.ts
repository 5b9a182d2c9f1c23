import { takeTurns } from '../../../../platform/limits/turns.ts'
import { send } from '../../../../platform/outbox/send.ts'
import type { House } from '../../../../platform/web/context.ts'
import type { Account } from '../../data/accounts.ts'
import { addressed } from '../../data/letters.ts'
import { contactKey } from '../../rules/known.ts'
import { turnToWarn } from '../../rules/limits.ts'
import { words } from '../words.ts'

/** Tells the owner, once a day, that somebody knows the password and guesses at the codes. */
export async function warnOfGuessing({ db, env }: House, account: Account, now: Temporal.Instant): Promise<void> {
  const taken = await takeTurns(db, [turnToWarn('factor', contactKey(env.sessionSecret, account.email))])
  if (!taken.ok) return
  const w = words('id').letters
  const body = w.guessed(account.name, `${env.origin}/lupa-sandi`)
  const letter = { template: 'factor-guessed', subject: w.guessedSubject, body, cause: 'door' as const }
  await db.transaction().execute(tx => send(tx, { ...addressed(account), ...letter }, now))
}
