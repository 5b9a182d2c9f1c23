import { sql, type RawBuilder } from 'kysely'
import { date, instant } from '../../../platform/clock/clock.ts'
import type { Tx } from '../../../platform/database/open.ts'
import {
  answerColumns,
  answersOf,
  answerTables,
  beginResponse,
  type AnswerRow,
  type NewResponse,
  type OwnAnswers,
  type Target,
} from '../../../platform/response/index.ts'
import type { ApplicantKind, Window } from '../../programmes/index.ts'
import type { CoreFacts } from '../rules/core-facts.ts'
import type { RegistrationState } from '../rules/life.ts'

/** Which registration, and whose: nobody reaches another's by its code. */
export interface OwnKey {
  ownerId: string
  /** D-7K4M: stands in the address. */
  draftCode: string
}

/** A registration as its owner works on it. */
export interface OwnRegistration extends OwnAnswers {
  id: string
  ownerId: string
  state: RegistrationState
  number?: string
  draftCode: string
  seasonId: string
  callId: string
  kind: ApplicantKind
  organisationId?: string
  sample: boolean
  /** None: the call never closes by itself. */
  window?: Window
}

interface Row extends AnswerRow {
  id: string
  owner_id: string
  state: RegistrationState
  number: string | null
  draft_code: string
  season_id: string
  call_id: string
  applicant_kind: ApplicantKind
  organisation_id: string | null
  sample: boolean
  /** Text where the row comes as JSON. */
  opens_at: Date | string | null
  closes_at: Date | string | null
}

/** The call of the registration `r` with its window, as `w`. */
export const withCall = sql`join v_call w on w.id = r.call_id`

/** One's own registration by its code, whatever became of it; papers only when asked for. */
export async function readOwn(tx: Tx, key: OwnKey, withFiles: boolean): Promise<OwnRegistration | undefined> {
  const { rows } = await ownRow(sql`${key.ownerId}`, key.draftCode, withFiles).execute(tx)
  return rows[0] && ownOf(rows[0])
}

/** The same as one JSON column, for a statement in which the owner's id is at hand. */
export function ownColumn(ownerId: RawBuilder<unknown>, draftCode: string, withFiles: boolean): RawBuilder<unknown> {
  return sql`(select row_to_json(own) from (${ownRow(ownerId, draftCode, withFiles)}) own)`
}

/** What such a column brought; undefined when there is no registration. */
export function ownFromColumn(column: unknown): OwnRegistration | undefined {
  return column ? ownOf(column as Row) : undefined
}

function ownRow(ownerId: RawBuilder<unknown>, draftCode: string, withFiles: boolean): RawBuilder<Row> {
  return sql<Row>`${ownRows(withFiles)} where r.draft_code = ${draftCode} and r.owner_id = ${ownerId}`
}

/** Every registration of a person, with its papers, the newest first. */
export async function readAllOwn(tx: Tx, ownerId: string): Promise<OwnRegistration[]> {
  const { rows } = await sql<Row>`
    ${ownRows(true)} where r.owner_id = ${ownerId} order by r.started_at desc, r.id desc`.execute(tx)
  return rows.map(ownOf)
}

/** A person's running registration for a call, without its papers: there is one at most. */
export async function readRunning(tx: Tx, ownerId: string, callId: string): Promise<OwnRegistration | undefined> {
  const { rows } = await sql<Row>`
    ${ownRows(false)} where r.owner_id = ${ownerId} and r.call_id = ${callId} and r.state <> 'withdrawn'`.execute(tx)
  return rows[0] && ownOf(rows[0])
}

function ownRows(withFiles: boolean): RawBuilder<unknown> {
  return sql`
    select r.id, r.owner_id, r.state, r.number, r.draft_code, r.season_id, r.call_id,
      r.applicant_kind,
      case when not r.unlinked then coalesce(r.chosen_id, r.organisation_id) end as organisation_id, r.sample, w.opens_at, w.closes_at,
      ${answerColumns(withFiles)}
    from registration r ${withCall} ${answerTables(sql`r.response_id`)}`
}

