import { take } from '../../../../platform/limits/take.ts'
import { staffPost } from '../../../../platform/staff-form/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { problem } from '../../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../../platform/web/reply.ts'
import { readNote, setNote } from '../../../../platform/session/session-cookie.ts'
import { acceptInvitation } from '../actions/accept-invitation.ts'
import { requestReset } from '../actions/request-reset.ts'
import { findInvitation } from '../data/invitations.ts'
import { ForgotPage, LinkGonePage, LinkSentPage, SetPasswordPage } from '../pages/password.tsx'
import type { ForgotProps, SetPasswordProps } from '../pages/password.tsx'
import { forgotForm, passwordForm } from '../../sign-in/pages/sign-in-forms.ts'
import { invitationsPerAddress } from '../../rules/limits.ts'
import { words } from '../words.ts'
import { enter } from '../../handlers/enter.ts'
import { knockerOf } from '../../handlers/known-browser.ts'

const note = 'opop.tautan'

/** GET /undangan/:code */
export function showInvitation(c: Context): Promise<Response> {
  return setPasswordAnswer(c)
}

/** POST /undangan/:code: sets the password and signs in. */
export const takeInvitation = staffPost(passwordForm, {
  async act(c, { sandi, ulang }) {
    const { house, now, lang } = c.var
    const done = await acceptInvitation(house, c.req.param('code') ?? '', sandi, ulang, now)
    if ('accountId' in done) return (await enter(c, { ...done, byPassword: true, short: true })) ?? setPasswordAnswer(c)
    if (done.problem === 'gone') return setPasswordAnswer(c)
    const sentence = words(lang).invitation.problems[done.problem]
    return { problems: done.problem === 'different' ? { ulang: sentence } : { sandi: sentence } }
  },
  show: setPasswordAnswer,
})

/** GET /lupa-sandi */
export function showForgot(c: Context): Promise<Response> {
  return forgotAnswer(c, { lost: c.req.query('kabar') === 'tiada' })
}

/** POST /lupa-sandi: says the same whatever the address. */
export const sendLink = staffPost(forgotForm, {
  async act(c, { surel: email }) {
    const { house, lang } = c.var
    const taken = await requestReset(house, email, knockerOf(c, email))
    if (!taken.ok) return { problems: { surel: words(lang).forgot.often(taken.waitSeconds) }, status: 429 }
    setNote(c, note, email, 600)
    return seeOther(c, '/lupa-sandi/terkirim')
  },
  show: (c, returned) => forgotAnswer(c, { returned }),
})

/** GET /lupa-sandi/terkirim */
export function showLinkSent(c: Context): Response | Promise<Response> {
  const email = readNote<string>(c, note)
  if (!email) return seeOther(c, '/lupa-sandi?kabar=tiada')
  const { lang } = c.var
  const head = { title: words(lang).forgot.sentTitle, narrow: true, noindex: true }
  return page(c, head, <LinkSentPage lang={lang} email={email} />)
}

async function setPasswordAnswer(c: Context, returned?: SetPasswordProps['returned']): Promise<Response> {
  const { lang, house } = c.var
  const w = words(lang).invitation
  const code = c.req.param('code') ?? ''
  c.header('cache-control', 'no-store')
  const found = await findInvitation(house.db, code)
  if (!found) return linkGone(c)
  const { name, email, purpose } = found
  const title = purpose === 'reset' ? w.resetTitle : w.title
  const body = <SetPasswordPage {...{ lang, code, name, email, returned }} reset={purpose === 'reset'} />
  return page(c, { title, problem: returned !== undefined, narrow: true, noindex: true }, body, returned?.status)
}

async function linkGone(c: Context): Promise<Response> {
  const { lang, house, address } = c.var
  // Only guesses count: nobody behind the same address keeps the holder of a real link from opening it.
  if (!(await take(house.pool, invitationsPerAddress, address)).ok) return problem(c, 429)
  const head = { title: words(lang).invitation.goneTitle, narrow: true, noindex: true }
  return page(c, head, <LinkGonePage lang={lang} />, 404)
}

function forgotAnswer(c: Context, props: Omit<ForgotProps, 'lang'>): Promise<Response> {
  const { lang } = c.var
  const { returned } = props
  const head = { title: words(lang).forgot.title, problem: returned !== undefined, narrow: true, noindex: true }
  return page(c, head, <ForgotPage {...props} lang={lang} />, returned?.status)
}
