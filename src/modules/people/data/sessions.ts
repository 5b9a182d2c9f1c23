import type { Tx } from '../../../platform/database/open.ts'
import { sql } from 'kysely'
import { randomBytes } from 'node:crypto'
import { lackOf, type GrantedRole, type Lack, type OpenedWith } from '../../../platform/policy/index.ts'
import { holdsOn } from './regions.ts'
import { secondFactorAsked } from './season-rule.ts'

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
    where g.person_id = ${personId} and ${holdsOn(today)}
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

export interface NewSession {
  accountId: string
  /** The role it acts in; one that acts in a role counts as opened with a password unless told otherwise. */
  grantId?: string | null
  seconds: number
  byPassword?: boolean
  bySecondFactor?: boolean
  /** What the browser says it is. */
  userAgent?: string
  /** By chance unless told. */
  token?: string
}

/** Opens a session. Resolves to its token. */
export async function insertSession(tx: Tx, session: NewSession): Promise<string> {
  const { accountId, grantId = null, seconds, byPassword = grantId !== null, bySecondFactor = false } = session
  const { token = randomBytes(24).toString('base64url') } = session
  if (grantId) await noteUse(tx, grantId)
  await tx
    .insertInto('session')
    .values({
      token,
      user_id: accountId,
      role_grant_id: grantId,
      by_password: byPassword,
      by_second_factor: bySecondFactor,
      user_agent: session.userAgent?.slice(0, longestUserAgent) ?? null,
      expires_at: new Date(Date.now() + seconds * 1000),
    })
    .execute()
  return token
}

const longestUserAgent = 400

/** Whether a session of an account was opened under this token within the last minute, by an account that is open, and lasts. */
export async function isOpenedNow(tx: Tx, accountId: string, token: string): Promise<boolean> {
  const { rows } = await sql`
    select from session s join account a on a.id = s.user_id and a.disabled_at is null
    where s.token = ${token} and s.user_id = ${accountId} and s.expires_at > clock_timestamp()
      and s.created_at > clock_timestamp() - interval '1 minute'`.execute(tx)
  return rows.length > 0
}

/** What a session lacks for each of its person's roles, on a business date. */
export async function lacksOf(tx: Tx, token: string, today: string): Promise<(role: GrantedRole) => Lack | undefined> {
  const { rows } = await sql<OpenedWith>`
    select by_password as "byPassword", by_second_factor as "bySecondFactor",
      ${secondFactorAsked(today)} as "secondFactorAsked"
    from session where token = ${token}`.execute(tx)
  const opened = rows[0] ?? { byPassword: false, bySecondFactor: false, secondFactorAsked: true }
  return role => lackOf(role, opened)
}

/** From now on a session counts as opened with a second factor too. */
export async function markSecondFactor(tx: Tx, token: string): Promise<void> {
  await tx.updateTable('session').set({ by_second_factor: true }).where('token', '=', token).execute()
}

/** None of an account's sessions has a second factor behind it any more. */
export async function unmarkSecondFactor(tx: Tx, accountId: string): Promise<void> {
  await tx.updateTable('session').set({ by_second_factor: false }).where('user_id', '=', accountId).execute()
}

/** Whoever holds the session has shown anew that it is theirs. */
export async function markProven(tx: Tx, token: string): Promise<void> {
  await sql`update session set proven_at = clock_timestamp() where token = ${token}`.execute(tx)
}

/** The session was used; written every few minutes, not with every page. */
export async function markSeen(tx: Tx, token: string): Promise<void> {
  await sql`update session set seen_at = clock_timestamp() where token = ${token}`.execute(tx)
}

/** A role in which a session acts is used from its first one on, however long that lasts. */
async function noteUse(tx: Tx, grantId: string): Promise<void> {
  await sql`update role_grant set used_at = clock_timestamp() where id = ${grantId} and used_at is null`.execute(tx)
}

/** Chooses the role a session acts in. */
export async function setSessionGrant(tx: Tx, token: string, grantId: string | null): Promise<void> {
  if (grantId) await noteUse(tx, grantId)
  await tx.updateTable('session').set({ role_grant_id: grantId }).where('token', '=', token).execute()
}

export async function deleteSession(tx: Tx, token: string): Promise<void> {
  await tx.deleteFrom('session').where('token', '=', token).execute()
}

/** Ends every session of an account, but for one that is told. Resolves to how many there were. */
export async function deleteSessionsOf(tx: Tx, accountId: string, exceptToken = ''): Promise<number> {
  const done = await tx
    .deleteFrom('session')
    .where('user_id', '=', accountId)
    .where('token', '<>', exceptToken)
    .executeTakeFirst()
  return Number(done.numDeletedRows)
}

/** Sessions that nobody can use any more. */
export async function deleteExpiredSessions(tx: Tx): Promise<void> {
  await sql`delete from session where expires_at < clock_timestamp() - interval '1 day'`.execute(tx)
}
