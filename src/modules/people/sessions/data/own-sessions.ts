import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/open.ts'

export interface SessionSeen {
  id: string
  userAgent: string | null
  byPassword: boolean
  bySecondFactor: boolean
  openedAt: Date
  seenAt: Date
  /** The one that asks. */
  current: boolean
}

const most = 100

/** Where an account is signed in now: this session first, then the one used last. */
export async function sessionsOf(tx: Tx, accountId: string, token: string): Promise<SessionSeen[]> {
  const { rows } = await sql<SessionSeen>`
    select id, user_agent as "userAgent", by_password as "byPassword", by_second_factor as "bySecondFactor",
      created_at as "openedAt", seen_at as "seenAt", token = ${token} as current
    from session where user_id = ${accountId} and expires_at > clock_timestamp()
    order by token = ${token} desc, seen_at desc limit ${most}`.execute(tx)
  return rows
}

/** Ends one session of an account, never the one that asks. False when there is no such one. */
export async function deleteOther(tx: Tx, accountId: string, id: string, token: string): Promise<boolean> {
  const done = await tx
    .deleteFrom('session')
    .where('id', '=', id)
    .where('user_id', '=', accountId)
    .where('token', '<>', token)
    .executeTakeFirst()
  return done.numDeletedRows > 0n
}
