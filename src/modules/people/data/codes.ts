import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/open.ts'
import type { Contact } from '../rules/contact.ts'

/** Whether a code that was sent to somebody still waits to be typed. */
export async function codeWaits(tx: Tx, contact: Contact): Promise<boolean> {
  const identifier = contact.channel === 'email' ? `sign-in-otp-${contact.to}` : contact.to
  const { rows } = await sql`
    select 1 from verification where identifier = ${identifier} and expires_at > clock_timestamp() limit 1`.execute(tx)
  return rows.length > 0
}

/** What one browser typed in one attempt to sign in. `attempt` is a secret of that browser. */
export interface Typed {
  contact: Contact
  code: string
  attempt: string
}

/** Remembers for a minute that this browser's code was right: a second tap on a slow network arrives after the first. */
export async function noteAccepted(tx: Tx, typed: Typed, accountId: string): Promise<void> {
  await tx
    .insertInto('verification')
    .values({ identifier: acceptedKey(typed), value: accountId, expires_at: new Date(Date.now() + 60_000) })
    .execute()
}

/** The account that the same tap, sent twice, has just been let into. */
export async function acceptedBefore(tx: Tx, typed: Typed): Promise<string | undefined> {
  const row = await tx
    .selectFrom('verification')
    .select('value')
    .where('identifier', '=', acceptedKey(typed))
    .where('expires_at', '>', new Date())
    .executeTakeFirst()
  return row?.value
}

function acceptedKey({ contact, code, attempt }: Typed): string {
  const digest = createHash('sha256').update(JSON.stringify([contact.to, code, attempt]))
  return `accepted:${digest.digest('base64url')}`
}

/** Codes that can no longer be used. */
export async function deleteExpiredCodes(tx: Tx): Promise<void> {
  await sql`delete from verification where expires_at < clock_timestamp() - interval '1 day'`.execute(tx)
}

/** Codes on their way to a number are worth nothing any more. */
export async function deleteCodesFor(tx: Tx, phone: string): Promise<void> {
  await tx.deleteFrom('verification').where('identifier', '=', phone).execute()
}
