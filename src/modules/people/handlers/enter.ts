import type { Context } from '../../../platform/web/context.ts'
import { seeOther } from '../../../platform/web/reply.ts'
import { ownPath } from '../../../platform/session/own-path.ts'
import { sessionToken, setSessionCookie } from '../../../platform/session/session-cookie.ts'
import { openSession, type Opened } from '../actions/open-session.ts'
import { homeOf } from '../../../platform/policy/index.ts'
import { officeSessionSeconds, sessionSeconds } from '../rules/limits.ts'
import { keepKnown } from './known-browser.ts'

export interface Entry {
  accountId: string
  /** Whether a password, or the link that sets one, was shown; only then the session may act in roles that ask for one. */
  byPassword?: boolean
  /** The session ends with the browser, after a day at the latest. */
  short?: boolean
  /** Where to return to, as the form said. */
  to?: string
}

/** Lets somebody in who has proven to be the account's owner. Undefined when the office has closed the account. */
export async function enter(
  c: Context,
  { accountId, byPassword = false, short, to }: Entry,
): Promise<Response | undefined> {
  const seconds = short ? officeSessionSeconds : sessionSeconds
  const { house, now } = c.var
  const opened = await openSession(house, { accountId, byPassword, seconds, now, replaces: sessionToken(c) })
  return opened && letIn(c, opened, short ? undefined : seconds, to)
}

/** Hands the browser its session, knows it from now on, and leads on. */
export function letIn(c: Context, opened: Opened, seconds: number | undefined, to: string | undefined): Response {
  setSessionCookie(c, opened.token, seconds)
  keepKnown(c, opened.contacts)
  return seeOther(c, ownPath(to) ?? homeOf(opened.role))
}
