import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/open.ts'
import { contactKey } from '../../rules/known.ts'
import type { Contact } from '../../rules/contact.ts'
import { codeSeconds, codeTries } from '../../rules/limits.ts'

/** Whose code a browser waits for. `browser` is a secret of that browser; a code works in no other. */
export interface Waiting {
  contact: Contact
  browser: string
}

/** Keeps a code that is about to be sent; those before it stay good. Resolves to its id. */
export async function insertCode(tx: Tx, secret: string, waiting: Waiting, code: string): Promise<string> {
  const row = await tx
    .insertInto('sign_in_code')
    .values({
      ...holderOf(secret, waiting),
      code: hashOf(secret, waiting, code),
      expires_at: new Date(Date.now() + codeSeconds * 1000),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export type Tried = 'right' | 'wrong' | 'locked' | 'gone'

/**
 * Tries a code on all that this browser holds for the contact; the try counts for each of them. Those who try at once wait
 * for one another, so nobody gets a try more, and whoever comes after the right one finds nothing: until the end of the
 * transaction the codes are locked.
 */
export async function tryCode(tx: Tx, secret: string, waiting: Waiting, code: string): Promise<Tried> {
  const { contact, browser } = holderOf(secret, waiting)
  const held = sql`contact = ${contact} and browser = ${browser} and used_at is null and expires_at > clock_timestamp()`
  const { rows } = await sql<{ right: boolean | null; locked: boolean }>`
    with tried as (
      update sign_in_code set tries = tries + 1 where ${held} and tries < ${codeTries}
      returning code = ${hashOf(secret, waiting, code)} as "right")
    select (select bool_or("right") from tried) as "right",
      exists (select 1 from sign_in_code where ${held} and tries >= ${codeTries}) as locked`.execute(tx)
  const { right, locked } = rows[0]!
  if (right !== null) return right ? 'right' : 'wrong'
  return locked ? 'locked' : 'gone'
}

/** All codes this browser holds for the contact are used up, by the session that one opened. Resolves to their ids. */
export async function useCodes(tx: Tx, secret: string, waiting: Waiting, token?: string): Promise<string[]> {
  const { contact, browser } = holderOf(secret, waiting)
  const { rows } = await sql<{ id: string }>`
    update sign_in_code set used_at = clock_timestamp(), session_id = (select id from session where token = ${token ?? null})
    where contact = ${contact} and browser = ${browser} and used_at is null returning id`.execute(tx)
  return rows.map(row => row.id)
}

/** The session that the same code has opened in the same browser a moment ago: a second press on a slow network. */
export async function sessionOfCode(
  tx: Tx,
  secret: string,
  waiting: Waiting,
  code: string,
): Promise<string | undefined> {
  const { contact, browser } = holderOf(secret, waiting)
  const { rows } = await sql<{ token: string }>`
    select s.token from sign_in_code c join session s on s.id = c.session_id and s.expires_at > clock_timestamp()
    where c.contact = ${contact} and c.browser = ${browser} and c.code = ${hashOf(secret, waiting, code)}
      and c.used_at > clock_timestamp() - interval '1 minute'`.execute(tx)
  return rows[0]?.token
}

/** The newest code that a browser holds for the contact. */
export async function newestHeld(tx: Tx, secret: string, waiting: Waiting): Promise<string | undefined> {
  const { contact, browser } = holderOf(secret, waiting)
  const { rows } = await sql<{ id: string }>`
    select id from sign_in_code where contact = ${contact} and browser = ${browser} and used_at is null
      and expires_at > clock_timestamp() order by created_at desc limit 1`.execute(tx)
  return rows[0]?.id
}

/** How many wrong codes were typed within a day, by everybody. */
export async function wrongCodesOfToday(tx: Tx): Promise<number> {
  const { rows } = await sql<{ wrong: number }>`
    select coalesce(sum(tries), 0)::int as wrong from sign_in_code
    where used_at is null and created_at > clock_timestamp() - interval '1 day'`.execute(tx)
  return rows[0]!.wrong
}

/** Codes that can no longer be used; for a day they tell how much is guessed. */
export async function deleteOldCodes(tx: Tx): Promise<void> {
  await sql`delete from sign_in_code where created_at < clock_timestamp() - interval '1 day'`.execute(tx)
}

/** Codes on their way to a number are worth nothing any more. */
export async function deleteCodesFor(tx: Tx, secret: string, phone: string): Promise<void> {
  await tx.deleteFrom('sign_in_code').where('contact', '=', contactKey(secret, phone)).execute()
}

function holderOf(secret: string, { contact, browser }: Waiting): { contact: string; browser: string } {
  return { contact: contactKey(secret, contact.to), browser: keyed(secret, `browser:${browser}`) }
}

function hashOf(secret: string, { contact, browser }: Waiting, code: string): string {
  return keyed(secret, `code:${JSON.stringify([contact.to, browser, code])}`)
}

function keyed(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url')
}