function ownOf(row: Row): OwnRegistration {
  return {
    id: row.id,
    ownerId: row.owner_id,
    state: row.state,
    number: row.number ?? undefined,
    draftCode: row.draft_code,
    seasonId: row.season_id,
    callId: row.call_id,
    kind: row.applicant_kind,
    organisationId: row.organisation_id ?? undefined,
    sample: row.sample,
    window: windowOf(row),
    ...answersOf(row),
  }
}

/** The codes of the registrations of a person that were not withdrawn, the newest first. */
export async function runningCodes(tx: Tx, ownerId: string): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select draft_code as code from registration where owner_id = ${ownerId} and state <> 'withdrawn'
    order by started_at desc`.execute(tx)
  return rows.map(row => row.code)
}

/** The window that a row carries; none when its call never closes. */
export function windowOf(row: { opens_at: Date | string | null; closes_at: Date | string | null }): Window | undefined {
  const { opens_at, closes_at } = row
  if (opens_at === null || closes_at === null) return undefined
  return { opensAt: instant(new Date(opens_at)), closesAt: instant(new Date(closes_at)) }
}

/** What a saving statement tells back of a registration. */
export interface TargetRow {
  id: string
  state: RegistrationState
  number: string | null
  opens_at: Date | null
  closes_at: Date | null
}

/** How the form engine finds one's own registration, holds it, and knows whether it may be written to at a moment. */
export function targetOf({ ownerId, draftCode }: OwnKey, at: Temporal.Instant): Target {
  const now = date(at)
  return {
    from: sql`registration r ${withCall}`,
    where: sql`r.draft_code = ${draftCode} and r.owner_id = ${ownerId} and r.state <> 'withdrawn'`,
    responseId: sql`r.response_id`,
    may: sql<boolean>`r.state in ('draft', 'reopened') and
      (w.opens_at is null or (w.opens_at <= ${now} and ${now} < w.closes_at))`,
    columns: sql`r.id, r.state, r.number, w.opens_at, w.closes_at`,
    lock: sql`r`,
  }
}

const columns = {
  name: 'name',
  regency: 'regency_code',
  kecamatan: 'kecamatan_code',
  village: 'village_code',
  category: 'category',
  field: 'field',
} as const satisfies Record<keyof CoreFacts, string>

/** Keeps the columns of lists in step with a draft, in the statement that saves it: those of a submitted one are what was sent. */
export function factsUpdate(facts: Partial<CoreFacts>, at: Temporal.Instant): RawBuilder<unknown> {
  const sets = Object.entries(facts).map(
    ([fact, value]) => sql`${sql.ref(columns[fact as keyof CoreFacts])} = ${value}`,
  )
  return sql`, noted as (
      update registration r set ${sql.join([...sets, sql`changed_at = ${date(at)}`])}
      from mine where r.id = mine.id and mine.may and mine.state = 'draft')`
}

export interface NewDraft extends NewResponse {
  seasonId: string
  callId: string
  kind: ApplicantKind
  draftCode: string
  sample: boolean
}

/**
 * Begins a registration with its empty response; false when its owner has a running one for that call, or when the short
 * code is taken. Two at once: one is written.
 */
export async function insertDraft(tx: Tx, draft: NewDraft): Promise<boolean> {
  const at = date(draft.at)
  const subject = sql`
    insert into registration (season_id, call_id, applicant_kind, applicant_person_id, response_id, owner_id, draft_code,
      sample, started_at, changed_at)
    values (${draft.seasonId}, ${draft.callId}, ${draft.kind}, ${draft.kind === 'person' ? draft.ownerId : null},
      uuidv7(), ${draft.ownerId}, ${draft.draftCode}, ${draft.sample}, ${at}, ${at})
    on conflict do nothing returning response_id`
  const { rows } = await beginResponse(subject, draft).execute(tx)
  return rows.length > 0
}
