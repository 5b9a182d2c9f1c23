import { sql, type Expression, type SqlBool } from 'kysely'
import type { Database, Tx } from '../../../../platform/database/open.ts'
import { scopeWhere, type Scope } from '../../../../platform/policy/index.ts'
import { isUuid } from '../../../../platform/web/uuid.ts'
import { gone, type Outcome, type Standing } from '../rules/outcomes.ts'

/** Where a pesantren `o` lies for certain. */
export const placeColumns = { regency: 'o.regency_code', kecamatan: 'o.kecamatan_code' }

/** One contact of a pesantren, in any season. */
export interface Contact {
  call: string
  outcome: Outcome
  phone: string | null
  at: string
}

const registered = (callId: string, which: string) =>
  sql`exists (select from registration r where r.organisation_id = o.id and r.call_id = ${callId} and ${sql.raw(which)})`

const sent = `r.state in ('submitted', 'reopened')`
const begun = `r.state in ('draft', 'frozen')`
const withdrawn = `r.state = 'withdrawn' and r.number is not null`

const standing = (callId: string) => sql<Standing>`case when ${registered(callId, sent)} then 'registered'
  when ${registered(callId, begun)} then 'draft' when ${registered(callId, withdrawn)} then 'withdrawn' else 'silent' end`

const lastOutcome = (callId: string) => sql<Outcome | null>`(select x.outcome from outreach x
  where x.organisation_id = o.id and x.call_id = ${callId} order by x.happened_at desc, x.id desc limit 1)`

const contacts = sql<Contact[] | null>`(select json_agg(json_build_object('call', x.call_id, 'outcome', x.outcome,
    'phone', x.phone, 'at', x.happened_at) order by x.happened_at desc, x.id desc)
  from outreach x where x.organisation_id = o.id)`

/** Recorded pesantren as whoever calls them sees each; `contacts` come newest first, those of other calls too. */
export function pesantrenToCall(db: Database | Tx, callId: string) {
  return db
    .selectFrom('v_organisation as o')
    .innerJoin('v_pesantren as p', 'p.organisation_id', 'o.id')
    .leftJoin('v_organisation_phone as f', 'f.organisation_id', 'o.id')
    .select(['o.id', 'o.name', 'o.address', 'p.nspp', 'f.phone as recorded_phone', 'f.since as recorded_since'])
    .select([standing(callId).as('standing'), contacts.as('contacts')])
    .where('o.standing', '=', 'recorded')
}

export type PesantrenToCall = Awaited<ReturnType<ReturnType<typeof pesantrenToCall>['executeTakeFirstOrThrow']>>

/** The same of one, where it lies in the scope for certain. */
export async function findToCall(
  db: Database | Tx,
  id: string,
  callId: string,
  scope: Scope,
): Promise<PesantrenToCall | undefined> {
  if (!isUuid(id)) return undefined
  return pesantrenToCall(db, callId).where('o.id', '=', id).where(scopeWhere(scope, placeColumns)).executeTakeFirst()
}

/** Conditions of the list, over `v_organisation as o`. */
export const conditions = {
  all: sql<SqlBool>`true`,
  unregistered: (callId: string): Expression<SqlBool> => sql<SqlBool>`not ${registered(callId, sent)}`,
  standing: (callId: string, value: string): Expression<SqlBool> => sql<SqlBool>`${standing(callId)} = ${value}`,
  /** Those that are worth a call: all but those that are gone. */
  toCall: (callId: string): Expression<SqlBool> => sql<SqlBool>`${lastOutcome(callId)} is distinct from ${gone}`,
  untouched: (callId: string): Expression<SqlBool> => sql<SqlBool>`${lastOutcome(callId)} is null`,
  outcome: (callId: string, value: string): Expression<SqlBool> => sql<SqlBool>`${lastOutcome(callId)} = ${value}`,
}

/** What the list is sorted by; never null. Whoever was never contacted comes first, and those of one moment by their names. */
export const sorts = {
  name: { by: sql`lower(o.name)`, type: 'text' },
  last: (callId: string) =>
    ({
      by: sql`to_char(coalesce((select max(x.happened_at) from outreach x
        where x.organisation_id = o.id and x.call_id = ${callId}), timestamptz 'epoch') at time zone 'UTC',
        'YYYYMMDDHH24MISSUS') || ' ' || lower(o.name)`,
      type: 'text',
    }) as const,
} as const

/** How many lie in the scope for certain, and how many of them are to be contacted: one statement. */
export async function countToCall(
  tx: Database | Tx,
  callId: string,
  scope: Scope,
): Promise<{ known: number; waiting: number }> {
  const { rows } = await sql<{ known: number; waiting: number }>`
    select count(*)::int as known,
      count(*) filter (where ${conditions.unregistered(callId)} and ${conditions.toCall(callId)})::int as waiting
    from v_organisation o where o.kind = 'pesantren' and o.standing = 'recorded'
      and ${scopeWhere(scope, placeColumns)}`.execute(tx)
  return rows[0]!
}
