import { businessNow } from '../../../platform/clock/clock.ts'
import { send } from '../../../platform/outbox/send.ts'
import type { House } from '../../../platform/web/context.ts'
import type { Lang } from '../../../design/index.ts'
import type { Contact } from '../rules/contact.ts'
import { words } from '../words.ts'

/** Puts a one-time code into the outbox. */
export async function sendCode(house: House, contact: Contact, code: string, lang: Lang): Promise<void> {
  const w = words(lang).letters
  await house.db.transaction().execute(async tx => {
    const letter = {
      channel: contact.channel,
      recipient: contact.to,
      template: 'sign-in-code',
      lang,
      subject: w.codeSubject,
      body: w.code(code),
      secret: true,
      cause: 'door',
    } as const
    await send(tx, letter, await businessNow(tx))
  })
}

/** The newest code that waits for somebody, for the hint of the trial mode. */
export async function newestCode(house: House, contact: Contact): Promise<string | undefined> {
  const row = await house.db
    .selectFrom('message')
    .select('body')
    .where('recipient', '=', contact.to)
    .where('template', '=', 'sign-in-code')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.body.match(/\b\d{6}\b/)?.[0]
}
