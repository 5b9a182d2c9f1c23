import { staffPost } from '../../../platform/staff-form/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../platform/web/reply.ts'
import { sessionToken } from '../../../platform/session/session-cookie.ts'
import { switchRole } from '../actions/switch-role.ts'
import { grantsOf, lacksOf } from '../data/sessions.ts'
import { RolesPage, wayTo, type RolesProps } from '../pages/roles.tsx'
import { roleSwitchForm } from '../sign-in/pages/sign-in-forms.ts'
import { homeOf } from '../../../platform/policy/index.ts'
import { dateOf } from '../rules/today.ts'
import { words } from '../words.ts'

/** GET /peran */
export function showRoles(c: Context): Promise<Response> {
  return answer(c)
}

/** POST /peran: this session acts in another of its person's roles. */
export const chooseRole = staffPost(roleSwitchForm, {
  async act(c, { peran }) {
    const { house, actor, now, lang } = c.var
    const token = sessionToken(c)
    if (!token) return problem(c, 422)
    const done = await switchRole(house, actor, token, peran, now)
    if ('refusal' in done) return { problems: { peran: words(lang).roleSwitch.gone } }
    return seeOther(c, 'lack' in done ? wayTo(done.lack) : homeOf(done.role))
  },
  show: answer,
})

async function answer(c: Context, returned?: RolesProps['returned']): Promise<Response> {
  const { house, actor, lang, now } = c.var
  const today = dateOf(now)
  const grants = await grantsOf(house.db, actor.personId!, today)
  const lacks = await lacksOf(house.db, sessionToken(c) ?? '', today)
  const title = words(lang).roleSwitch.title
  const body = <RolesPage {...{ lang, grants, lacks, returned }} current={actor.grantId} />
  return page(c, { title, problem: returned !== undefined, narrow: true, noindex: true }, body, returned?.status)
}
