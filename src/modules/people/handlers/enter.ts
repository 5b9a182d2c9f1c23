import type { Context } from '../../../platform/web/context.ts'
import { seeOther } from '../../../platform/web/reply.ts'
import { ownPath } from '../../../platform/session/own-path.ts'
import { sessionToken, setSessionCookie } from '../../../platform/session/session-cookie.ts'
import { openSession, type Opened } from '../actions/open-session.ts'
import { homeOf } from '../../../platform/policy/index.ts'
import { officeSessionSeconds, sessionSeconds } from '../rules/limits.ts'
import { askSecondStep } from '../second-factor/handlers/second-step.ts'
import { factorPath } from '../second-factor/pages/factor.tsx'
import { withReturn } from '../sign-in/pages/sign-in.tsx'
import { keepKnown } from './known-browser.ts'

export interface Entry {
  accountId: string
  /** Whether a password, or the link that sets one, was shown; only then the session may act in roles that ask for one. */
  byPassword?: boolean
  /** Whether a code of the second factor was right too; whoever has one and has not shown it yet is asked. */
  bySecondFactor?: boolean
  /** The session ends with the browser, after a day at the latest. */
  short?: boolean
  /** Where to return to, as the form said. */
  to?: string
}

/** Lets somebody in who has proven to be the account's owner. Undefined when the office has closed the account. */
export async function enter(c: Context, entry: Entry): Promise<Response | undefined> {
  const { accountId, byPassword = false, bySecondFactor = false, short, to } = entry
  const { house, now } = c.var
  const seconds = short ? officeSessionSeconds : sessionSeconds
  const opening = { accountId, byPassword, bySecondFactor, seconds, now, ...browserOf(c) }
  const opened = await openSession(house, opening)
  if ('token' in opened) return letIn(c, opened, short ? undefined : seconds, to)
  return opened.refusal === 'second-factor' ? askSecondStep(c, { accountId, to }) : undefined
}

/** What a new session keeps of the browser that gets it: the session it had before, and what it says it is. */
export function browserOf(c: Context): { replaces?: string; userAgent?: string } {
  return { replaces: sessionToken(c), userAgent: c.req.header('user-agent') }
}

/** Hands the browser its session, knows it from now on, and leads on: first of all to what its role still lacks. */
export function letIn(c: Context, opened: Opened, seconds: number | undefined, to: string | undefined): Response {
  setSessionCookie(c, opened.token, seconds)
  keepKnown(c, opened.contacts)
  const next = ownPath(to) ?? homeOf(opened.role)
  return seeOther(c, opened.lack === 'second-factor' ? withReturn(factorPath, next) : next)
}
