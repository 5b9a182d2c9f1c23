import { KeyValue } from '../../../design/index.ts'
import { take } from '../../../platform/limits/take.ts'
import {
  acceptOnce,
  answerPost,
  isOfAnother,
  refusedPost,
  ReviewPage,
  toldBars,
  type KeyedPost,
} from '../../../platform/response/index.ts'
import { defineStaffForm, readSent, sent } from '../../../platform/staff-form/index.ts'
import { whole } from '../../../platform/text/whole.ts'
import { arrival } from '../../../platform/web/arrival.ts'
import type { Context } from '../../../platform/web/context.ts'
import { problemWords } from '../../../platform/web/problem-words.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../platform/web/reply.ts'
import type { ApplicantKind } from '../../programmes/index.ts'
import { submitIn, type Submitted } from '../actions/submit.ts'
import type { OwnRegistration } from '../data/own.ts'
import { Deadline } from '../pages/deadline.tsx'
import { coreFacts } from '../rules/core-facts.ts'
import { categoryText, words } from '../words.ts'
import { kindWords } from '../words/kinds.ts'
import { ownPath } from '../rules/paths.ts'
import { loadRunning, ownerOf, told } from './own.ts'

/** Each sending may write to a phone in the office's name. */
const sendings = { name: 'submit', points: 40, seconds: 86_400 }

/** GET /saya/{draf}/kirim: everything once more before it is sent. */
export async function showReview(c: Context): Promise<Response> {
  return review(c, undefined, 200)
}

/** POST /saya/{draf}/kirim: snapshot, receipt, message. Sent three times it is one. */
export async function sendRegistration(c: Context): Promise<Response> {
  const arrived = arrival(c)
  return answerPost(c, ownerOf(c).personId, {
    change: key => send(c, key, arrived),
    showAgain: () => review(c, undefined, 200),
  })
}

/** Which draft the page showed, and how far it had come. */
const sendForm = defineStaffForm({
  fields: { draf: { type: sent(said => said), optional: true }, versi: { type: sent(said => said), optional: true } },
})

async function send(c: Context, key: KeyedPost | undefined, arrived: () => Temporal.Instant) {
  const posted = await readSent(c, sendForm)
  if (!posted) return problem(c, 422)
  const { house, lang } = c.var
  const taken = await take(house.pool, sendings, ownerOf(c).personId)
  if (!taken.ok) return problem(c, 429)
  const mine = await loadRunning(c, false)
  if (!mine || isOfAnother(mine.serving, posted.draf)) return problem(c, 409, 'otherSubject')
  const options = { lang, version: whole(posted.versi ?? '') }
  const { own } = mine
  return acceptOnce(house.db, key, async tx =>
    sentTold(c, own, await submitIn(tx, house, ownerOf(c), own.draftCode, arrived(), options)),
  )
}

/** What became of a sending. */
function sentTold(c: Context, own: OwnRegistration, done: Submitted) {
  const base = ownPath(own.draftCode)
  if ('receipt' in done) return wasSent(c, `${base}/bukti`, done.receipt.number)
  const { lang } = c.var
  const status = done.refused === 'bars' ? 422 : 409
  const text = refusalText(c, own.kind, done)
  const problems = done.refused === 'bars' ? toldBars(done.bars, lang) : [{ code: done.refused, text }]
  const outcome = refusedPost(status, problems, `${base}/kirim`)
  const show = () => (done.refused === 'no-registration' ? seeOther(c, '/saya') : review(c, text, status))
  return { changed: false, outcome, show }
}

function wasSent(c: Context, next: string, number: string) {
  const told = { state: 'sent' as const, problems: [], clashes: [], next, number }
  return { changed: true, outcome: { status: 303, location: next, told }, show: () => seeOther(c, next) }
}

function refusalText(c: Context, kind: ApplicantKind, done: Exclude<Submitted, { receipt: unknown }>): string {
  const w = words(c.var.lang).review
  if (done.refused === 'no-registration') return problemWords(c.var.lang).missing.happened
  if (done.refused === 'bars') return w.bars
  if (done.refused === 'changed') return w.changed
  if (done.refused !== 'duplicate') return told(c, done).title
  const { noun } = kindWords(kind, c.var.lang)
  if (done.reason !== undefined) return w.decided(noun, done.reason)
  return done.since ? w.duplicate(noun, done.since) : w.awaited(noun)
}

async function review(c: Context, problemText: string | undefined, status: number): Promise<Response> {
  const { lang, now } = c.var
  const mine = await loadRunning(c, true)
  if (!mine) return problem(c, 404)
  const { own, season, serving } = mine
  const working = own.state === 'draft' || own.state === 'reopened'
  if (status === 200 && !working) return seeOther(c, `${serving.base}/status`)
  const w = words(lang).review
  const { category } = coreFacts(own.answers, season)
  const body = (
    <ReviewPage
      {...{
        lang,
        serving,
        problem: problemText,
        title: w.title,
        lead: own.window ? w.lead : w.leadEndless,
        send: w.send,
      }}
    >
      <Deadline lang={lang} window={own.window} now={now} />
      {category && <KeyValue items={[{ term: w.category, detail: categoryText(category, season, lang) }]} />}
    </ReviewPage>
  )
  return page(c, { title: w.title, problem: status === 422, narrow: true }, body, status)
}
