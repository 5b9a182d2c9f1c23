import type { Tx } from '../../database/open.ts'
import type { Bar } from '../../form/states.ts'
import { giveBack, take, type Limit } from '../../limits/take.ts'
import { whole } from '../../text/whole.ts'
import { arrival } from '../../web/arrival.ts'
import type { Context } from '../../web/context.ts'
import type { FormBody } from '../../web/form-body.ts'
import { problem } from '../../web/problem.tsx'
import { page, seeOther } from '../../web/reply.ts'
import { acceptOnce } from '../actions/accept-once.ts'
import type { KeyedPost } from '../data/accepted-posts.ts'
import { ReviewPage, type ReviewProps } from '../pages/review.tsx'
import { refusedPost, toldBars } from '../rules/outcome.ts'
import { reviewPath, type Serving } from '../serving.ts'
import { words } from '../words.ts'
import { answerPost, type Shown } from './answer.ts'
import { isOfAnother } from './save-page.ts'

/** What a subject's pages load of one response, whatever else is among it. */
interface Served {
  serving: Serving
}

/** Which version was looked at, whatever stands now unless said; and when the request had fully arrived. */
export interface Reviewed {
  version?: number
  arrived: Temporal.Instant
}

/** What a subject says on the page before sending. */
type ReviewSaid = Pick<ReviewProps, 'title' | 'lead' | 'send' | 'children'>

/** How a subject has its response looked over and sent. */
export interface Sending<Mine extends Served> {
  /** What the address names while it is somebody's own to work on; with its papers where they are shown. */
  load(c: Context, withFiles: boolean): Promise<Mine | undefined>
  /** Title, lead and button of the page before sending, and what stands above the answers. */
  said(c: Context, mine: Mine): ReviewSaid | Promise<ReviewSaid>
  /** How often one account may send, whatever it is about; a try that only found answers to mend does not count. */
  limit: Limit
  /** Where that page leads while there is nothing to send. */
  instead(mine: Mine): string | undefined
  /** Sends it, in the transaction that remembers the answer. */
  send(c: Context, tx: Tx, mine: Mine, reviewed: Reviewed): Promise<Sent>
}

/** What became of a sending. */
export type Sent =
  /** The number it has from now on, and the page that tells so. */
  | { number: string; next: string }
  /** Answers and papers that are wrong or missing. */
  | { bars: Bar[] }
  /** Something was changed after the page before sending was opened. */
  | { refused: 'changed' }
  /** What the subject alone knows of, in its own sentence; `instead`: there is nothing to show any more. */
  | { refused: string; text: string; instead?: string }

/** GET {base}/kirim: everything once more before it is sent. */
export function serveReview<Mine extends Served>(c: Context, sending: Sending<Mine>): Promise<Response> {
  return review(c, sending)
}

/** POST {base}/kirim: sent three times it is one. */
export async function sendResponse<Mine extends Served>(
  c: Context,
  personId: string,
  sending: Sending<Mine>,
): Promise<Response> {
  const arrived = arrival(c)
  return answerPost(c, personId, {
    change: (posted, key) => sendOnce(c, personId, sending, { posted, key, arrived: arrived() }),
    showAgain: () => review(c, sending),
  })
}

async function sendOnce<Mine extends Served>(
  c: Context,
  personId: string,
  sending: Sending<Mine>,
  { posted, key, arrived }: { posted: FormBody; key: KeyedPost | undefined; arrived: Temporal.Instant },
) {
  const reviewed = { version: whole(posted.value('versi')), arrived }
  const { house } = c.var
  const taken = await take(house.pool, sending.limit, personId)
  if (!taken.ok) return problem(c, 429)
  const mine = await sending.load(c, false)
  if (!mine || isOfAnother(mine.serving, posted.value('draf'))) return problem(c, 409, 'otherSubject')
  let sent: Sent | undefined
  const done = await acceptOnce(house.db, key, async tx =>
    sentTold(c, sending, mine, (sent = await sending.send(c, tx, mine, reviewed))),
  )
  if (sent && wroteNothing(sent)) await giveBack(house.pool, sending.limit, personId)
  return done
}

/** What only its subject refuses may have been written down: the engine cannot know. */
function wroteNothing(sent: Sent): boolean {
  return 'bars' in sent || ('refused' in sent && !('text' in sent))
}

function sentTold<Mine extends Served>(c: Context, sending: Sending<Mine>, { serving }: Mine, done: Sent): Shown {
  if ('next' in done) {
    const { number, next } = done
    const told = { state: 'sent' as const, problems: [], clashes: [], next, number }
    return { changed: true, outcome: { status: 303, location: next, told }, show: () => seeOther(c, next) }
  }
  const { status, text, problems, instead } = refusalOf(c, done)
  const show = () => (instead ? seeOther(c, instead) : review(c, sending, { status, text }))
  return { changed: false, outcome: refusedPost(status, problems, reviewPath(serving)), show }
}

/** Why nothing was sent, for people and for programs. */
function refusalOf(c: Context, done: Exclude<Sent, { next: string }>) {
  const { lang } = c.var
  const w = words(lang).review
  if ('bars' in done) return { status: 422, text: w.bars, problems: toldBars(done.bars, lang), instead: undefined }
  const { text, instead } = 'text' in done ? done : { text: w.changed, instead: undefined }
  return { status: 409, text, problems: [{ code: done.refused, text }], instead }
}

/** The page before sending; after a try that was refused also where it would lead elsewhere. */
async function review<Mine extends Served>(
  c: Context,
  sending: Sending<Mine>,
  refused?: { status: number; text: string },
): Promise<Response> {
  const mine = await sending.load(c, true)
  if (!mine) return problem(c, 404)
  const instead = refused ? undefined : sending.instead(mine)
  if (instead) return seeOther(c, instead)
  const { lang } = c.var
  const said = await sending.said(c, mine)
  const body = <ReviewPage {...{ lang, serving: mine.serving, problem: refused?.text, ...said }} />
  const status = refused?.status ?? 200
  return page(c, { title: said.title, problem: status === 422, narrow: true }, body, status)
}
