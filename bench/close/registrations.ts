import { sql } from 'kysely'
import type { Database } from '../../src/platform/database/open.ts'

export interface Made {
  drafts: number
  /** Sent, each for a pesantren of its own, and to be settled. */
  submitted: number
  /** What stands in every draft, and was sent. */
  answers: Record<string, unknown>
}

/**
 * Writes registrations by SQL: a draft for each person there is and for as many more as it takes, then the submitted ones.
 */
export async function makeRegistrations(db: Database, { drafts, submitted, answers }: Made): Promise<void> {
  const given = JSON.stringify(answers)
  await sql`
    insert into person (name) select 'Perwakilan tanpa akun'
    from generate_series(1, ${drafts + submitted}::int - (select count(*)::int from person))`.execute(db)
  // Codes are four letters, as those that people get.
  await sql`
    with form as (
      select c.id, c.season_id, v.id as version_id from call c join form_version v on v.form_id = c.form_id
      where c.prefix = 'OPOP'
    ), owner as (
      select id, n, uuidv7() as organisation_id, n > ${drafts}::int as sent
      from (select id, row_number() over (order by id)::int as n from person) p where n <= ${drafts + submitted}::int
    ), organisation as (
      insert into organisation (id, kind, name, standing)
      select organisation_id, 'pesantren', 'Pesantren ' || n, 'claimed' from owner where sent returning id
    ), pesantren as (
      insert into pesantren (organisation_id) select id from organisation
    ), response as (
      insert into response (form_version_id, owner_id) select form.version_id, o.id from owner o cross join form
      returning id, owner_id, form_version_id
    ), draft as (
      insert into draft (response_id, answers) select id, ${given}::jsonb from response
    ), submission as (
      insert into submission (response_id, form_version_id, sequence, draft_version, answers, documents, content_hash, happened_at)
      select r.id, r.form_version_id, 1, 1, ${given}::jsonb, '[]', '', business_now()
      from response r join owner o on o.id = r.owner_id where o.sent
    )
    insert into registration (season_id, call_id, applicant_kind, response_id, owner_id, state, draft_code, number,
      organisation_id, to_settle, sample, started_at, submitted_at, changed_at)
    select form.season_id, form.id, 'pesantren', r.id, o.id, case when sent then 'submitted' else 'draft' end,
      'D-' || translate(lpad(n::text, 4, '0'), '0123456789', 'ABCDEFGHJK'),
      case when sent then 'OPOP-19-' || lpad(n::text, 6, '0') end, case when sent then o.organisation_id end, sent, true,
      business_now(), case when sent then business_now() end, business_now()
    from owner o join response r on r.owner_id = o.id cross join form`.execute(db)
  await sql`vacuum analyze`.execute(db)
}

/** The code of the draft of each person. */
export async function draftCodes(db: Database): Promise<Map<string, string>> {
  const rows = await db.selectFrom('registration').select(['owner_id', 'draft_code']).execute()
  return new Map(rows.map(row => [row.owner_id, row.draft_code]))
}

/** How many registrations are in each of these states, or wait to be settled. */
export async function countLeft(db: Database): Promise<{ drafts: number; unsettled: number }> {
  const { rows } = await sql<{ drafts: number; unsettled: number }>`
    select count(*) filter (where state = 'draft') as drafts, count(*) filter (where to_settle) as unsettled
    from registration`.execute(db)
  return rows[0]!
}

/** A draft after closing: its answers, and how often it was frozen according to its life and to the ledger. */
export interface Frozen {
  ownerId: string
  state: string
  answers: Record<string, unknown>
  steps: number
  acts: number
}

export async function readFrozen(db: Database): Promise<Frozen[]> {
  const { rows } = await sql<Frozen>`
    select r.owner_id as "ownerId", r.state, d.answers, coalesce(t.n, 0) as steps, coalesce(l.n, 0) as acts
    from registration r
    left join draft d on d.response_id = r.response_id
    left join (select subject_id, count(*) as n from transition where to_state = 'frozen' group by subject_id) t
      on t.subject_id = r.id
    left join (select subject_id, count(*) as n from ledger_entry where act = 'registration.freeze' group by subject_id) l
      on l.subject_id = r.id
    where r.number is null`.execute(db)
  return rows
}
