import { KeyValue } from '../../../design/index.ts'
import { take } from '../../../platform/limits/take.ts'
import { isOfAnother, ReviewPage } from '../../../platform/response/index.ts'
import { whole } from '../../../platform/text/whole.ts'
import { arrival } from '../../../platform/web/arrival.ts'
import type { Context } from '../../../platform/web/context.ts'
import { readForm } from '../../../platform/web/form-body.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../platform/web/reply.ts'
import { submit } from '../actions/submit.ts'
import { Deadline } from '../pages/deadline.tsx'
import { coreFacts } from '../rules/core-facts.ts'
import { categoryText, words } from '../words.ts'
import { loadRunning, ownerOf, ownPath, told } from './own.ts'

/** Each sending may write to a phone in the office's name. */
const sendings = { name: 'submit', points: 40, seconds: 86_400 }

/** GET /saya/{draf}/kirim: everything once more before it is sent. */
export async function showReview(c: Context): Promise<Response> {
  return review(c, undefined, 200)
}

/** POST /saya/{draf}/kirim: snapshot, receipt, message. Sent three times it is one. */
export async function sendRegistration(c: Context): Promise<Response> {
  const arrived = arrival(c)
  const posted = await readForm(c)
  if (!posted) return problem(c, 422)
  const taken = await take(c.var.house.pool, sendings, ownerOf(c).personId)
  if (!taken.ok) return problem(c, 429)
  const mine = await loadRunning(c, false)
  if (!mine) return problem(c, 409, 'otherSubject')
  if (isOfAnother(mine.serving, posted)) return problem(c, 409, 'otherSubject')
  const version = whole(posted.value('versi'))
  const { draftCode } = mine.own
  const done = await submit(c.var.house, ownerOf(c), draftCode, arrived(), { lang: c.var.lang, version })
  if ('receipt' in done) return seeOther(c, `${ownPath(draftCode)}/bukti`)
  const w = words(c.var.lang).review
  if (done.refused === 'no-registration') return seeOther(c, '/saya')
  if (done.refused === 'bars') return review(c, w.bars, 422)
  if (done.refused === 'changed') return review(c, w.changed, 409)
  if (done.refused !== 'duplicate') return review(c, told(c, done).title, 409)
  if (done.reason !== undefined) return review(c, w.decided(done.reason), 409)
  return review(c, done.since ? w.duplicate(done.since) : w.awaited, 409)
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
    <ReviewPage {...{ lang, serving, problem: problemText, title: w.title, lead: w.lead, send: w.send }}>
      <Deadline lang={lang} window={own.window} now={now} />
      {category && <KeyValue items={[{ term: w.category, detail: categoryText(category, season, lang) }]} />}
    </ReviewPage>
  )
  return page(c, { title: w.title, problem: status === 422, narrow: true }, body, status)
}
