import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/open.ts'
import { send } from '../../../../platform/outbox/send.ts'
import type { Lang } from '../../../../design/index.ts'
import type { Contact } from '../../rules/contact.ts'
import { words } from '../words.ts'

const codeTemplate = 'sign-in-code'
const warningTemplate = 'many-attempts'

/** The key of the message that a code went out in. */
export function codeMessageKey(codeId: string): string {
  return `${codeTemplate}:${codeId}`
}

/** Puts a one-time code into the outbox. */
export async function sendCode(
  tx: Tx,
  { contact, codeId, code, lang }: { contact: Contact; codeId: string; code: string; lang: Lang },
  now: Temporal.Instant,
): Promise<void> {
  const w = words(lang).letters
  const to = { channel: contact.channel, recipient: contact.to, template: codeTemplate, lang }
  const key = codeMessageKey(codeId)
  await send(tx, { ...to, key, subject: w.codeSubject, body: w.code(code), secret: true, cause: 'door' }, now)
}

/** Tells the owner of a number or address that strangers knock, with a link that makes the owner's browser known. */
export async function sendWarning(
  tx: Tx,
  { contact, link, key }: { contact: Contact; link: string; key: string },
  now: Temporal.Instant,
): Promise<void> {
  const w = words('id').letters
  const to = { channel: contact.channel, recipient: contact.to, template: warningTemplate, lang: 'id' } as const
  await send(tx, { ...to, key, subject: w.manySubject, body: w.many(link), secret: true, cause: 'door' }, now)
}

/** The code that a message holds, for the hint of the trial mode. */
export async function codeOf(tx: Tx, codeId: string): Promise<string | undefined> {
  const key = codeMessageKey(codeId)
  const row = await tx.selectFrom('message').select('body').where('key', '=', key).executeTakeFirst()
  return row?.body.match(/\b\d{6,8}\b/)?.[0]
}

/** Erases messages of sign-in that are older than a day: numbers that never signed in stand nowhere else. */
export async function eraseOldMessages(tx: Tx): Promise<void> {
  await sql`
    delete from message where template in ('sign-in-code', 'many-attempts')
      and created_at < clock_timestamp() - interval '1 day'`.execute(tx)
}
