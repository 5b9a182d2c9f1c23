import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/open.ts'
import type { KnownOfficers } from '../rules/plan-officers.ts'
import type { Officer } from '../../rules/officer.ts'
import { endAfter } from '../../rules/today.ts'
import { knownRegions } from '../../data/regions.ts'

interface KnownRow {
  email: string
  phone: string | null
  personId: string
  grants: { role: string; regionCode: string | null; validTo: string | null }[]
}

/** Everything a plan compares with, for the addresses, numbers and codes of one file. */
export async function readKnownOfficers(
  tx: Tx,
  file: { emails: string[]; phones: string[]; regions: string[] },
  today: string,
): Promise<KnownOfficers> {
  const { rows } = await sql<KnownRow>`
    select a.email, a.phone_number as phone, a.person_id as "personId", coalesce((
      select json_agg(json_build_object('role', g.role, 'regionCode', g.region_code, 'validTo', g.valid_to))
      from role_grant g where g.person_id = a.person_id and (g.valid_to is null or g.valid_to > ${today}::date)
    ), '[]') as grants
    from account a where a.email = any(${file.emails}) or a.phone_number = any(${file.phones})`.execute(tx)
  return {
    byEmail: new Map(rows.map(row => [row.email, row])),
    byPhone: new Map(rows.flatMap(row => (row.phone ? [[row.phone, row.email]] : []))),
    regions: await knownRegions(tx, file.regions),
  }
}

/** Moves the end of a role, when it still is what the plan saw. */
export async function moveEnd(tx: Tx, personId: string, officer: Officer, from: string | null, to: string | null) {
  const done = await sql`
    update role_grant set valid_to = ${to && endAfter(to)}::date
    where person_id = ${personId} and role = ${officer.role} and region_code is not distinct from ${officer.region ?? null}
      and valid_to is not distinct from ${from && endAfter(from)}::date
      and valid_from < coalesce(${to && endAfter(to)}::date, 'infinity')`.execute(tx)
  return done.numAffectedRows === 1n
}

/** Takes a role back that nobody has used yet: the account was never opened. */
export async function takeBackRole(tx: Tx, personId: string, officer: Officer): Promise<boolean> {
  const done = await sql`
    delete from role_grant g
    where g.person_id = ${personId} and g.role = ${officer.role}
      and g.region_code is not distinct from ${officer.region ?? null}
      and not exists (select 1 from session s where s.role_grant_id = g.id)
      and not exists (select 1 from account a join credential c on c.user_id = a.id where a.person_id = ${personId})`.execute(
    tx,
  )
  if (done.numAffectedRows !== 1n) return false
  await sql`
    update invitation set expires_at = clock_timestamp()
    where person_id = ${personId} and used_at is null and expires_at > clock_timestamp()`.execute(tx)
  return true
}
