import { randomBytes } from 'node:crypto'
import type { Context } from '../../../platform/web/context.ts'
import { readForm } from '../../../platform/web/form-body.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../platform/web/reply.ts'
import { ownPath } from '../../../platform/session/own-path.ts'
import { clearNote, readNote, setNote } from '../../../platform/session/session-cookie.ts'
import { checkCode } from '../actions/check-code.ts'
import { requestCode } from '../actions/request-code.ts'
import { newestCode } from '../data/send-code.ts'
import { CodePage, SignInPage } from '../pages/sign-in.tsx'
import { parseContact, type Contact } from '../rules/contact.ts'
import { homeOf } from '../rules/home.ts'
import { codeSeconds } from '../rules/limits.ts'
import { words } from '../words.ts'
import { enter } from './enter.ts'

/** Whose code this browser waits for, and a secret of this attempt. */
interface Waiting {
  contact: Contact
  attempt: string
}

const note = 'opop.menunggu'

/** GET /masuk */
export function showSignIn(c: Context): Response | Promise<Response> {
  const to = ownPath(c.req.query('ke'))
  if (c.var.actor.personId) return seeOther(c, to ?? homeOf(c.var.actor.role))
  return answer(c, { to }, 200)
}

/** POST /masuk: sends a code, also a second one. */
export async function sendCodeTo(c: Context): Promise<Response> {
  const form = await readForm(c)
  if (!form) return problem(c, 422)
  const typed = form.value('kontak').slice(0, 200)
  const to = ownPath(form.value('ke'))
  const contact = parseContact(typed)
  const w = words(c.var.lang).signIn
  if (!contact) return answer(c, { typed, to, problem: w.bad }, 422)
  const { house, lang, address } = c.var
  const done = await requestCode(house, contact, lang, address)
  if (!done.sent) return answer(c, { typed, to, problem: w.often(Math.ceil(done.waitSeconds / 60)) }, 429)
  setNote(c, note, { contact, attempt: randomBytes(16).toString('base64url') }, codeSeconds)
  return seeOther(c, `/masuk/kode${to ? `?ke=${encodeURIComponent(to)}` : ''}`)
}

/** GET /masuk/kode */
export function showCode(c: Context): Response | Promise<Response> {
  const waiting = readNote<Waiting>(c, note)
  const to = ownPath(c.req.query('ke'))
  if (!waiting) return seeOther(c, `/masuk${to ? `?ke=${encodeURIComponent(to)}` : ''}`)
  return codeAnswer(c, waiting, { to }, 200)
}

/** POST /masuk/kode: the right code signs in; the first one ever makes the account. */
export async function signInWithCode(c: Context): Promise<Response> {
  const form = await readForm(c)
  if (!form) return problem(c, 422)
  const waiting = readNote<Waiting>(c, note)
  const to = ownPath(form.value('ke'))
  if (!waiting) return seeOther(c, `/masuk${to ? `?ke=${encodeURIComponent(to)}` : ''}`)
  const typed = form.value('kode').slice(0, 12)
  const code = typed.replace(/\D/g, '')
  const w = words(c.var.lang).code
  if (code.length !== 6) return codeAnswer(c, waiting, { to, typed, problem: w.empty }, 422)
  const checked = await checkCode(c.var.house, { ...waiting, code })
  if ('problem' in checked) {
    const status = checked.problem === 'often' ? 429 : 422
    return codeAnswer(c, waiting, { to, typed, problem: w.problems[checked.problem] }, status)
  }
  clearNote(c, note)
  return (await enter(c, { ...checked, to })) ?? codeAnswer(c, waiting, { to, problem: w.closed }, 422)
}

function answer(c: Context, props: { typed?: string; to?: string; problem?: string }, status: number) {
  const { lang, house } = c.var
  const head = { title: words(lang).signIn.title, problem: status !== 200, narrow: true, noindex: true }
  return page(c, head, <SignInPage {...props} lang={lang} trial={house.env.trial} />, status)
}

type CodeAnswer = { to?: string; typed?: string; problem?: string }

async function codeAnswer(c: Context, { contact }: Waiting, props: CodeAnswer, status: number) {
  const { lang, house } = c.var
  const code = house.env.trial ? await newestCode(house, contact) : undefined
  const head = { title: words(lang).code.title, problem: status !== 200, narrow: true, noindex: true }
  c.header('cache-control', 'no-store')
  return page(c, head, <CodePage {...props} lang={lang} contact={contact} code={code} />, status)
}
