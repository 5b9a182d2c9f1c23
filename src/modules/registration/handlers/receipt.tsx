import type { Tx } from '../../../platform/database/open.ts'
import { valueOf } from '../../../platform/form/answer.ts'
import { byMeaning } from '../../../platform/form/meaning.ts'
import { allowedActs } from '../../../platform/policy/index.ts'
import { receiptsOf, type ReceiptSubject } from '../../../platform/receipt/index.ts'
import { whatCounts } from '../../../platform/response/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page } from '../../../platform/web/reply.ts'
import { isOpen, seasonForm } from '../../programmes/index.ts'
import { answering } from '../actions/answering.ts'
import { standsAs } from '../data/registrations.ts'
import { lastSent } from '../data/submissions.ts'
import { ReceiptPage } from '../pages/receipt.tsx'
import { ownActs } from '../rules/policy.ts'
import { nameSaid } from '../rules/core-facts.ts'
import { receiptFacts } from '../rules/receipt-facts.ts'
import { callSaid, words } from '../words.ts'
import { loadOwn, type Own } from './own.ts'

/** GET /saya/{draf}/bukti: also of what was withdrawn since. */
export async function showReceipts(c: Context): Promise<Response> {
  const { lang, house } = c.var
  const mine = await loadOwn(c, true)
  if (!mine) return problem(c, 404)
  const receipts = await receiptsOf(house.db, mine.own.responseId)
  const told = { lang, receipts, base: mine.serving.base, origin: house.env.origin, ...(await sentLast(c, mine)) }
  return page(c, { title: words(lang).receipt.label, narrow: true }, <ReceiptPage {...told} />)
}

/** What was sent last, in its own form; what it lacks; and how the registration stands now. */
async function sentLast(c: Context, { own, serving: { context } }: Own) {
  const { house, now, actor } = c.var
  const sent = await whatCounts(house.db, own, true)
  const season = await seasonForm(house.db, sent.formVersionId)
  const told = { facts: receiptFacts(sent.answers, season), season, form: context }
  const acts = allowedActs(ownActs, actor, own, now)
  const missing = { form: answering(own, season, context).form, counts: sent, acts }
  return { told, missing, open: isOpen(own.window, now), endless: !own.window, state: own.state }
}

/** What the check of a receipt says of its registration: for which call and whose it is, and that it was withdrawn since. */
export const receiptAbout: ReceiptSubject = async (tx, { responseId, formVersionId, answers }, lang) => {
  const stands = await standsAs(tx, responseId)
  if (!stands) return undefined
  const form = await seasonForm(tx, formVersionId)
  const about = callSaid(form, lang)
  const recorded = { act: 'registration.submit', subjectId: stands.id }
  if (stands.withdrawnBy) return { about, recorded, since: words(lang).withdrawnSince[stands.withdrawnBy] }
  const who = (await maySayName(tx, responseId)) ? nameSaid(byMeaning(form.content, answers)) : undefined
  return { about, recorded, who }
}

/** What was said last counts: whoever took the consent back is not named by an earlier receipt either. */
async function maySayName(tx: Tx, responseId: string): Promise<boolean> {
  const last = await lastSent(tx, responseId)
  if (!last) return false
  const { content } = await seasonForm(tx, last.formVersionId)
  return valueOf(byMeaning(content, last.answers), 'consent.publish') === true
}
