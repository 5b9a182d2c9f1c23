import type { Lang } from '../../../../design/index.ts'
import { staffPost, typedIn, type Returned } from '../../../../platform/staff-form/index.ts'
import type { Context, House } from '../../../../platform/web/context.ts'
import { page, seeOther } from '../../../../platform/web/reply.ts'
import { ownPath } from '../../../../platform/session/own-path.ts'
import { clearNote, readNote, setNote } from '../../../../platform/session/session-cookie.ts'
import { checkCode } from '../actions/check-code.ts'
import { requestCode } from '../actions/request-code.ts'
import { newestHeld, type Waiting } from '../data/codes.ts'
import { codeOf } from '../data/send-code.ts'
import { CodePage, SignInPage, withReturn, type CodeProps, type SignInProps } from '../pages/sign-in.tsx'
import { newsNames, type SignInNews } from '../rules/news.ts'
import { codeForm, contactForm } from '../pages/sign-in-forms.ts'
import { parseContact } from '../../rules/contact.ts'
import { homeOf } from '../../../../platform/policy/index.ts'
import { newId } from '../../rules/known.ts'
import { codeSeconds, sessionSeconds } from '../../rules/limits.ts'
import { words } from '../words.ts'
import { browserOf, letIn } from '../../handlers/enter.ts'
import { knockerOf } from '../../handlers/known-browser.ts'

const note = 'opop.menunggu'
/** In the address of the page that asks for the code: another one was sent. */
const anew = 'baru'

/** GET /masuk */
export function showSignIn(c: Context): Response | Promise<Response> {
  const to = ownPath(c.req.query('ke'))
  if (c.var.actor.personId) return seeOther(c, to ?? homeOf(c.var.actor.role))
  return answer(c, { to, news: newsOf(c, to) })
}

/** POST /masuk: sends a code, also a second one. A browser that waits already goes on waiting as the same. */
export const sendCodeTo = staffPost(contactForm, {
  async act(c, { ke, kontak: contact }) {
    const { house, lang, now } = c.var
    const before = readNote<Waiting>(c, note)
    const waiting = { contact, browser: before?.browser ?? newId() }
    const done = await requestCode(house, waiting, knockerOf(c, contact.to), lang, now)
    if (!done.sent) return tooOften(lang, done)
    setNote(c, note, waiting, codeSeconds)
    const again = before?.contact.to === contact.to
    return seeOther(c, withReturn(again ? `/masuk/kode?kabar=${anew}` : '/masuk/kode', ownPath(ke)))
  },
  show: (c, returned) => answer(c, { to: toIn(returned), returned }),
})

function tooOften(lang: Lang, { told, waitSeconds }: { told: boolean; waitSeconds: number }) {
  const w = words(lang).signIn
  return { problems: { kontak: (told ? w.oftenByStrangers : w.often)(waitSeconds) }, status: 429 as const }
}

/** GET /masuk/kode */
export function showCode(c: Context): Response | Promise<Response> {
  const waiting = readNote<Waiting>(c, note)
  const to = ownPath(c.req.query('ke'))
  return waiting ? codeAnswer(c, waiting, { to, anew: c.req.query('kabar') === anew }) : askHere(c, to)
}

/** POST /masuk/kode: the right code signs in; the first one ever makes the account. */
export const signInWithCode = staffPost(codeForm, {
  async act(c, { ke, kontak, kode: code }) {
    const { house, lang, now } = c.var
    const to = ownPath(ke)
    const waiting = waitingFor(c, kontak)
    if (!waiting) return askHere(c, to)
    const checked = await checkCode(house, { waiting, code, ...browserOf(c), now })
    if ('problem' in checked) return { problems: { kode: words(lang).code.problems[checked.problem] } }
    clearNote(c, note)
    return letIn(c, checked, sessionSeconds, to)
  },
  show(c, returned) {
    const waiting = waitingFor(c, typedIn(returned, 'kontak')[0])
    return waiting ? codeAnswer(c, waiting, { to: toIn(returned), returned }) : askHere(c, toIn(returned))
  },
})

/** Where a form that came back wants to return to. */
function toIn(returned: Returned<{ ke: typeof codeForm.fields.ke }>): string | undefined {
  return ownPath(typedIn(returned, 'ke')[0])
}

/** What this browser waits for: the number its page was made for, since another tab may have asked for another one. */
function waitingFor(c: Context, typed = ''): Waiting | undefined {
  const waiting = readNote<Waiting>(c, note)
  return waiting && { ...waiting, contact: parseContact(typed) ?? waiting.contact }
}

/** No code is awaited here: asked elsewhere, too long ago, or the browser keeps no cookies. */
function askHere(c: Context, to: string | undefined): Response {
  return seeOther(c, withReturn('/masuk?kabar=tiada', to))
}

/** What the page has to say before anything is typed. */
export function newsOf(c: Context, to: string | undefined): SignInNews | undefined {
  const said = newsNames.find(name => name === c.req.query('kabar'))
  // Sent here from an inner page without any cookie: perhaps the browser did not keep the one it was just given.
  return said ?? (to && c.req.header('cookie') === undefined ? 'kuki' : undefined)
}

function answer(c: Context, props: Omit<SignInProps, 'lang' | 'trial'>) {
  const { lang, house } = c.var
  const head = { title: words(lang).signIn.title, problem: props.returned !== undefined, narrow: true, noindex: true }
  return page(c, head, <SignInPage {...props} lang={lang} trial={house.env.trial} />, props.returned?.status)
}

async function codeAnswer(c: Context, waiting: Waiting, props: Pick<CodeProps, 'to' | 'anew' | 'returned'>) {
  const { lang, house } = c.var
  const code = house.env.trial ? await codeInTrial(house, waiting) : undefined
  const head = { title: words(lang).code.title, problem: props.returned !== undefined, narrow: true, noindex: true }
  c.header('cache-control', 'no-store')
  return page(
    c,
    head,
    <CodePage {...props} lang={lang} contact={waiting.contact} code={code} />,
    props.returned?.status,
  )
}

async function codeInTrial({ db, env }: House, waiting: Waiting): Promise<string | undefined> {
  const held = await newestHeld(db, env.sessionSecret, waiting)
  return held && codeOf(db, held)
}
