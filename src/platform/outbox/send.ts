import { sql, type RawBuilder } from 'kysely'
import { date } from '../clock/clock.ts'
import type { Tx } from '../database/open.ts'
import { recordset } from '../database/recordset.ts'
import { enqueued } from '../jobs/enqueue.ts'
import { countAll } from './count.ts'
import type { HeldBack, Letter } from './letter.ts'

/**
 * Puts a letter into the outbox inside the transaction of its cause, and the errand to deliver it. Resolves to the reason
 * when it is held back: then it can be read there, and released by the office or by what it waits for.
 */
export async function send(tx: Tx, letter: Letter, now: Temporal.Instant): Promise<HeldBack | undefined> {
  return (await sendAll(tx, [letter], now))[0]
}

/** Letters of one statement. */
const batch = 500

/**
 * The same for many, in their order: each counts those before it, and a key is sent once. Resolves to the reason of each. The
 * counters stay held until the transaction ends: whoever sends thousands does so in several.
 */
export async function sendAll(
  tx: Tx,
  letters: readonly Letter[],
  now: Temporal.Instant,
): Promise<(HeldBack | undefined)[]> {
  const posted = await judgeAll(tx, letters)
  for (let at = 0; at < posted.length; at += batch) await postSome(tx, posted.slice(at, at + batch), now)
  return posted.map(one => (one.isNew ? one.back : undefined))
}

interface Posted {
  letter: Letter
  /** No message had its key before. */
  isNew: boolean
  back?: HeldBack
  /** One of the letters after it says that this one, which waits, says nothing any more. */
  replaced: boolean
}

async function judgeAll(tx: Tx, letters: readonly Letter[]): Promise<Posted[]> {
  const keys = new Set<string>()
  const isFirst = ({ key }: Letter) => key === undefined || (!keys.has(key) && keys.add(key) !== undefined)
  const posted = letters.map((letter): Posted => ({ letter, isNew: isFirst(letter), replaced: false }))
  const firsts = posted.filter(one => one.isNew)
  const reasons = await countAll(
    tx,
    firsts.map(one => one.letter),
  )
  firsts.forEach((one, at) => (one.back = one.letter.heldBack ?? reasons[at]))
  markReplaced(posted)
  return posted
}

function markReplaced(posted: readonly Posted[]): void {
  const later = new Map<string, Set<string>>()
  for (const one of posted.toReversed()) {
    const { template, about, key, replaces } = one.letter
    if (!about) continue
    const place = `${about.id} ${template}`
    const by = later.get(place) ?? new Set()
    one.replaced = !!one.back && key !== undefined && [...by].some(other => other !== key)
    if (replaces) later.set(place, by.add(key ?? ''))
  }
}

/** Puts those that are new, and notes which of them had come meanwhile. */
async function postSome(tx: Tx, posted: readonly Posted[], now: Temporal.Instant): Promise<void> {
  const fresh = posted.filter(one => one.isNew)
  const replacing = posted.filter(({ letter }) => letter.replaces && letter.about).map(one => one.letter)
  const { rows } = await sql<{ key: string | null }>`
    with replaced as (
      update message m set held_back = 'replaced' from ${recordset(replacing.map(placeOf), placeTypes, 'r')}
      where m.about_id = r.about_id and m.template = r.template and m.held_back is not null and m.key <> r.key
    ), put as (
      insert into message (channel, recipient, template, lang, subject, body, about_kind, about_id, person_id, key, secret,
        plan_id, good_until, held_back, state, happened_at)
      select channel, recipient, template, lang, subject, body, about_kind, about_id, person_id, key, secret,
        plan_id, good_until, held_back, case when held_back is null then 'waiting' else 'held' end, ${date(now)}::timestamptz
      from ${recordset(fresh.map(rowOf), rowTypes, 'l')} order by n
      on conflict (key) do nothing returning id, key, secret, held_back
    )
    select key, case when held_back is null then ${delivery(sql`id`, sql`secret`)} end from put`.execute(tx)
  const put = new Set(rows.map(row => row.key))
  for (const one of fresh) one.isNew = one.letter.key === undefined || put.has(one.letter.key)
}

function placeOf({ about, template, key = '' }: Letter) {
  return { about_id: about?.id, template, key }
}

const placeTypes = { about_id: 'uuid', template: 'text', key: 'text' }

function rowOf({ letter, back, replaced }: Posted) {
  const { channel, recipient, template, lang, subject, body, about, personId, key, secret = false, goodUntil } = letter
  return {
    ...{ channel, recipient, template, lang, subject, body, about_kind: about?.kind, about_id: about?.id },
    ...{
      person_id: personId,
      key,
      secret,
      plan_id: planOf(letter),
      good_until: goodUntil?.toString(),
      held_back: replaced ? 'replaced' : back,
    },
  }
}

function planOf({ cause }: Letter): string | undefined {
  return typeof cause === 'object' && 'plan' in cause ? cause.plan : undefined
}

const rowTypes = {
  ...{ channel: 'text', recipient: 'text', template: 'text', lang: 'text', subject: 'text', body: 'text' },
  ...{
    about_kind: 'text',
    about_id: 'uuid',
    person_id: 'uuid',
    key: 'text',
    secret: 'boolean',
    plan_id: 'uuid',
    good_until: 'timestamptz',
    held_back: 'text',
  },
}

/** The errand to deliver a message, one at a time. */
export async function enqueueDelivery(tx: Tx, messageId: string): Promise<void> {
  await sql`select ${delivery(sql`${messageId}::uuid`, sql`false`)}`.execute(tx)
}

/** Who waits for a code has the phone in hand. */
function delivery(id: RawBuilder<unknown>, isCode: RawBuilder<unknown>): RawBuilder<unknown> {
  const payload = sql`json_build_object('messageId', ${id})`
  const priority = sql<number>`case when ${isCode} then -10 else 0 end`
  return enqueued('deliver-message', payload, { key: sql`'deliver:' || ${id}`, priority })
}
