import { receiptsOf, type ReceiptSubject } from '../../../platform/receipt/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page } from '../../../platform/web/reply.ts'
import { isOpen, seasonForm } from '../../programmes/index.ts'
import { standsAs } from '../data/registrations.ts'
import { lastSent } from '../data/submissions.ts'
import { ReceiptPage } from '../pages/receipt.tsx'
import { receiptFacts } from '../rules/receipt-facts.ts'
import { callSaid, words } from '../words.ts'
import { loadOwn } from './own.ts'

/** GET /saya/{draf}/bukti: also of what was withdrawn since. */
export async function showReceipts(c: Context): Promise<Response> {
  const { lang, house, now } = c.var
  const mine = await loadOwn(c, false)
  if (!mine) return problem(c, 404)
  const { own, serving } = mine
  const [receipts, sent] = await Promise.all([receiptsOf(house.db, own.responseId), lastSent(house.db, own.responseId)])
  const season = sent ? await seasonForm(house.db, sent.formVersionId) : mine.season
  const told = { facts: receiptFacts(sent?.answers ?? {}, season), season, form: serving.context }
  const state = { open: isOpen(own.window, now), endless: !own.window, withdrawn: own.state === 'withdrawn' }
  const body = <ReceiptPage {...{ lang, receipts, told, base: serving.base, ...state, origin: house.env.origin }} />
  return page(c, { title: words(lang).receipt.label, narrow: true }, body)
}

/** What the check of a receipt says of its registration: for which call it is, and that it was withdrawn since. */
export const receiptAbout: ReceiptSubject = async (tx, { responseId, formVersionId }, lang) => {
  const stands = await standsAs(tx, responseId)
  if (!stands) return undefined
  const since = stands.withdrawnBy && words(lang).withdrawnSince[stands.withdrawnBy]
  return { about: callSaid(await seasonForm(tx, formVersionId), lang), since }
}
