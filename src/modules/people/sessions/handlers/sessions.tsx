import { sessionToken } from '../../../../platform/session/session-cookie.ts'
import { pressForm, staffPost } from '../../../../platform/staff-form/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { problem } from '../../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../../platform/web/reply.ts'
import { isUuid } from '../../../../platform/web/uuid.ts'
import { endOthers, endSession } from '../actions/end.ts'
import { sessionsOf, type SessionSeen } from '../data/own-sessions.ts'
import { EndOthersPage, EndSessionPage, SessionsPage, sessionsPath } from '../pages/sessions.tsx'
import { words } from '../words.ts'

/** GET /akun/sesi */
export async function showSessions(c: Context): Promise<Response> {
  const { lang, house } = c.var
  const ended = c.req.query('ok') === 'akhir'
  const body = <SessionsPage {...{ lang, ended }} sessions={await own(c)} trial={house.env.trial} />
  return page(c, { title: words(lang).title, noindex: true }, body)
}

/** GET /akun/sesi/:id */
export async function askEnd(c: Context): Promise<Response> {
  const { lang, house } = c.var
  const session = (await own(c)).find(one => one.id === c.req.param('id') && !one.current)
  if (!session) return problem(c, 404)
  const body = <EndSessionPage {...{ session, lang }} trial={house.env.trial} />
  return page(c, { title: words(lang).end, noindex: true, narrow: true }, body)
}

/** POST /akun/sesi/:id */
export const end = staffPost(pressForm, {
  async act(c) {
    const { house, actor, now } = c.var
    const id = c.req.param('id') ?? ''
    const ended = isUuid(id) && (await endSession(house, actor, { id, token: tokenOf(c) }, now))
    return ended ? seeOther(c, `${sessionsPath}?ok=akhir`) : problem(c, 404)
  },
  show: askEnd,
})

/** GET /akun/sesi/lainnya */
export function askEndOthers(c: Context): Promise<Response> {
  const { lang } = c.var
  return page(c, { title: words(lang).endOthers, noindex: true, narrow: true }, <EndOthersPage lang={lang} />)
}

/** POST /akun/sesi/lainnya */
export const endAllOthers = staffPost(pressForm, {
  async act(c) {
    const { house, actor, now } = c.var
    await endOthers(house, actor, tokenOf(c), now)
    return seeOther(c, `${sessionsPath}?ok=akhir`)
  },
  show: askEndOthers,
})

function own(c: Context): Promise<SessionSeen[]> {
  const { house, actor } = c.var
  return sessionsOf(house.db, actor.accountId!, tokenOf(c))
}

function tokenOf(c: Context): string {
  return sessionToken(c) ?? ''
}
