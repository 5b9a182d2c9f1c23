import type { Context } from '../../../platform/web/context.ts'
import { readForm } from '../../../platform/web/form-body.ts'
import { take } from '../../../platform/limits/take.ts'
import { whole } from '../../../platform/text/whole.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../platform/web/reply.ts'
import { submit } from '../actions/submit.ts'
import { ReviewPage } from '../pages/review.tsx'
import { words } from '../words.ts'
import { told } from './form-page.tsx'
import { arrival, isOfAnother, loadOwn, ownerOf } from './own.ts'

/** Each sending may write to a phone in the office's name. */
const sendings = { name: 'submit', points: 40, seconds: 86_400 }

/** GET /saya/kirim: everything once more before it is sent. */
export async function showReview(c: Context): Promise<Response> {
  return answer(c, undefined, 200)
}

/** POST /saya/kirim: snapshot, receipt, message. Sent three times it is one. */
export async function sendRegistration(c: Context): Promise<Response> {
  const arrived = arrival(c)
  const posted = await readForm(c)
  if (!posted) return problem(c, 422)
  const taken = await take(c.var.house.pool, sendings, ownerOf(c).personId)
  if (!taken.ok) return problem(c, 429)
  const mine = posted.has('draf') ? await loadOwn(c, false) : undefined
  if (mine && isOfAnother(mine, posted)) return problem(c, 409, 'otherSubject')
  const version = whole(posted.value('versi'))
  const done = await submit(c.var.house, ownerOf(c), arrived(), { lang: c.var.lang, version })
  if ('receipt' in done) return seeOther(c, '/saya/bukti')
  const w = words(c.var.lang).review
  if (done.refused === 'no-registration') return seeOther(c, '/saya')
  if (done.refused === 'bars') return answer(c, w.bars, 422)
  if (done.refused === 'changed') return answer(c, w.changed, 409)
  if (done.refused !== 'duplicate') return answer(c, told(c, done).title, 409)
  if (done.reason !== undefined) return answer(c, w.decided(done.reason), 409)
  return answer(c, done.since ? w.duplicate(done.since) : w.awaited, 409)
}

async function answer(c: Context, problem: string | undefined, status: number): Promise<Response> {
  const { lang, now } = c.var
  const mine = await loadOwn(c, true)
  if (!mine) return seeOther(c, '/saya')
  if (status === 200 && mine.own.state !== 'draft' && mine.own.state !== 'reopened') return seeOther(c, '/saya/status')
  const body = <ReviewPage {...{ lang, now, problem, ...mine }} />
  return page(c, { title: words(lang).review.title, problem: status === 422, narrow: true }, body, status)
}
