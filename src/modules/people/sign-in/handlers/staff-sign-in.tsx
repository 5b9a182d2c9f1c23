import { ownPath } from '../../../../platform/session/own-path.ts'
import { staffPost, typedIn } from '../../../../platform/staff-form/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { page } from '../../../../platform/web/reply.ts'
import { checkPassword } from '../actions/check-password.ts'
import { staffSignInForm } from '../pages/sign-in-forms.ts'
import { StaffSignInPage, type StaffSignInProps } from '../pages/sign-in.tsx'
import { words } from '../words.ts'
import { newsOf } from './sign-in.tsx'
import { enter } from '../../handlers/enter.ts'
import { knockerOf } from '../../handlers/known-browser.ts'

/** GET /masuk/petugas: also for somebody who is in by a code and wants to work as an officer. */
export function showStaffSignIn(c: Context): Promise<Response> {
  const to = ownPath(c.req.query('ke'))
  return answer(c, { to, news: newsOf(c, to) })
}

/** POST /masuk/petugas */
export const signInWithPassword = staffPost(staffSignInForm, {
  async act(c, { ke, surel: email, sandi: password }) {
    const { house, lang } = c.var
    const w = words(lang)
    const checked = await checkPassword(house, email, password, knockerOf(c, email))
    if ('accountId' in checked) {
      const entered = await enter(c, { ...checked, byPassword: true, short: true, to: ke })
      return entered ?? { problems: { surel: w.code.problems.closed } }
    }
    if (checked.problem === 'wrong') return { problems: { surel: w.staff.bad } }
    return { problems: { surel: w.staff.often(checked.waitSeconds) }, status: 429 }
  },
  show: (c, returned) => answer(c, { to: ownPath(typedIn(returned, 'ke')[0]), returned }),
})

function answer(c: Context, props: Omit<StaffSignInProps, 'lang' | 'trial'>): Promise<Response> {
  const { lang, house } = c.var
  const { returned } = props
  const head = { title: words(lang).staff.title, problem: returned !== undefined, narrow: true, noindex: true }
  return page(c, head, <StaffSignInPage {...props} lang={lang} trial={house.env.trial} />, returned?.status)
}
