import type { Context, House } from '../../../platform/web/context.ts'
import { readForm } from '../../../platform/web/form-body.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../platform/web/reply.ts'
import { ownPath } from '../../../platform/session/own-path.ts'
import { clearNote, readNote, sessionToken, setNote } from '../../../platform/session/session-cookie.ts'
import { checkCode } from '../actions/check-code.ts'
import { requestCode } from '../actions/request-code.ts'
import { newestHeld, type Waiting } from '../data/codes.ts'
import { codeOf } from '../data/send-code.ts'
import { CodePage, newsNames, SignInPage, withReturn, type SignInNews, type SignInProps } from '../pages/sign-in.tsx'
import { parseContact } from '../rules/contact.ts'
import { homeOf } from '../../../platform/policy/index.ts'
import { newId } from '../rules/known.ts'
import { codeSeconds, sessionSeconds } from '../rules/limits.ts'
import { codeIn } from '../rules/typed-code.ts'
import { words } from '../words.ts'
import { letIn } from './enter.ts'
import { knockerOf } from './known-browser.ts'

const note = 'opop.menunggu'

/** GET /masuk */
export function showSignIn(c: Context): Response | Promise<Response> {
  const to = ownPath(c.req.query('ke'))
  if (c.var.actor.personId) return seeOther(c, to ?? homeOf(c.var.actor.role))
  return answer(c, { to, news: newsOf(c, to) }, 200)
}

/** POST /masuk: sends a code, also a second one. A browser that waits already goes on waiting as the same. */
export async function sendCodeTo(c: Context): Promise<Response> {
  const form = await readForm(c)
  if (!form) return problem(c, 422)
  const typed = form.value('kontak').slice(0, 200)
  const to = ownPath(form.value('ke'))
  const contact = parseContact(typed)
  const w = words(c.var.lang).signIn
  if (!contact) return answer(c, { typed, to, problem: w.bad }, 422)
  const { house, lang, now } = c.var
  const waiting = { contact, browser: readNote<Waiting>(c, note)?.browser ?? newId() }
  const done = await requestCode(house, waiting, knockerOf(c, contact.to), lang, now)
  if (!done.sent) {
    const sentence = done.told ? w.oftenByStrangers : w.often
    return answer(c, { typed, to, problem: sentence(done.waitSeconds) }, 429)
  }
  setNote(c, note, waiting, codeSeconds)
  return seeOther(c, withReturn('/masuk/kode', to))
}

/** GET /masuk/kode */
export function showCode(c: Context): Response | Promise<Response> {
  const waiting = readNote<Waiting>(c, note)
  const to = ownPath(c.req.query('ke'))
  return waiting ? codeAnswer(c, waiting, { to }, 200) : askHere(c, to)
}

/** POST /masuk/kode: the right code signs in; the first one ever makes the account. */
export async function signInWithCode(c: Context): Promise<Response> {
  const form = await readForm(c)
  if (!form) return problem(c, 422)
  const to = ownPath(form.value('ke'))
  const waiting = waitingFor(c, form.value('kontak'))
  if (!waiting) return askHere(c, to)
  const typed = form.value('kode').slice(0, 300)
  const code = codeIn(typed)
  const w = words(c.var.lang).code
  if (!/^\d{6}(\d\d)?$/.test(code)) return codeAnswer(c, waiting, { to, typed, problem: w.empty }, 422)
  const { house, now } = c.var
  const checked = await checkCode(house, { waiting, code, replaces: sessionToken(c), now })
  if ('problem' in checked) return codeAnswer(c, waiting, { to, typed, problem: w.problems[checked.problem] }, 422)
  clearNote(c, note)
  return letIn(c, checked, sessionSeconds, to)
}

/** What this browser waits for: the number its page was made for, since another tab may have asked for another one. */
function waitingFor(c: Context, typed: string): Waiting | undefined {
  const waiting = readNote<Waiting>(c, note)
  return waiting && { ...waiting, contact: parseContact(typed) ?? waiting.contact }
}

/** No code is awaited here: asked elsewhere, too long ago, or the browser keeps no cookies. */
function askHere(c: Context, to: string | undefined): Response {
  return seeOther(c, withReturn('/masuk?kabar=tiada', to))
}

/** What the page has to say before anything is typed. */
function newsOf(c: Context, to: string | undefined): SignInNews | undefined {
  const said = newsNames.find(name => name === c.req.query('kabar'))
  // Sent here from an inner page without any cookie: perhaps the browser did not keep the one it was just given.
  return said ?? (to && c.req.header('cookie') === undefined ? 'kuki' : undefined)
}

function answer(c: Context, props: Omit<SignInProps, 'lang' | 'trial'>, status: number) {
  const { lang, house } = c.var
  const head = { title: words(lang).signIn.title, problem: status !== 200, narrow: true, noindex: true }
  return page(c, head, <SignInPage {...props} lang={lang} trial={house.env.trial} />, status)
}

type CodeAnswer = { to?: string; typed?: string; problem?: string }

async function codeAnswer(c: Context, waiting: Waiting, props: CodeAnswer, status: number) {
  const { lang, house } = c.var
  const code = house.env.trial ? await codeInTrial(house, waiting) : undefined
  const head = { title: words(lang).code.title, problem: status !== 200, narrow: true, noindex: true }
  c.header('cache-control', 'no-store')
  return page(c, head, <CodePage {...props} lang={lang} contact={waiting.contact} code={code} />, status)
}

async function codeInTrial({ db, env }: House, waiting: Waiting): Promise<string | undefined> {
  const held = await newestHeld(db, env.sessionSecret, waiting)
  return held && codeOf(db, held)
}
