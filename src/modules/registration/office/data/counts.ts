import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/open.ts'
import { scopeWhere, type Scope } from '../../../../platform/policy/scope.ts'

/** How the registrations for a call stand, as far as somebody sees them; each figure is a filter of the list. */
export interface Counts {
  submitted: number
  drafts: number
  toMend: number
  incomplete: number
  /** The representative's number says that the registration is not theirs. */
  disowned: number
  /** A number that was given for the representative before says so. */
  disownedEarlier: number
  /** The representative's number was not asked, because a limit or an earlier answer holds the question back. */
  unasked: number
}

/** Counts a call in one statement. */
export async function countRegistrations(tx: Tx, callId: string, scope: Scope): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(*) filter (where r.state in ('submitted', 'reopened'))::int as submitted,
      count(*) filter (where r.state in ('draft', 'frozen'))::int as drafts,
      count(*) filter (where r.state in ('submitted', 'reopened') and r.payable = 'mend')::int as "toMend",
      count(*) filter (where r.state in ('submitted', 'reopened') and r.missing > 0)::int as incomplete,
      count(*) filter (where r.state in ('submitted', 'reopened') and c.state = 'disowned')::int as disowned,
      count(*) filter (where r.state in ('submitted', 'reopened') and disowned.id is not null
        and c.state is distinct from 'disowned')::int as "disownedEarlier",
      count(*) filter (where r.state in ('submitted', 'reopened') and c.state = 'held')::int as unasked
    from registration r
    left join (select id, state from confirmation where state in ('disowned', 'held')) c on c.id = r.confirmation_id
    left join (select distinct registration_id as id from confirmation where state = 'disowned') disowned
      on disowned.id = r.id
    where r.call_id = ${callId}
      and ${scopeWhere(scope, { regency: 'r.regency_code', kecamatan: 'r.kecamatan_code' })}`.execute(tx)
  return rows[0]!
}

/** What waits for the office beside registrations: letters and background work that failed, long work or single jobs. */
export interface Waiting {
  messages: number
  /** Messages that a limit holds back. */
  heldBack: number
  processes: number
}

/** A failing job whose long work has ended with a problem is counted once, as that work. */
export async function countWaiting(tx: Tx): Promise<Waiting> {
  const { rows } = await sql<Waiting>`
    select (select count(*) from message where state = 'failed')::int as messages,
      (select count(*) from message where held_back not in ('unproved', 'replaced'))::int as "heldBack",
      (select count(*) from process where state = 'failed')::int
      + (select count(*) from graphile_worker.jobs j where j.last_error is not null
          and not exists (select from process p where p.key = j.key and p.state = 'failed'))::int as processes`.execute(
    tx,
  )
  return rows[0]!
}

/** Disputes that wait for a decision, the oldest case first. */
export async function openDisputes(tx: Tx, most = 10) {
  const { rows } = await sql<{
    id: string
    name: string
  }>`
    select x.id, o.name from v_dispute x join v_organisation o on o.id = x.organisation_id
    where x.state = 'open' order by x.recorded_at limit ${most}`.execute(tx)
  return rows
}
