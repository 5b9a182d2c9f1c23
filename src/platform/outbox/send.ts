import { sql } from 'kysely'
import { date } from '../clock/clock.ts'
import type { Tx } from '../database/open.ts'
import { enqueue } from '../jobs/enqueue.ts'
import type { Actor } from '../policy/actor.ts'
import { messagesPerDay } from './limits.ts'

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
  /**
   * Whoever caused it; all messages that one account causes in a day are counted together. `door`: somebody who has not
   * signed in, such as whoever asks for a code; the action that is asked limits it.
   */
  cause: Actor | 'door'
  /** How many of this kind the recipient may get in a day, whoever causes them. */
  mostToRecipient?: number
  /** What was held back of this kind about the same thing says nothing any more. */
  replaces?: boolean
  /** Not to be sent: for this reason it only waits, readable, in the outbox. */
  heldBack?: HeldBack
}

/**
 * Why a message waits instead of going out. `account`, `number`: more than one account may cause, or the recipient may get,
 * in a day. `numbers`: more numbers than may be asked about one registrant. `disowned`: the number disowned the registrant
 * before. `again`: it was asked about another registration of theirs and has not answered. `unproved`: nobody has shown that
 * the number is whose it should be. `replaced`: it waited, and what came after it says more.
 */
export type HeldBack = 'account' | 'number' | 'numbers' | 'disowned' | 'again' | 'unproved' | 'replaced'

/**
 * Puts a letter into the outbox inside the transaction of its cause, and the errand to deliver it. Resolves to the reason
 * when it is held back: then it can be read there, and released by the office or by what it waits for.
 */
export async function send(tx: Tx, letter: Letter, now: Temporal.Instant): Promise<HeldBack | undefined> {
  const { rows } = await sql<{ id: string; held_back: HeldBack | null }>`
    with counted as (
      insert into message_count as c (key, day, counted)
      select wanted.key, (clock_timestamp() at time zone 'Asia/Jakarta')::date, 1
      from jsonb_to_recordset(${JSON.stringify(countsOf(letter))}::jsonb) as wanted(key text)
      where not exists (select from message where key = ${letter.key ?? null})
      on conflict (key) do update
        set counted = case when c.day = excluded.day then c.counted + 1 else 1 end, day = excluded.day
      returning key, counted
    ), replaced as (
      update message set held_back = 'replaced' where ${letter.replaces ?? false} and about_id = ${letter.about?.id ?? null}
        and template = ${letter.template} and held_back is not null and key <> ${letter.key ?? ''}
    ), held as (
      select coalesce(${letter.heldBack ?? null}::text, (
        select wanted.reason from jsonb_to_recordset(${JSON.stringify(countsOf(letter))}::jsonb)
          as wanted(key text, most integer, reason text)
        join counted on counted.key = wanted.key and counted.counted > wanted.most
        order by wanted.reason limit 1)) as back
    )
    insert into message (channel, recipient, template, lang, subject, body, about_kind, about_id, person_id, key, secret,
      happened_at, state, held_back)
    select ${letter.channel}, ${letter.recipient}, ${letter.template}, ${letter.lang}, ${letter.subject ?? null},
      ${letter.body}, ${letter.about?.kind ?? null}, ${letter.about?.id ?? null}::uuid, ${letter.personId ?? null}::uuid,
      ${letter.key ?? null}, ${letter.secret ?? false}, ${date(now)}::timestamptz,
      case when held.back is null then 'waiting' else 'held' end, held.back
    from held on conflict (key) do nothing returning id, held_back`.execute(tx)
  const row = rows[0]
  if (row && !row.held_back) await enqueueDelivery(tx, row.id, letter.secret)
  return row?.held_back ?? undefined
}

/** What is counted before a letter goes out, with the reason for which it then does not. */
function countsOf({ cause, template, recipient, mostToRecipient, heldBack }: Letter) {
  if (heldBack) return []
  const most = cause === 'door' ? undefined : messagesPerDay(cause.role)
  const account = cause !== 'door' && cause.personId
  return [
    ...(account ? [{ key: `account:${account}`, most, reason: 'account' }] : []),
    ...(mostToRecipient ? [{ key: `${template}:${recipient}`, most: mostToRecipient, reason: 'number' }] : []),
  ]
}

/** The errand to deliver a message, one at a time; who waits for a code has the phone in hand. */
export async function enqueueDelivery(tx: Tx, messageId: string, code = false): Promise<void> {
  await enqueue(tx, 'deliver-message', { messageId }, { key: `deliver:${messageId}`, priority: code ? -10 : 0 })
}
