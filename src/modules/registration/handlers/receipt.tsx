import { receiptsOf, type Standing } from '../../../platform/receipt/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page } from '../../../platform/web/reply.ts'
import { isOpen } from '../../programmes/index.ts'
import { withdrawnBy } from '../data/registrations.ts'
import { lastSent } from '../data/submissions.ts'
import { ReceiptPage } from '../pages/receipt.tsx'
import { receiptFacts } from '../rules/receipt-facts.ts'
import { words } from '../words.ts'
import { loadOwn } from './own.ts'

/** GET /saya/{draf}/bukti: also of what was withdrawn since. */
export async function showReceipts(c: Context): Promise<Response> {
  const { lang, house, now } = c.var
  const mine = await loadOwn(c, false)
  if (!mine) return problem(c, 404)
  const { own, season, serving } = mine
  const receipts = await receiptsOf(house.db, own.responseId)
  const sent = await lastSent(house.db, own.responseId)
  const told = { facts: receiptFacts(sent?.answers ?? {}, season), season, form: serving.context }
  const state = { open: isOpen(own.window, now), endless: !own.window, withdrawn: own.state === 'withdrawn' }
  const body = <ReceiptPage {...{ lang, receipts, told, base: serving.base, ...state, origin: house.env.origin }} />
  return page(c, { title: words(lang).receipt.label, narrow: true }, body)
}

/** What the check of a receipt says of its registration by now. */
export const standingOf: Standing = async (tx, responseId, lang) => {
  const by = await withdrawnBy(tx, responseId)
  return by && words(lang).withdrawnSince[by]
}
