import type { Tx } from '../../../platform/database/open.ts'
import { sql } from 'kysely'
import { randomBytes } from 'node:crypto'
import { codeSuffices, type GrantedRole } from '../../../platform/policy/index.ts'

export interface Grant {
  id: string
  role: GrantedRole
  regionCode: string | null
  regionName: string | null
  validTo: string | null
}

/** The roles somebody holds on a date, the highest first. */
export async function grantsOf(tx: Tx, personId: string, today: string): Promise<Grant[]> {
  const { rows } = await sql<Grant>`
    select g.id, g.role, g.region_code as "regionCode", r.name as "regionName", g.valid_to as "validTo"
    from role_grant g join role o on o.code = g.role left join v_region r on r.code = g.region_code
    where g.person_id = ${personId} and g.valid_from <= ${today}::date
      and (g.valid_to is null or g.valid_to > ${today}::date)
    order by o.position, g.created_at, g.id`.execute(tx)
  return rows
}

/** The roles somebody holds on a date or will hold later. */
export async function grantsFrom(tx: Tx, personId: string, today: string): Promise<Grant[]> {
  const { rows } = await sql<Grant>`
    select g.id, g.role, g.region_code as "regionCode", r.name as "regionName", g.valid_to as "validTo"
    from role_grant g left join v_region r on r.code = g.region_code
    where g.person_id = ${personId} and (g.valid_to is null or g.valid_to > ${today}::date)
    order by g.valid_from, g.id`.execute(tx)
  return rows
}

/** Opens a session. One that acts in a role counts as opened with a password. Resolves to its token. */
export async function insertSession(
  tx: Tx,
  accountId: string,
  grantId: string | null,
  seconds: number,
  byPassword = grantId !== null,
): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await tx
    .insertInto('session')
    .values({
      token,
      user_id: accountId,
      role_grant_id: grantId,
      by_password: byPassword,
      expires_at: new Date(Date.now() + seconds * 1000),
    })
    .execute()
  return token
}

/** Whether a session was opened with a password, and so may act in every role of its person. */
export async function isByPassword(tx: Tx, token: string): Promise<boolean> {
  const row = await tx.selectFrom('session').select('by_password').where('token', '=', token).executeTakeFirst()
  return row?.by_password ?? false
}

/** Which of a person's roles a session may act in: one that was opened by a code only in those that ask for no more. */
export async function openRoles(tx: Tx, token: string): Promise<(role: GrantedRole) => boolean> {
  const byPassword = await isByPassword(tx, token)
  return role => byPassword || codeSuffices(role)
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

/** Sessions that nobody can use any more. */
export async function deleteExpiredSessions(tx: Tx): Promise<void> {
  await sql`delete from session where expires_at < clock_timestamp() - interval '1 day'`.execute(tx)
}
