import { sql } from 'kysely'
import { alarmCounts, alarmsOf, type Alarms } from '../../../../platform/confirmation/index.ts'
import type { Tx } from '../../../../platform/database/open.ts'
import { scopeWhere, type Scope } from '../../../../platform/policy/index.ts'
import { placeColumns } from '../../data/registrations.ts'

/** How the registrations for a call stand, as far as somebody sees them; each figure is a filter of the list. */
export interface Counts extends Alarms {
  submitted: number
  drafts: number
  toMend: number
  incomplete: number
}

const received = sql`r.state in ('submitted', 'reopened')`

/** Counts one call. */
export async function countCall(tx: Tx, callId: string, scope: Scope): Promise<Counts> {
  return (await countCalls(tx, [callId], scope)).get(callId)!
}

/** Counts calls in one statement, however many they are. Every one of them has its counts. */
export async function countCalls(tx: Tx, callIds: string[], scope: Scope): Promise<Map<string, Counts>> {
  const { rows } = await sql<Counts & { callId: string }>`
    select r.call_id as "callId",
      count(*) filter (where ${received})::int as submitted,
      count(*) filter (where r.state in ('draft', 'frozen'))::int as drafts,
      count(*) filter (where ${received} and r.payable = 'mend')::int as "toMend",
      count(*) filter (where ${received} and r.missing > 0)::int as incomplete,
      ${alarmCounts(received)}
    from registration r ${alarmsOf(sql`r.response_id`)}
    where r.call_id = any(${callIds}::uuid[])
      and ${scopeWhere(scope, placeColumns)}
    group by r.call_id`.execute(tx)
  const counted = new Map(rows.map(({ callId, ...counts }) => [callId, counts]))
  return new Map(callIds.map(id => [id, counted.get(id) ?? nobody]))
}

const nobody: Counts = {
  submitted: 0,
  drafts: 0,
  toMend: 0,
  incomplete: 0,
  disowned: 0,
  disownedEarlier: 0,
  unasked: 0,
}

/** Disputes that wait for a decision, the oldest case first. */
export async function openDisputes(tx: Tx, most = 10) {
  const { rows } = await sql<{
    id: string
    name: string
    regency_code: string | null
    kecamatan_code: string | null
  }>`
    select x.id, o.name, h.regency_code, h.kecamatan_code from v_dispute x
      join v_organisation o on o.id = x.organisation_id join registration h on h.id = x.held_by_id
    where x.state = 'open' order by x.recorded_at limit ${most}`.execute(tx)
  return rows
}
