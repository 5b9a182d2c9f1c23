import { KeyValue, Notice } from '../../../design/index.ts'
import type { Tx } from '../../../platform/database/open.ts'
import { categoryText } from '../../../platform/requirement/index.ts'
import {
  sendResponse,
  serveReview,
  whatCounts,
  type Reviewed,
  type Sending,
  type Sent,
} from '../../../platform/response/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { problemWords } from '../../../platform/web/problem-words.ts'
import { Deadline, type ApplicantKind } from '../../programmes/index.ts'
import { submitIn, type Submitted } from '../actions/submit.ts'
import { coreFacts } from '../rules/core-facts.ts'
import { words } from '../words.ts'
import { kindWords } from '../words/kinds.ts'
import { mayFailOf } from './may-fail.tsx'
import { loadRunning, ownerOf, told, type Own } from './own.ts'

/** Each sending may write to a phone in the office's name. */
const sendings = { name: 'submit', points: 40, seconds: 86_400 }

const sending: Sending<Own> = {
  limit: sendings,
  load: loadRunning,
  said,
  instead: ({ own, serving }) =>
    own.state === 'draft' || own.state === 'reopened' ? undefined : `${serving.base}/status`,
  send,
}

/** GET /saya/{draf}/kirim: everything once more before it is sent. */
export function showReview(c: Context): Promise<Response> {
  return serveReview(c, sending)
}

/** POST /saya/{draf}/kirim: snapshot, receipt, message. */
export function sendRegistration(c: Context): Promise<Response> {
  return sendResponse(c, ownerOf(c).personId, sending)
}

async function send(c: Context, tx: Tx, { own, serving }: Own, { version, arrived }: Reviewed): Promise<Sent> {
  const { house, lang } = c.var
  const done = await submitIn(tx, house, ownerOf(c), own.draftCode, arrived, { lang, version })
  if ('receipt' in done) return { number: done.receipt.number, next: `${serving.base}/bukti` }
  if (done.refused === 'bars' || done.refused === 'changed') return done
  if (done.refused === 'no-registration')
    return { refused: done.refused, text: problemWords(lang).missing.happened, instead: '/saya' }
  const text = done.refused === 'duplicate' ? duplicateText(c, own.kind, done) : told(c, done).title
  return { refused: done.refused, text }
}

type Duplicate = Extract<Submitted, { refused: 'duplicate' }>

function duplicateText(c: Context, kind: ApplicantKind, { reason, since }: Duplicate): string {
  const w = words(c.var.lang).review
  const { noun } = kindWords(kind, c.var.lang)
  if (reason !== undefined) return w.decided(noun, reason)
  return since ? w.duplicate(noun, since) : w.awaited(noun)
}

async function said(c: Context, { own, season }: Own) {
  const { lang, now } = c.var
  const w = words(lang).review
  const { category } = coreFacts(own.answers, season)
  const children = (
    <>
      {own.state === 'reopened' && <Notice kind="waiting" title={words(lang).status.reopenedNote} />}
      <Deadline lang={lang} window={own.window} now={now} />
      {await mayFailOf(c, own, season, await whatCounts(c.var.house.db, own, false))}
      {category && <KeyValue items={[{ term: w.category, detail: categoryText(category, season, lang) }]} />}
    </>
  )
  return { title: w.title, lead: own.window ? w.lead : w.leadEndless, send: w.send, children }
}
