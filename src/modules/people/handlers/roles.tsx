import type { Context } from '../../../platform/web/context.ts'
import { readForm } from '../../../platform/web/form-body.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../platform/web/reply.ts'
import { sessionToken } from '../../../platform/session/session-cookie.ts'
import { switchRole } from '../actions/switch-role.ts'
import { grantsOf, openRoles } from '../data/sessions.ts'
import { RolesPage } from '../pages/roles.tsx'
import { homeOf } from '../../../platform/policy/index.ts'
import { dateOf } from '../rules/today.ts'
import { words } from '../words.ts'

/** GET /peran */
export function showRoles(c: Context): Promise<Response> {
  return answer(c, 200)
}

/** POST /peran: this session acts in another of its person's roles. */
export async function chooseRole(c: Context): Promise<Response> {
  const form = await readForm(c)
  const token = sessionToken(c)
  if (!form || !token) return problem(c, 422)
  const role = await switchRole(c.var.house, c.var.actor, token, form.value('peran'), c.var.now)
  return role ? seeOther(c, homeOf(role)) : answer(c, 422, words(c.var.lang).roleSwitch.gone)
}

async function answer(c: Context, status: number, sentence?: string): Promise<Response> {
  const { house, actor, lang, now } = c.var
  const grants = await grantsOf(house.db, actor.personId!, dateOf(now))
  const opens = await openRoles(house.db, sessionToken(c) ?? '')
  const head = { title: words(lang).roleSwitch.title, problem: status !== 200, narrow: true, noindex: true }
  return page(c, head, <RolesPage {...{ lang, grants, opens }} current={actor.grantId} problem={sentence} />, status)
}
