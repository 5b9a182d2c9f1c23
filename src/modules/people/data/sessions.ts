import type { Tx } from '../../../platform/database/open.ts'
import { sql } from 'kysely'
import { randomBytes } from 'node:crypto'
import type { OfficerRole } from '../rules/officer.ts'

export interface Grant {
  id: string
  role: OfficerRole
  regionCode: string | null
  regionName: string | null
  validTo: string | null
}

/** The roles somebody holds on a date, the highest first. */
export async function grantsOf(tx: Tx, personId: string, today: string): Promise<Grant[]> {
  const { rows } = await sql<Grant>`
    select g.id, g.role, g.region_code as "regionCode", r.name as "regionName", g.valid_to as "validTo"
    from role_grant g left join region r on r.code = g.region_code
    where g.person_id = ${personId} and g.valid_from <= ${today}::date
      and (g.valid_to is null or g.valid_to > ${today}::date)
    order by array_position(array['head', 'office', 'kabupaten', 'kecamatan'], g.role), g.created_at, g.id`.execute(tx)
  return rows
}

/** The roles somebody holds on a date or will hold later. */
export async function grantsFrom(tx: Tx, personId: string, today: string): Promise<Grant[]> {
  const { rows } = await sql<Grant>`
    select g.id, g.role, g.region_code as "regionCode", r.name as "regionName", g.valid_to as "validTo"
    from role_grant g left join region r on r.code = g.region_code
    where g.person_id = ${personId} and (g.valid_to is null or g.valid_to > ${today}::date)
    order by g.valid_from, g.id`.execute(tx)
  return rows
}

/** Opens a session as the sign-in library would, for one press in the trial and for tests. Resolves to its token. */
export async function insertSession(tx: Tx, accountId: string, grantId: string | null, seconds: number) {
  const token = randomBytes(24).toString('base64url')
  await tx
    .insertInto('session')
    .values({
      token,
      user_id: accountId,
      role_grant_id: grantId,
      expires_at: new Date(Date.now() + seconds * 1000),
    })
    .execute()
  return token
}

/** Chooses the role a session acts in. */
export async function setSessionGrant(tx: Tx, token: string, grantId: string | null): Promise<void> {
  await tx.updateTable('session').set({ role_grant_id: grantId }).where('token', '=', token).execute()
}

export async function deleteSession(tx: Tx, token: string): Promise<void> {
  await tx.deleteFrom('session').where('token', '=', token).execute()
}

/** Ends every session of an account. Resolves to how many there were. */
export async function deleteSessionsOf(tx: Tx, accountId: string): Promise<number> {
  const done = await tx.deleteFrom('session').where('user_id', '=', accountId).executeTakeFirst()
  return Number(done.numDeletedRows)
}
