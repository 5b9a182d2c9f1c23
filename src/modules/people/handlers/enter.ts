import type { Context } from '../../../platform/web/context.ts'
import { seeOther } from '../../../platform/web/reply.ts'
import { ownPath } from '../../../platform/session/own-path.ts'
import { sessionToken, setSessionCookie } from '../../../platform/session/session-cookie.ts'
import { openSession } from '../actions/open-session.ts'
import { homeOf } from '../rules/home.ts'
import { officeSessionSeconds, sessionSeconds } from '../rules/limits.ts'

export interface Entry {
  accountId: string
  token?: string
  /** Whether a password, or the link that sets one, was shown; only then the session may act as an officer. */
  byPassword?: boolean
  /** The session ends with the browser, after a day at the latest. */
  short?: boolean
  /** Where to return to, as the form said. */
  to?: string
}

/** Lets somebody in who has proven to be the account's owner. Undefined when the office has closed the account. */
export async function enter(
  c: Context,
  { accountId, token, byPassword = false, short, to }: Entry,
): Promise<Response | undefined> {
  const seconds = short ? officeSessionSeconds : sessionSeconds
  const { house, now } = c.var
  const opened = await openSession(house, { accountId, token, byPassword, seconds, now, replaces: sessionToken(c) })
  if (!opened) return undefined
  setSessionCookie(c, opened.token, short ? undefined : seconds)
  return seeOther(c, ownPath(to) ?? homeOf(opened.role))
}
