import type { Context } from '../../../platform/web/context.ts'
import { readForm } from '../../../platform/web/form-body.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page } from '../../../platform/web/reply.ts'
import { ownPath } from '../../../platform/session/own-path.ts'
import { checkPassword } from '../actions/check-password.ts'
import { StaffSignInPage } from '../pages/sign-in.tsx'
import { parseEmail } from '../rules/contact.ts'
import { words } from '../words.ts'
import { enter } from './enter.ts'
import { knockerOf } from './known-browser.ts'

/** GET /masuk/petugas: also for somebody who is in by a code and wants to work as an officer. */
export function showStaffSignIn(c: Context): Promise<Response> {
  return answer(c, { to: ownPath(c.req.query('ke')) }, 200)
}

/** POST /masuk/petugas */
export async function signInWithPassword(c: Context): Promise<Response> {
  const form = await readForm(c)
  if (!form) return problem(c, 422)
  const typed = form.value('surel').slice(0, 200)
  const to = ownPath(form.value('ke'))
  const { house, lang } = c.var
  const w = words(lang).staff
  const email = parseEmail(typed)
  const password = form.value('sandi').slice(0, 200)
  if (!email || !password) return answer(c, { typed, to, problem: w.bad }, 422)
  const checked = await checkPassword(house, email, password, knockerOf(c, email))
  if ('problem' in checked) {
    if (checked.problem === 'wrong') return answer(c, { typed, to, problem: w.bad }, 422)
    return answer(c, { typed, to, problem: w.often(checked.waitSeconds) }, 429)
  }
  return (
    (await enter(c, { ...checked, byPassword: true, short: true, to })) ??
    answer(c, { typed, to, problem: words(lang).code.problems.closed }, 422)
  )
}

function answer(c: Context, props: { typed?: string; to?: string; problem?: string }, status: number) {
  const { lang } = c.var
  const head = { title: words(lang).staff.title, problem: status !== 200, narrow: true, noindex: true }
  return page(c, head, <StaffSignInPage {...props} lang={lang} />, status)
}
