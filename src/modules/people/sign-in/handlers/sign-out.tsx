import type { Context } from '../../../../platform/web/context.ts'
import { page, seeOther } from '../../../../platform/web/reply.ts'
import { clearSessionCookie, sessionToken } from '../../../../platform/session/session-cookie.ts'
import { deleteSession } from '../../data/sessions.ts'
import { SignedOutPage } from '../pages/sign-in.tsx'
import { words } from '../words.ts'

/** POST /keluar: ends the session here and in the database, and wipes the pages this browser has kept. */
export async function signOut(c: Context): Promise<Response> {
  const token = sessionToken(c)
  if (token) await deleteSession(c.var.house.db, token)
  clearSessionCookie(c)
  c.header('clear-site-data', '"cache"')
  return seeOther(c, '/keluar')
}

/** GET /keluar */
export function showSignedOut(c: Context): Response | Promise<Response> {
  if (c.var.actor.personId) return seeOther(c, '/peran')
  const { lang } = c.var
  return page(c, { title: words(lang).signedOut.title, narrow: true, noindex: true }, <SignedOutPage lang={lang} />)
}
