import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { date, instant } from '../../../../platform/clock/clock.ts'
import type { Tx } from '../../../../platform/database/open.ts'
import type { HeldBack } from '../../../../platform/outbox/send.ts'
import type { ApplicantKind } from '../../../programmes/index.ts'

export type Answer = 'confirmed' | 'disowned'

/**
 * What is known of a number: its answer; without one that it is the owner's `own` (they sign in with it, so nobody asks),
 * that its question is `held` back, or that the answer is `waiting`.
 */
export type ConfirmationState = Answer | 'own' | 'held' | 'waiting'

/** One number that a registration named as the representative's. */
export interface Confirmation {
  id: string
  registrationId: string
  /** E.164. */
  phone: string
  state: ConfirmationState
  /** The owner signed in with it when it was last submitted. */
  own: boolean
  /** Why its question is held back. */
  heldBack?: HeldBack
  /** Since when it is named. */
  metAt: Temporal.Instant
  askedAt?: Temporal.Instant
  answer?: Answer
  answeredAt?: Temporal.Instant
  /** The question in the outbox, and whether its channel refused it. */
  message?: { id: string; failed: boolean }
}

/** Only the phone that was written to knows the code; small letters are forgiven. */
function hashed(code: string): Buffer {
  return createHash('sha256').update(code.toUpperCase()).digest()
}

export interface Named {
  registrationId: string
  /** E.164. */
  phone: string
  code: string
  at: Temporal.Instant
  /** How many other numbers may have been asked about the owner's registrations of the season. */
  most: number
}

export interface Met {
  id: string
  state: ConfirmationState
  heldBack?: HeldBack
  /** Its question is to be written now, with the code. */
  fresh: boolean
}

/**
 * Makes a number the one that counts for a registration, and judges what it is worth: one statement. What it was asked and
 * said about this registration before stays; of another number nothing counts, and its question waits no more. Silence about
 * a registration that was withdrawn says nothing: it could not be answered for any more. Two
 * registrations of one owner are judged one after the other.
 */
export async function meetNumber(tx: Tx, { registrationId, phone, code, at, most }: Named): Promise<Met> {
  const hash = hashed(code)
  await sql`select pg_advisory_xact_lock(hashtext('confirmation'), hashtext(owner_id::text))
    from registration where id = ${registrationId}`.execute(tx)
  const { rows } = await sql<{ id: string; state: ConfirmationState; held_back: HeldBack | null; fresh: boolean }>`
    with mine as (
      select r.id, r.season_id, r.owner_id, r.state from registration r
      where r.owner_id = (select owner_id from registration where id = ${registrationId})
    ), before as (
      select c.phone, c.asked_at, c.answer, mine.season_id, mine.state from confirmation c join mine on mine.id = c.registration_id
      where mine.id <> ${registrationId} or c.phone <> ${phone}
    ), judged as (
      select exists (select from v_account_phone a join mine on mine.id = ${registrationId} and mine.owner_id = a.person_id
          where a.phone = ${phone} and a.proven) as own,
        case
          when exists (select from before where phone = ${phone} and answer = 'disowned') then 'disowned'
          when exists (select from before where phone = ${phone} and answer is null and asked_at is not null
            and state <> 'withdrawn') then 'again'
          when (select count(distinct b.phone) from before b join mine on mine.id = ${registrationId}
            where b.phone <> ${phone} and b.asked_at is not null and b.answer is distinct from 'confirmed'
              and b.season_id = mine.season_id) >= ${most} then 'numbers'
        end as back
    ), met as (
      insert into confirmation as known (registration_id, phone, own, code_hash, asked_at, held_back, met_at)
      select ${registrationId}, ${phone}, own, case when not own then ${hash}::bytea end,
        case when not own and back is null then ${date(at)}::timestamptz end, case when not own then back end,
        ${date(at)}::timestamptz
      from judged
      on conflict (registration_id, phone) do update set own = excluded.own,
        code_hash = coalesce(known.code_hash, excluded.code_hash),
        asked_at = case when known.code_hash is null then excluded.asked_at else known.asked_at end,
        held_back = case when known.code_hash is null then excluded.held_back else known.held_back end
      returning id, state, held_back, coalesce(code_hash = ${hash}::bytea, false) as fresh
    ), questions as (
      update message m set held_back = case when c.phone = ${phone} then c.held_back else 'replaced' end
      from confirmation c where c.registration_id = ${registrationId} and c.held_back is not null
        and m.key = 'confirmation:' || c.id and m.held_back is not null
    ), pointed as (
      update registration set confirmation_id = (select id from met) where id = ${registrationId}
    )
    select id, state, held_back, fresh from met`.execute(tx)
  const { held_back, ...met } = rows[0]!
  return { ...met, heldBack: held_back ?? undefined }
}

/** The last submission names no number. */
export async function leaveNumber(tx: Tx, registrationId: string): Promise<void> {
  await tx.updateTable('registration').set({ confirmation_id: null }).where('id', '=', registrationId).execute()
}

/** Its question was written and held back: it was not asked. */
export async function markHeldBack(tx: Tx, id: string, reason: HeldBack): Promise<void> {
  const set = { held_back: reason, asked_at: null }
  await tx.updateTable('confirmation').set(set).where('id', '=', id).execute()
}

/** The office has released the question in the outbox: now the number is asked. */
export async function markAsked(tx: Tx, messageId: string, at: Temporal.Instant): Promise<void> {
  await sql`
    update confirmation c set held_back = null, asked_at = ${date(at)} from message m
    where m.id = ${messageId} and m.key = 'confirmation:' || c.id and c.asked_at is null`.execute(tx)
}

