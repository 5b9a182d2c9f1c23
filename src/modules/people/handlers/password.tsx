import { take } from '../../../platform/limits/take.ts'
import type { Context } from '../../../platform/web/context.ts'
import { readForm } from '../../../platform/web/form-body.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../platform/web/reply.ts'
import { readNote, setNote } from '../../../platform/session/session-cookie.ts'
import { acceptInvitation } from '../actions/accept-invitation.ts'
import { requestReset } from '../actions/request-reset.ts'
import { findInvitation } from '../data/invitations.ts'
import { ForgotPage, LinkGonePage, LinkSentPage, SetPasswordPage } from '../pages/password.tsx'
import { parseEmail } from '../rules/contact.ts'
import { invitationsPerAddress } from '../rules/limits.ts'
import { words } from '../words.ts'
import { enter } from './enter.ts'
import { knockerOf } from './known-browser.ts'

const note = 'opop.tautan'

/** GET /undangan/:code */
export async function showInvitation(c: Context): Promise<Response> {
  return setPasswordAnswer(c, {}, 200)
}

/** POST /undangan/:code: sets the password and signs in. */
export async function takeInvitation(c: Context): Promise<Response> {
  const form = await readForm(c)
  if (!form) return problem(c, 422)
  const { house, now, lang } = c.var
  const [password, again] = [form.value('sandi'), form.value('ulang')]
  const done = await acceptInvitation(house, c.req.param('code') ?? '', password, again, now)
  if ('accountId' in done)
    return (await enter(c, { ...done, byPassword: true, short: true })) ?? setPasswordAnswer(c, {}, 200)
  if (done.problem === 'gone') return setPasswordAnswer(c, {}, 200)
  const second = done.problem === 'different'
  return setPasswordAnswer(c, { problem: words(lang).invitation.problems[done.problem], second }, 422)
}

/** GET /lupa-sandi */
export function showForgot(c: Context): Promise<Response> {
  return forgotAnswer(c, { lost: c.req.query('kabar') === 'tiada' }, 200)
}

/** POST /lupa-sandi: says the same whatever the address. */
export async function sendLink(c: Context): Promise<Response> {
  const form = await readForm(c)
  if (!form) return problem(c, 422)
  const typed = form.value('surel').slice(0, 200)
  const email = parseEmail(typed)
  if (!email) return forgotAnswer(c, { typed, problem: words(c.var.lang).forgot.bad }, 422)
  const taken = await requestReset(c.var.house, email, knockerOf(c, email))
  if (!taken.ok) return forgotAnswer(c, { typed, problem: words(c.var.lang).forgot.often(taken.waitSeconds) }, 429)
  setNote(c, note, email, 600)
  return seeOther(c, '/lupa-sandi/terkirim')
}

/** GET /lupa-sandi/terkirim */
export function showLinkSent(c: Context): Response | Promise<Response> {
  const email = readNote<string>(c, note)
  if (!email) return seeOther(c, '/lupa-sandi?kabar=tiada')
  const { lang } = c.var
  const head = { title: words(lang).forgot.sentTitle, narrow: true, noindex: true }
  return page(c, head, <LinkSentPage lang={lang} email={email} />)
}

async function setPasswordAnswer(c: Context, props: { problem?: string; second?: boolean }, status: number) {
  const { lang, house } = c.var
  const w = words(lang).invitation
  const code = c.req.param('code') ?? ''
  c.header('cache-control', 'no-store')
  const found = await findInvitation(house.db, code)
  // Only guesses count: nobody behind the same address keeps the holder of a real link from opening it.
  if (!found && !(await take(house.pool, invitationsPerAddress, c.var.address)).ok) return problem(c, 429)
  if (!found) return page(c, { title: w.goneTitle, narrow: true, noindex: true }, <LinkGonePage lang={lang} />, 404)
  const reset = found.purpose === 'reset'
  const head = { title: reset ? w.resetTitle : w.title, problem: status !== 200, narrow: true, noindex: true }
  const { name, email } = found
  const body = <SetPasswordPage {...props} lang={lang} code={code} name={name} email={email} reset={reset} />
  return page(c, head, body, status)
}

function forgotAnswer(c: Context, props: { typed?: string; problem?: string; lost?: boolean }, status: number) {
  const { lang } = c.var
  const head = { title: words(lang).forgot.title, problem: status !== 200, narrow: true, noindex: true }
  return page(c, head, <ForgotPage {...props} lang={lang} />, status)
}
