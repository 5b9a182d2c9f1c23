import { sql, type RawBuilder } from 'kysely'
import { date, instant } from '../../../platform/clock/clock.ts'
import { denied } from '../../../platform/confirmation/index.ts'
import type { Tx } from '../../../platform/database/open.ts'
import type { Answers } from '../../../platform/form/answer.ts'

/** Whether nobody else claims the same pesantren, or it was decided, and the representative has not denied it. */
const uncontestedNow = sql`not exists (
  select from v_dispute x
  where x.held_by_id = r.id and x.state = 'open' and x.organisation_id = r.organisation_id) and not ${denied(sql`r.response_id`)}`
const waits = sql`r.state = 'submitted' and r.to_settle and r.organisation_id is not null and ${uncontestedNow}`

/** A submitted registration with what it last said about its pesantren. */
export interface Settling {
  id: string
  number: string
  ownerId: string
  organisationId: string
  answers: Answers
  formVersionId: string
  sequence: number
  saidAt: Temporal.Instant
  /** Whether what it says is fact already, apart from what it said since. */
  settled: boolean
}

/** Ids of registrations whose window closed by `closed`, whose last submission waits to be settled, uncontested. */
export async function dueForSettling(tx: Tx, closed: Temporal.Instant): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.id from registration r
    join v_call w on w.id = r.call_id
    where w.closes_at <= ${date(closed)} and ${waits} order by r.id`.execute(tx)
  return rows.map(row => row.id)
}

/** Those of them that still wait, held as far as nobody else holds them. */
export function holdWaiting(tx: Tx, ids: string[]): Promise<Settling[]> {
  return settlings(
    tx,
    sql`where r.id = any(${ids}::uuid[]) and ${waits} order by r.id for no key update of r skip locked`,
  )
}

/** One registration that stands, unless it is contested. Whoever asks holds it. */
export async function uncontested(tx: Tx, registrationId: string): Promise<Settling | undefined> {
  const rows = await settlings(
    tx,
    sql`where r.id = ${registrationId} and r.state in ('submitted', 'reopened') and ${uncontestedNow}`,
  )
  return rows[0]
}

/** Every registration that stands for an organisation, in the order of their saying. */
export function standingFor(tx: Tx, organisationId: string): Promise<Settling[]> {
  return settlings(
    tx,
    sql`where r.organisation_id = ${organisationId} and r.state in ('submitted', 'reopened') order by s.happened_at, r.id`,
  )
}

async function settlings(tx: Tx, which: RawBuilder<unknown>): Promise<Settling[]> {
  const { rows } = await sql<Omit<Settling, 'saidAt'> & { happened_at: Date }>`
    select r.id, r.number, r.owner_id as "ownerId", r.organisation_id as "organisationId", s.answers, s.sequence,
      s.form_version_id as "formVersionId", s.happened_at, r.settled_at is not null as settled
    from registration r
    cross join lateral (select answers, sequence, form_version_id, happened_at from submission
      where response_id = r.response_id order by sequence desc limit 1) s
    ${which}`.execute(tx)
  return rows.map(({ happened_at, ...row }) => ({ ...row, saidAt: instant(happened_at) }))
}

/** What was said last is fact now. */
export async function markSettled(tx: Tx, ids: string[], at: Temporal.Instant): Promise<void> {
  await sql`update registration set settled_at = ${date(at)}, to_settle = false where id = any(${ids}::uuid[])`.execute(
    tx,
  )
}

/** Nothing of what it said is fact any more; as long as it stands it waits again. */
export async function unsettle(tx: Tx, registrationId: string): Promise<void> {
  await sql`
    update registration set settled_at = null, to_settle = state in ('submitted', 'reopened')
    where id = ${registrationId}`.execute(tx)
}
