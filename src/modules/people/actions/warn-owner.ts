import { enqueue } from '../../../platform/jobs/enqueue.ts'
import { takeTurns } from '../../../platform/limits/turns.ts'
import { businessNow } from '../../../platform/clock/clock.ts'
import type { House } from '../../../platform/web/context.ts'
import { accountById, officerByEmail } from '../data/accounts.ts'
import { sendWarning } from '../sign-in/data/send-code.ts'
import type { Contact } from '../rules/contact.ts'
import { contactKey, makeWelcome } from '../rules/known.ts'
import { turnToWarn, welcomeSeconds, type Knock } from '../rules/limits.ts'

/**
 * Tells whoever has a number or address, account or not, that codes are asked for again and again. The message holds the
 * link that makes the owner's own browser known, which strangers then no longer hold up.
 */
export async function warnContact(house: House, contact: Contact, now: Temporal.Instant): Promise<void> {
  const taken = await takeTurns(house.db, [turnToWarn('code', contactKey(house.env.sessionSecret, contact.to))])
  if (taken.ok) await warn(house, contact, now)
}

/** The same for an officer whose password is tried. The letter is a job's work: for everybody who looks, nothing differs. */
export async function warnOfficer(house: House, knock: Knock, email: string): Promise<void> {
  const { db, env } = house
  const known = contactKey(env.sessionSecret, email)
  const taken = await takeTurns(db, [turnToWarn(knock, known)])
  if (!taken.ok) return
  const accountId = await officerByEmail(db, email)
  await enqueue(db, 'warn-officer', { accountId: accountId ?? null }, { key: `warn-officer:${known}` })
}

/** Job: the letter to an officer. */
export async function warnOfficerLater(house: House, { accountId }: { accountId: string | null }): Promise<void> {
  const account = accountId ? await accountById(house.db, accountId) : undefined
  if (account) await warn(house, { channel: 'email', to: account.email }, await businessNow(house.db))
}

async function warn(house: House, contact: Contact, now: Temporal.Instant): Promise<void> {
  const { origin, sessionSecret } = house.env
  const known = contactKey(sessionSecret, contact.to)
  const link = `${origin}/masuk/dikenal/${makeWelcome(sessionSecret, known, Date.now() + welcomeSeconds * 1000)}`
  const key = `many-attempts:${known}:${new Date().toISOString().slice(0, 10)}`
  await house.db.transaction().execute(tx => sendWarning(tx, { contact, link, key }, now))
}
