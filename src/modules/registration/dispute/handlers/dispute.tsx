import { scopeOf } from '../../../../platform/policy/scope.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { readForm } from '../../../../platform/web/form-body.ts'
import { problem } from '../../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../../platform/web/reply.ts'
import { isUuid } from '../../../../platform/web/uuid.ts'
import { caseAddress } from '../../office/lists/lists.ts'
import { listPath } from '../../office/handlers/setting.ts'
import { decide } from '../actions/decide.ts'
import { findDispute, type Decision, type Dispute } from '../data/disputes.ts'
import { DisputePage, mostReason, type DisputePageProps } from '../pages/dispute.tsx'
import { words } from '../words.ts'

/** GET /kantor/sengketa/{id} */
export async function showDispute(c: Context): Promise<Response> {
  const dispute = await asked(c)
  return dispute ? answer(c, dispute, {}, 200) : problem(c, 404)
}

/** POST /kantor/sengketa/{id}: the decision with its reason. */
export async function postDispute(c: Context): Promise<Response> {
  const dispute = await asked(c)
  if (!dispute) return problem(c, 404)
  const form = await readForm(c)
  const typed = { decision: form?.value('decision'), reason: form?.value('reason') ?? '' }
  const w = words(c.var.lang)
  const decision = (['kept', 'moved'] as const).find(one => one === typed.decision)
  const problems = {
    decision: decision ? undefined : w.choose,
    reason: reasonProblem(typed.reason, c),
  }
  if (!decision || problems.reason) return answer(c, dispute, { typed, problems }, 422)
  const done = await decide(c.var.house, decidingOf(c, dispute, decision, typed.reason))
  if ('refused' in done && done.refused === 'closed')
    return answer(c, dispute, { typed, problems: { decision: w.closed } }, 409)
  const fresh = 'refused' in done && done.refused === 'again' ? await asked(c) : undefined
  if (fresh) return answer(c, fresh, { typed, problems: { decision: w.again } }, 409)
  return seeOther(c, c.req.path)
}

function reasonProblem(reason: string, c: Context): string | undefined {
  const w = words(c.var.lang)
  if (reason.length < 10) return w.reasonMissing
  return reason.length > mostReason ? w.reasonLong : undefined
}

async function asked(c: Context): Promise<Dispute | undefined> {
  const id = c.req.param('id') ?? ''
  return isUuid(id) ? findDispute(c.var.house.db, id) : undefined
}

function decidingOf(c: Context, dispute: Dispute, decision: Decision, reason: string) {
  const { actor, now } = c.var
  if (!actor.personId) throw new Error('a decision needs somebody who decides')
  return { disputeId: dispute.id, decision, reason, actor: { ...actor, personId: actor.personId }, at: now }
}

function answer(
  c: Context,
  dispute: Dispute,
  more: Pick<DisputePageProps, 'typed' | 'problems'>,
  status: number,
): Promise<Response> {
  const { lang, house, actor } = c.var
  const mayDecide = scopeOf(house.policy, actor, 'registration.decide').kind !== 'none'
  const href: DisputePageProps['href'] = side => caseAddress(listPath(dispute), side)
  const head = { title: words(lang).title(dispute.name), problem: status === 422 }
  return page(c, head, <DisputePage {...{ lang, dispute, href, mayDecide, ...more }} />, status)
}
