import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/open.ts'
import { recordset } from '../../../../platform/database/recordset.ts'
import type { KnownOfficer, KnownOfficers } from '../rules/plan-officers.ts'
import type { Officer } from '../../rules/officer.ts'
import { endAfter } from '../../rules/today.ts'
import { knownRegions } from '../../data/regions.ts'

interface KnownRow extends KnownOfficer {
  email: string
}

/** Everything a plan compares with, for the addresses, numbers and codes of one file. */
export async function readKnownOfficers(
  tx: Tx,
  file: { emails: string[]; phones: string[]; regions: string[] },
  today: string,
): Promise<KnownOfficers> {
  const { rows } = await sql<KnownRow>`
    select a.email, a.phone_number as phone, a.person_id as "personId", p.name, a.disabled_at is not null as closed, coalesce((
      select json_agg(json_build_object('role', g.role, 'regionCode', g.region_code, 'validFrom', g.valid_from,
        'validTo', g.valid_to) order by g.valid_from desc)
      from role_grant g where g.person_id = a.person_id and (g.valid_to is null or g.valid_to > ${today}::date)
    ), '[]') as grants
    from account a join person p on p.id = a.person_id
    where a.email = any(${file.emails}) or a.phone_number = any(${file.phones})`.execute(tx)
  return {
    byEmail: new Map(rows.map(row => [row.email, row])),
    byPhone: new Map(rows.flatMap(row => (row.phone ? [[row.phone, row.email]] : []))),
    regions: await knownRegions(tx, file.regions, today),
  }
}

interface RowOfRole {
  row: number
  personId: string
  role: string
  region?: string
  /** The first day on which the role no longer holds, as the row had seen it. */
  end: string | null
}

/** The roles that rows of a plan are about, if they still end as seen. Resolves to their ids by the number of the row. */
export async function grantsOfRows(tx: Tx, wanted: readonly RowOfRole[]): Promise<Map<number, string>> {
  const seen = wanted.map(({ row, personId, role, region, end }) => ({
    ...{ place: row, person_id: personId, role, region, old_end: end },
  }))
  const types = { place: 'integer', person_id: 'uuid', role: 'text', region: 'text', old_end: 'date' }
  const { rows } = await sql<{ place: number; id: string }>`
    select w.place, g.id from ${recordset(seen, types, 'w')}
      join role_grant g on g.person_id = w.person_id and g.role = w.role and g.region_code is not distinct from w.region
        and g.valid_to is not distinct from w.old_end`.execute(tx)
  return new Map(rows.map(({ place, id }) => [place, id]))
}

/** What became of a role: it was `used`, its end is not what was given, or it is `taken` away. */
export type TakenBack = 'taken' | 'used' | 'changed-since'

/** Takes a role back that still ends as it was given, and in which nobody has worked yet. */
export async function takeBackRole(tx: Tx, personId: string, { role, region, until }: Officer): Promise<TakenBack> {
  const { rows } = await sql<{ used: boolean }>`
    with given as (
      select id, used_at from role_grant
      where person_id = ${personId} and role = ${role} and region_code is not distinct from ${region ?? null}
        and valid_to is not distinct from ${until ? endAfter(until) : null}::date
      for update
    ), gone as (delete from role_grant g using given where g.id = given.id and given.used_at is null)
    select used_at is not null as used from given`.execute(tx)
  if (!rows[0]) return 'changed-since'
  return rows[0].used ? 'used' : 'taken'
}
