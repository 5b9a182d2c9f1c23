import { date, instant } from '../../../../platform/clock/clock.ts'
import type { Database, Tx } from '../../../../platform/database/open.ts'
import { scopeWhere, type Scope } from '../../../../platform/policy/index.ts'
import type { Outcome } from '../rules/outcomes.ts'
import { placeColumns } from './rows.ts'

/** What came of one contact. */
export interface Entry {
  id: string
  callId: string
  outcome: Outcome
  phone?: string
  note?: string
  who: string | null
  season: { id: string; en: string }
  at: Temporal.Instant
}

/** Every contact of a pesantren that lies in the scope, in all seasons, the newest first. */
export async function entriesOf(tx: Database | Tx, organisationId: string, scope: Scope): Promise<Entry[]> {
  const rows = await tx
    .selectFrom('outreach as x')
    .innerJoin('v_organisation as o', 'o.id', 'x.organisation_id')
    .innerJoin('v_call as c', 'c.id', 'x.call_id')
    .innerJoin('v_season as s', 's.id', 'c.season_id')
    .leftJoin('v_person as p', 'p.id', 'x.actor_id')
    .select([
      'x.id',
      'x.call_id',
      'x.outcome',
      'x.phone',
      'x.note',
      'x.happened_at',
      's.name as season',
      'p.name as who',
    ])
    .where('x.organisation_id', '=', organisationId)
    .where(scopeWhere(scope, placeColumns))
    .orderBy('x.happened_at', 'desc')
    .orderBy('x.id', 'desc')
    .$narrowType<{ outcome: Outcome; season: { id: string; en: string } }>()
    .execute()
  return rows.map(({ id, call_id, outcome, phone, note, who, season, happened_at }) => ({
    ...{ id, outcome, who, season },
    callId: call_id,
    phone: phone ?? undefined,
    note: note ?? undefined,
    at: instant(happened_at),
  }))
}

export interface NewEntry {
  callId: string
  organisationId: string
  outcome: Outcome
  phone?: string
  note?: string
  actorId: string
  at: Temporal.Instant
}

/** Resolves to the id of the entry. */
export async function insertEntry(tx: Tx, entry: NewEntry): Promise<string> {
  const row = await tx
    .insertInto('outreach')
    .values({
      call_id: entry.callId,
      organisation_id: entry.organisationId,
      outcome: entry.outcome,
      phone: entry.phone ?? null,
      note: entry.note ?? null,
      actor_id: entry.actorId,
      happened_at: date(entry.at),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}
