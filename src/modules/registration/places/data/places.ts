import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely'
import type { Database, Tx } from '../../../../platform/database/open.ts'
import { scopeWhere, type Scope } from '../../../../platform/policy/index.ts'

/** A kecamatan, or what lies in a kabupaten without anybody knowing where, with what is counted there. */
export interface PlaceRow {
  id: string
  regency_code: string | null
  kecamatan_code: string | null
  /** Recorded pesantren: there for certain (or nobody knows where), and as their address makes one guess. */
  certain: number
  guessed: number
  recorded: number
  /** Those of them for which nobody has sent a registration. */
  missing: number
  /** Registrations by where they say they lie: begun, and sent. */
  drafts: number
  sent: number
}

const received = sql`('submitted', 'reopened')`

/**
 * Every kecamatan of today with its counts, as a table `k`. What lies in a kabupaten without a known kecamatan has a row of its
 * own, so that the rows add up to what is known of the kabupaten. Its id is made from its codes: a list tells rows apart by one.
 */
function places(callId: string): RawBuilder<PlaceRow> {
  return sql<PlaceRow>`(
    select md5(concat_ws(' ', 'kecamatan', p.regency_code, p.kecamatan_code))::uuid as id, p.regency_code, p.kecamatan_code,
      sum(p.certain)::int as certain, sum(p.guessed)::int as guessed, sum(p.certain + p.guessed)::int as recorded,
      sum(p.missing)::int as missing, sum(p.drafts)::int as drafts, sum(p.sent)::int as sent
    from (
      select parent_code as regency_code, code as kecamatan_code, 0 as certain, 0 as guessed, 0 as missing,
        0 as drafts, 0 as sent
      from v_region where kind = 'kecamatan' and valid_to is null
      union all
      select o.regency_code, coalesce(o.kecamatan_code, o.kecamatan_guess_code),
        (o.kecamatan_code is not null or o.kecamatan_guess_code is null)::int,
        (o.kecamatan_code is null and o.kecamatan_guess_code is not null)::int, (g.organisation_id is null)::int, 0, 0
      from v_recorded_place o left join (
        select distinct organisation_id from registration where call_id = ${callId} and state in ${received}
      ) g on g.organisation_id = o.organisation_id
      where o.regency_code is not null
      union all
      select r.regency_code, r.kecamatan_code, 0, 0, 0, (r.state not in ${received})::int, (r.state in ${received})::int
      from registration r where r.call_id = ${callId} and r.state <> 'withdrawn'
    ) p group by p.regency_code, p.kecamatan_code)`
}

/** The rows of the table, for a list. */
export function placeRows(db: Database, callId: string) {
  return db.selectFrom(places(callId).as('k')).selectAll('k')
}

export const placeColumns = { regency: 'k.regency_code', kecamatan: 'k.kecamatan_code' }

export type PlaceState = 'bare' | 'unregistered' | 'registered' | 'unknown'

/** How a kecamatan stands: without any pesantren or registration, without a registration, with one; or none of them. */
export const stateOf = sql<PlaceState>`case when k.kecamatan_code is null then 'unknown' when k.sent > 0 then 'registered'
  when k.recorded + k.drafts = 0 then 'bare' else 'unregistered' end`

export const conditions = {
  state: (state: string): Expression<SqlBool> =>
    state === 'kosong'
      ? sql<SqlBool>`k.kecamatan_code is not null and k.sent = 0`
      : sql<SqlBool>`k.kecamatan_code is not null and k.sent > 0`,
}

/** What the list is sorted by; never null. What nobody knows the kecamatan of stands last. */
export const sorts = {
  name: { by: sql`coalesce((select r.name from v_region r where r.code = k.kecamatan_code), '~')`, type: 'text' },
  certain: { by: sql.ref('k.certain'), type: 'integer', first: 'desc' },
  guessed: { by: sql.ref('k.guessed'), type: 'integer', first: 'desc' },
  drafts: { by: sql.ref('k.drafts'), type: 'integer', first: 'desc' },
  sent: { by: sql.ref('k.sent'), type: 'integer', first: 'desc' },
  missing: { by: sql.ref('k.missing'), type: 'integer', first: 'desc' },
  share: {
    by: sql`least(coalesce(k.sent::float8 / nullif(k.recorded, 0), 0), 1)`,
    type: 'double precision',
    first: 'desc',
  },
} as const

/** How many kecamatan there are, and how many of them have no registration for the call yet: one statement. */
export async function countPlaces(tx: Tx, callId: string, scope: Scope): Promise<{ all: number; without: number }> {
  const { rows } = await sql<{ all: number; without: number }>`
    select count(*)::int as "all", count(*) filter (where k.sent = 0)::int as "without"
    from ${places(callId)} k where k.kecamatan_code is not null and ${scopeWhere(scope, placeColumns)}`.execute(tx)
  return rows[0]!
}
