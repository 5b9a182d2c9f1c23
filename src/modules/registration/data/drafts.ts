import { sql, type RawBuilder } from 'kysely'
import { date, instant } from '../../../platform/clock/clock.ts'
import type { Tx } from '../../../platform/database/open.ts'
import type { Answers, Given } from '../../../platform/form/answer.ts'
import type { FileShown } from '../../../platform/form/type.ts'
import type { Window } from '../../programmes/index.ts'
import type { CoreFacts } from '../rules/core-facts.ts'

export type RegistrationState = 'draft' | 'submitted' | 'reopened' | 'frozen' | 'withdrawn'

/** A registration as its owner works on it. */
export interface OwnRegistration {
  id: string
  state: RegistrationState
  number?: string
  draftCode: string
  seasonId: string
  formVersionId: string
  organisationId?: string
  answers: Answers
  version: number
  savedAt?: Temporal.Instant
  window: Window
  /** What stands in each slot, in order of position. Empty unless asked for. */
  files: Record<string, FileShown[]>
}

interface Row {
  id: string
  state: RegistrationState
  number: string | null
  draft_code: string
  season_id: string
  form_version_id: string
  organisation_id: string | null
  answers: Answers | null
  version: number | null
  /** Text where the row comes as JSON. */
  saved_at: Date | string | null
  opens_at: Date | string
  closes_at: Date | string
  files?: (FileShown & { slot: string })[] | null
}

/** The running registration of a person; papers only when asked for. */
export async function readOwn(tx: Tx, ownerId: string, withFiles: boolean): Promise<OwnRegistration | undefined> {
  const { rows } = await ownRow(sql`${ownerId}`, withFiles).execute(tx)
  return rows[0] && ownOf(rows[0])
}

/** The same as one JSON column, for a statement in which the owner's id is at hand. */
export function ownColumn(ownerId: RawBuilder<unknown>, withFiles: boolean): RawBuilder<unknown> {
  return sql`(select row_to_json(own) from (${ownRow(ownerId, withFiles)}) own)`
}

/** What such a column brought; undefined when there is no registration. */
export function ownFromColumn(column: unknown): OwnRegistration | undefined {
  return column ? ownOf(column as Row) : undefined
}

/** With its draft and its window, in one statement. */
function ownRow(ownerId: RawBuilder<unknown>, withFiles: boolean): RawBuilder<Row> {
  const files = withFiles ? sql`, (${filesOf(sql`r.id`)}) as files` : sql``
  return sql<Row>`
    select r.id, r.state, r.number, r.draft_code, r.season_id, r.form_version_id,
      coalesce(d.organisation_id, r.organisation_id) as organisation_id,
      d.answers, d.version, d.saved_at, w.opens_at, w.closes_at${files}
    from registration r
    join stage s on s.season_id = r.season_id and s.kind = 'registration'
    join stage_window w on w.stage_id = s.id
    left join draft d on d.registration_id = r.id
    where r.owner_id = ${ownerId} and r.state <> 'withdrawn'
    order by r.started_at desc limit 1`
}

/** What stands in the slots of a registration. */
export async function readFiles(tx: Tx, registrationId: string): Promise<OwnRegistration['files']> {
  const { rows } = await sql<Pick<Row, 'files'>>`select (${filesOf(sql`${registrationId}`)}) as files`.execute(tx)
  return bySlot(rows[0]?.files ?? [])
}

const filesOf = (registrationId: RawBuilder<unknown>) => sql`
  select json_agg(json_build_object('slot', dc.slot, 'documentId', dc.id, 'position', dc.position, 'name', dc.name,
    'bytes', f.size, 'state', f.state, 'refusal', f.refusal, 'href', '/saya/dokumen/' || dc.id)
    order by dc.slot, dc.position)
  from document dc join file f on f.id = dc.file_id
  where dc.registration_id = ${registrationId} and dc.replaced_at is null`

function ownOf(row: Row): OwnRegistration {
  return {
    id: row.id,
    state: row.state,
    number: row.number ?? undefined,
    draftCode: row.draft_code,
    seasonId: row.season_id,
    formVersionId: row.form_version_id,
    organisationId: row.organisation_id ?? undefined,
    answers: row.answers ?? {},
    version: row.version ?? 0,
    savedAt: row.saved_at ? instant(new Date(row.saved_at)) : undefined,
    window: { opensAt: instant(new Date(row.opens_at)), closesAt: instant(new Date(row.closes_at)) },
    files: bySlot(row.files ?? []),
  }
}

