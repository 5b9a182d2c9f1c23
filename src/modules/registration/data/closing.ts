import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { date } from '../../../platform/clock/clock.ts'
import type { Tx } from '../../../platform/database/open.ts'
import { stepAll } from '../../../platform/life/index.ts'
import { system } from '../../../platform/policy/index.ts'
import { registrationLife } from '../rules/life.ts'

export interface Moved {
  id: string
}

/** A step that the window makes. */
export interface Move {
  from: 'draft' | 'reopened' | 'frozen'
  to: 'frozen' | 'submitted' | 'draft'
  when: 'closed' | 'open'
}

/** Ids of registrations that a window has a step for, those whose window ended first before the others. */
export async function dueByWindow(tx: Tx, move: Move, now: Temporal.Instant): Promise<string[]> {
  const { rows } = await sql<Moved>`${dueFor(move, now)} order by w.closes_at, r.id`.execute(tx)
  return rows.map(row => row.id)
}

function dueFor({ from, when }: Move, now: Temporal.Instant): RawBuilder<unknown> {
  const at = date(now)
  return sql`
    select r.id from registration r
    join v_call w on w.id = r.call_id
    where r.state = ${from} and ${when === 'closed' ? sql`w.closes_at <= ${at}` : sql`w.opens_at <= ${at} and ${at} < w.closes_at`}
      and exists (select from draft d where d.response_id = r.response_id)`
}

/** Moves those of them that are still due, with their transitions, in one statement. */
export function moveByWindow(tx: Tx, move: Move, ids: readonly string[], now: Temporal.Instant): Promise<Moved[]> {
  const { from, to } = move
  const due = sql`${dueFor(move, now)} and r.id = any(${ids}::uuid[]) for no key update of r`
  return stepAll(tx, registrationLife, { from, to, actor: system, at: now }, due)
}

/** Since the closing; where there is none, since that moment. */
const keptSince = (moment: RawBuilder<unknown>, now: Date) => sql<SqlBool>`
  coalesce(w.closes_at, ${moment}) + make_interval(months => (w.rules->>'eraseDraftsAfterMonths')::int) <= ${now}`

/** A call without an end: counted from the last step of the registration. */
const timeOfKeeping = (now: Date) => keptSince(sql`r.changed_at`, now)

/** Nothing freezes a draft of a call without an end: it is over when nobody has touched it, or its papers, for so long. */
const forgotten = (now: Date) =>
  sql<SqlBool>`r.state = 'draft' and w.closes_at is null and ${keptSince(
    sql`greatest(r.changed_at, d.saved_at,
    (select max(p.created_at) from document p where p.response_id = r.response_id))`,
    now,
  )}`

export interface Erasable extends Moved {
  responseId: string
  state: 'draft' | 'frozen' | 'withdrawn'
}

const withWindow = sql`registration r
  join v_call w on w.id = r.call_id`

/** Drafts that were never submitted, frozen, withdrawn or forgotten, whose season's time of keeping is over. */
export async function erasableDrafts(tx: Tx, now: Date): Promise<string[]> {
  const { rows } = await sql<Moved>`select r.id ${erasable(now)} order by r.id`.execute(tx)
  return rows.map(row => row.id)
}

/** Those of them that still are; whoever asks holds them: one that is saved just now is not among them. */
export async function holdErasable(tx: Tx, ids: readonly string[], now: Date): Promise<Erasable[]> {
  const { rows } = await sql<Erasable>`
    select r.id, r.response_id as "responseId", r.state ${erasable(now)} and r.id = any(${ids}::uuid[])
    order by r.id for no key update of r, d`.execute(tx)
  return rows
}

const erasable = (now: Date) => sql`
  from ${withWindow}
  join draft d on d.response_id = r.response_id
  where (((r.state = 'frozen' or (r.state = 'withdrawn' and r.number is null)) and ${timeOfKeeping(now)})
    or (${forgotten(now)}))`

/** Responses whose papers will not be sent any more: withdrawn, or sent and past their season's time of keeping. */
export function overResponses(now: Date): RawBuilder<unknown> {
  return sql`select r.response_id from ${withWindow}
    where r.state = 'withdrawn' or (r.state = 'submitted' and w.closes_at is not null and ${timeOfKeeping(now)})`
}

/** What lists say of a draft goes with its answers. */
export async function eraseFacts(tx: Tx, registrationId: string): Promise<void> {
  await tx
    .updateTable('registration')
    .set({ name: null, village_code: null, organisation_id: null })
    .where('id', '=', registrationId)
    .execute()
}