/** By its code, with what is asked about: the registration as it was last submitted. */
export async function findByCode(tx: Tx, code: string) {
  const row = await confirmations(tx)
    .innerJoin('registration as r', 'r.id', 'c.registration_id')
    .select(['r.name', 'r.number', 'r.state as registration_state', 'r.submitted_at'])
    .select(['r.applicant_kind', 'r.kecamatan_code', 'r.regency_code', 'r.confirmation_id', askedAnew])
    .where('c.code_hash', '=', hashed(code))
    .executeTakeFirst()
  if (!row) return undefined
  const { name, number, submitted_at, kecamatan_code, regency_code } = row
  // Its answer counts only while the number is the representative's.
  const replaced = row.confirmation_id === row.id ? undefined : ('replaced' as const)
  const withdrawn = row.asked_anew ? ('anew' as const) : ('withdrawn' as const)
  const outdated = row.registration_state === 'withdrawn' ? withdrawn : replaced
  const about = { kind: row.applicant_kind as ApplicantKind, name: name ?? '', number: number ?? '', outdated }
  const submittedAt = submitted_at ? instant(submitted_at) : undefined
  return { ...confirmationOf(row), about: { ...about, submittedAt, kecamatan_code, regency_code } }
}

/** The owner of `r` registered again for the same call, and this number `c` has the question about that. */
const askedAnew = sql<boolean>`exists (select from registration mine
  join confirmation anew on anew.id = mine.confirmation_id and anew.phone = c.phone and anew.asked_at is not null
  where mine.owner_id = r.owner_id and mine.call_id = r.call_id and mine.id <> r.id and mine.state <> 'withdrawn')`.as(
  'asked_anew',
)

export type Asked = NonNullable<Awaited<ReturnType<typeof findByCode>>>

/** Of the number that the last submission names, with its question; undefined before the first submission. */
export async function currentConfirmation(tx: Tx, registrationId: string): Promise<Confirmation | undefined> {
  const row = await confirmations(tx)
    .innerJoin('registration as r', 'r.confirmation_id', 'c.id')
    .leftJoin('message as m', join => join.on('m.key', '=', sql<string>`'confirmation:' || c.id`))
    .select(['m.id as message_id', 'm.state as message_state'])
    .where('r.id', '=', registrationId)
    .executeTakeFirst()
  if (!row) return undefined
  const message = row.message_id ? { id: row.message_id as string, failed: row.message_state === 'failed' } : undefined
  return { ...confirmationOf(row), message }
}

/** Every number that a registration named, in order. */
export async function confirmationsOf(tx: Tx, registrationId: string): Promise<NamedBefore[]> {
  const rows = await confirmations(tx)
    .select(releasedBy)
    .where('c.registration_id', '=', registrationId)
    .orderBy('c.met_at')
    .execute()
  return rows.map(row => ({ ...confirmationOf(row), releasedBy: row.released_by ?? undefined }))
}

/** A number with who released its question, when it had been held back until then. */
export type NamedBefore = Confirmation & { releasedBy?: string }

/** The row forgets why it waited once it is asked; the ledger knows that somebody sent the question at that moment. */
const releasedBy = sql<string | null>`(select p.name from message m
  join ledger_entry e on e.subject_id = m.id and e.act = 'outbox.send' and e.happened_at = c.asked_at
  join v_person p on p.id = e.actor_id
  where m.key = 'confirmation:' || c.id limit 1)`.as('released_by')

/** Keeps the answer; false when there is one already. */
export async function keepAnswer(tx: Tx, id: string, answer: Answer, at: Temporal.Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('confirmation')
    .set({ answer, answered_at: date(at) })
    .where('id', '=', id)
    .where('answer', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/**
 * The number of a registration `r` that more than the one question may be written to: the representative's when it is
 * proved, else the one its owner signs in with.
 */
export const provedPhoneColumn = sql<string | null>`coalesce(
  (select c.phone from confirmation c where c.id = r.confirmation_id and c.state in ('own', 'confirmed')),
  (select a.phone from v_account_phone a where a.person_id = r.owner_id and a.proven))`.as('proved_phone')

/** Which of these registrations the number that their last submission names has disowned. */
export async function disownedAmong(tx: Tx, registrationIds: string[]): Promise<Set<string>> {
  if (registrationIds.length === 0) return new Set()
  const rows = await tx
    .selectFrom('registration as r')
    .innerJoin('confirmation as c', 'c.id', 'r.confirmation_id')
    .select('r.id')
    .where('r.id', 'in', registrationIds)
    .where('c.state', '=', 'disowned')
    .execute()
  return new Set(rows.map(row => row.id as string))
}

function confirmations(tx: Tx) {
  return tx
    .selectFrom('confirmation as c')
    .select(['c.id', 'c.registration_id', 'c.phone', 'c.own', 'c.state', 'c.held_back', 'c.met_at'])
    .select(['c.asked_at', 'c.answer', 'c.answered_at'])
}

function confirmationOf(row: Awaited<ReturnType<ReturnType<typeof confirmations>['executeTakeFirstOrThrow']>>) {
  return {
    id: row.id as string,
    registrationId: row.registration_id as string,
    phone: row.phone,
    own: row.own,
    state: row.state as ConfirmationState,
    heldBack: (row.held_back as HeldBack | null) ?? undefined,
    metAt: instant(row.met_at),
    askedAt: row.asked_at ? instant(row.asked_at) : undefined,
    answer: (row.answer as Answer | null) ?? undefined,
    answeredAt: row.answered_at ? instant(row.answered_at) : undefined,
  } satisfies Confirmation
}
