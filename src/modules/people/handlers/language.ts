import { setCookie } from 'hono/cookie'
import type { Context } from '../../../platform/web/context.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { seeOther } from '../../../platform/web/reply.ts'
import { ownPath } from '../../../platform/session/own-path.ts'

/** GET /bahasa/:lang?ke=PATH: remembers the language for a year and goes back to where one was. */
export function chooseLanguage(c: Context): Response | Promise<Response> {
  const lang = c.req.param('lang')
  if (lang !== 'id' && lang !== 'en') return problem(c, 404)
  setCookie(c, 'bahasa', lang, { path: '/', maxAge: 31_536_000, sameSite: 'Lax', httpOnly: true })
  return seeOther(c, ownPath(c.req.query('ke')) ?? '/')
}
