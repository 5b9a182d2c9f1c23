import { changeWords, readDecision } from '../../../../platform/decision/index.ts'
import { may } from '../../../../platform/policy/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { readForm } from '../../../../platform/web/form-body.ts'
import { problem } from '../../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../../platform/web/reply.ts'
import { isUuid } from '../../../../platform/web/uuid.ts'
import { isOpen } from '../../../programmes/index.ts'
import { caseAddress } from '../../office/pages/lists.ts'
import { listPath } from '../../office/handlers/setting.ts'
import { decide } from '../actions/decide.ts'
import { findDispute, type Dispute } from '../data/disputes.ts'
import { DisputePage, type DisputePageProps } from '../pages/dispute.tsx'
import { barOf, values } from '../rules/bars.ts'
import { words } from '../words.ts'

/** GET /kantor/sengketa/{id} */
export async function showDispute(c: Context): Promise<Response> {
  const dispute = await asked(c)
  return dispute ? answer(c, dispute, {}, 200) : problem(c, 404)
}

/** POST /kantor/sengketa/{id}: the decision with its reason. What cannot be kept comes back beside what stands now. */
export async function postDispute(c: Context): Promise<Response> {
  const dispute = await asked(c)
  if (!dispute) return problem(c, 404)
  const { lang, house, actor, now } = c.var
  const { typed, problems } = readDecision(await readForm(c), { values }, lang)
  if (problems || !typed.value) return answer(c, dispute, { typed, problems }, 422)
  const { value: decision, ...rest } = typed
  const done = await decide(house, { disputeId: dispute.id, decision, ...rest, actor, at: now })
  if ('decided' in done) return seeOther(c, c.req.path)
  const why: Record<string, string> = { ...changeWords(lang), ...words(lang).barred }
  return answer(
    c,
    (await asked(c)) ?? dispute,
    { typed, problems: { decision: why[done.refused] }, unsaved: true },
    409,
  )
}

async function asked(c: Context): Promise<Dispute | undefined> {
  const id = c.req.param('id') ?? ''
  return isUuid(id) ? findDispute(c.var.house.db, id) : undefined
}

type Answered = Pick<DisputePageProps, 'typed' | 'problems' | 'unsaved'>

function answer(c: Context, dispute: Dispute, answered: Answered, status: number): Promise<Response> {
  const { lang, house, actor, now } = c.var
  const mayDecide = may(house.policy, actor, 'registration.decide')
  const href: DisputePageProps['href'] = side => caseAddress(listPath(dispute), side)
  const maySend = isOpen(dispute.claimant.window, now)
  const bars = values.map(value => ({ value, bar: barOf(dispute, value, maySend) }))
  const head = { title: words(lang).title(dispute.name), problem: status === 422 }
  return page(c, head, <DisputePage {...{ lang, dispute, href, mayDecide, bars, ...answered }} />, status)
}
