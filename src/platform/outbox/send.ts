import { date } from '../clock/clock.ts'
import type { Tx } from '../database/open.ts'
import { enqueue } from '../jobs/enqueue.ts'

/** A letter or message to one recipient. */
export interface Letter {
  channel: 'whatsapp' | 'email'
  /** E.164 number or e-mail address. */
  recipient: string
  /** Name of the kind of message, such as `receipt`. */
  template: string
  lang: 'id' | 'en'
  subject?: string
  body: string
  about?: { kind: string; id: string }
  personId?: string
  /** The same key twice sends once. */
  key?: string
  /** Holds a code: hidden from everybody in the outbox page except in trial mode. */
  secret?: boolean
}

/** Puts a letter into the outbox inside the transaction of its cause, and the errand to deliver it. */
export async function send(tx: Tx, letter: Letter, now: Temporal.Instant): Promise<void> {
  const row = await tx
    .insertInto('message')
    .values({
      channel: letter.channel,
      recipient: letter.recipient,
      template: letter.template,
      lang: letter.lang,
      subject: letter.subject ?? null,
      body: letter.body,
      about_kind: letter.about?.kind ?? null,
      about_id: letter.about?.id ?? null,
      person_id: letter.personId ?? null,
      key: letter.key ?? null,
      secret: letter.secret ?? false,
      happened_at: date(now),
    })
    .onConflict(conflict => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst()
  // Somebody waits for a code with the phone in hand.
  const priority = letter.secret ? -10 : 0
  if (row) await enqueue(tx, 'deliver-message', { messageId: row.id }, { key: `deliver:${row.id}`, priority })
}