function bySlot(files: (FileShown & { slot: string })[]): Record<string, FileShown[]> {
  const slots: Record<string, FileShown[]> = {}
  for (const { slot, ...file } of files) (slots[slot] ??= []).push({ ...file, picture: pictureOf(file) })
  return slots
}

/** Only what was found to be usable can be shown. */
function pictureOf({ state, documentId }: FileShown): FileShown['picture'] {
  return state === 'usable' ? { src: `/saya/dokumen/${documentId}?kecil`, width: 192, height: 192 } : undefined
}

export interface NewDraft {
  seasonId: string
  formVersionId: string
  ownerId: string
  draftCode: string
  sample: boolean
  at: Temporal.Instant
}

/**
 * Begins a registration; undefined when its owner has a running one in that season, or when the short code is taken. Two
 * at once: one is written.
 */
export async function insertDraft(tx: Tx, draft: NewDraft): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    with begun as (
      insert into registration (season_id, form_version_id, owner_id, draft_code, sample, started_at, changed_at)
      values (${draft.seasonId}, ${draft.formVersionId}, ${draft.ownerId}, ${draft.draftCode}, ${draft.sample},
        ${date(draft.at)}, ${date(draft.at)})
      on conflict do nothing
      returning id)
    insert into draft (registration_id) select id from begun returning registration_id as id`.execute(tx)
  return rows[0]?.id
}

export interface SavedPage {
  id: string
  state: RegistrationState
  /** The answers as they stood before. */
  before: Answers
  window: Window
  /** False when the state or the window forbade it: then nothing was written. */
  saved: boolean
}

interface Saving {
  id: string
  state: RegistrationState
  before: Answers
  opens_at: Date
  closes_at: Date
  saved: boolean
}

/**
 * Saves the answers of one page in one statement: finds the owner's registration, holds its draft, checks state and window,
 * merges, and keeps the columns of lists in step when facts are among the answers. Registration and draft are locked
 * together, as submitting does, so that no answer slips in behind a receipt. Undefined: there is no registration.
 */
export async function savePage(
  tx: Tx,
  ownerId: string,
  answers: Record<string, Given | null>,
  at: Temporal.Instant,
  facts?: Partial<CoreFacts>,
): Promise<SavedPage | undefined> {
  const given = JSON.stringify(answers)
  const { rows } = await sql<Saving>`
    with mine as materialized (
      select r.id, r.state, d.answers as before, w.opens_at, w.closes_at,
        r.state in ('draft', 'reopened') and w.opens_at <= ${date(at)} and ${date(at)} < w.closes_at as may
      from registration r
      join draft d on d.registration_id = r.id
      join stage s on s.season_id = r.season_id and s.kind = 'registration'
      join stage_window w on w.stage_id = s.id
      where r.owner_id = ${ownerId} and r.state <> 'withdrawn'
      order by r.started_at desc limit 1
      for update of r, d
    ), saved as (
      update draft d set answers = d.answers || ${given}::jsonb, version = d.version + 1, saved_at = ${date(at)}
      from mine where d.registration_id = mine.id and mine.may
      returning d.registration_id
    )${facts ? factsUpdate(facts, at) : sql``}
    select mine.id, mine.state, mine.before, mine.opens_at, mine.closes_at,
      exists (select from saved) as saved
    from mine`.execute(tx)
  const row = rows[0]
  if (!row) return undefined
  const window = { opensAt: instant(row.opens_at), closesAt: instant(row.closes_at) }
  return { id: row.id, state: row.state, before: row.before, window, saved: row.saved }
}

const columns = {
  name: 'name',
  regency: 'regency_code',
  kecamatan: 'kecamatan_code',
  village: 'village_code',
  category: 'category',
  field: 'field',
} as const satisfies Record<keyof CoreFacts, string>

/** Only a draft's own columns move with it: those of a submitted one are what was submitted. */
function factsUpdate(facts: Partial<CoreFacts>, at: Temporal.Instant) {
  const sets = Object.entries(facts).map(
    ([fact, value]) => sql`${sql.ref(columns[fact as keyof CoreFacts])} = ${value}`,
  )
  return sql`, noted as (
      update registration r set ${sql.join([...sets, sql`changed_at = ${date(at)}`])}
      from mine where r.id = mine.id and mine.may and mine.state = 'draft')`
}
