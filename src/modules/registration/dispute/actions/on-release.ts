import type { Tx } from '../../../../platform/database/open.ts'
import type { DecisionKind, MadeDecision, Releasing } from '../../../../platform/decision/index.ts'
import { closeQuestions } from '../../../../platform/confirmation/index.ts'
import { record } from '../../../../platform/ledger/record.ts'
import { step } from '../../../../platform/life/index.ts'
import { send } from '../../../../platform/outbox/send.ts'
import { leaveOrganisation } from '../../actions/leave-organisation.ts'
import { settle } from '../../actions/settle.ts'
import { awaitedOf } from '../../data/registrations.ts'
import { uncontested } from '../../data/settling.ts'
import { registrationLife } from '../../rules/life.ts'
import { nameForMessage } from '../../../../platform/text/name-for-message.ts'
import { kindWords } from '../../words/kinds.ts'
import { findDispute, type Dispute, type Side } from '../data/disputes.ts'
import { values, type Decision } from '../rules/bars.ts'
import { words } from '../words.ts'

type Made = MadeDecision<Decision>
/** Why somebody is not told. */
type Untold = 'no-number' | 'withdrawn' | 'sent'

/** Who registers an organisation that two people claim: one officer decides, and both are told at once. */
export const disputeDecision: DecisionKind<Decision> = {
  kind: 'dispute',
  subjectKind: 'dispute',
  act: 'registration.decide',
  values,
  waits: false,
  twoPeople: false,
  async onRelease(tx, decision, releasing) {
    const dispute = (await findDispute(tx, decision.subjectId, { hold: true }))!
    return decision.value === 'kept' ? keep(tx, dispute, decision, releasing) : move(tx, dispute, decision, releasing)
  },
}

async function keep(tx: Tx, dispute: Dispute, decision: Made, releasing: Releasing): Promise<Untold | undefined> {
  const { holder, claimant, name, decisions } = dispute
  const w = words('id').letters
  const called = nameForMessage(name)
  const settling = await uncontested(tx, holder.id)
  if (settling) await settle(tx, [settling], releasing.actor, releasing.at)
  // Who was told before that somebody else comes first, and has not sent, may do so again.
  const isBack = decisions.length > 1 && holder.state === 'draft'
  const toHolder = isBack
    ? await tell(tx, holder, w.moved(called, `${releasing.origin}/saya`), decision, releasing)
    : 'no-number'
  if (claimant.state === 'withdrawn') return toHolder && 'withdrawn'
  return (await tell(tx, claimant, w.kept(called, decision.reason), decision, releasing)) && toHolder
}

async function move(tx: Tx, dispute: Dispute, decision: Made, releasing: Releasing): Promise<Untold | undefined> {
  const { holder, claimant, name, kind } = dispute
  const w = words('id').letters
  const called = nameForMessage(name)
  const gaveUp = await giveUp(tx, holder, decision, releasing)
  const lost = gaveUp
    ? w.lost(holder.number ?? holder.draftCode, kindWords(kind, 'id').noun, decision.reason)
    : w.passed(called, decision.reason)
  const toHolder = holder.state === 'withdrawn' ? 'withdrawn' : await tell(tx, holder, lost, decision, releasing)
  if (claimant.state === 'withdrawn' || claimant.state === 'submitted')
    return toHolder && (claimant.state === 'withdrawn' ? 'withdrawn' : 'sent')
  const isNext = (await awaitedOf(tx, claimant.callId, dispute.organisationId)) === claimant.id
  const link = `${releasing.origin}/saya`
  const toClaimant = await tell(tx, claimant, (isNext ? w.moved : w.freed)(called, link), decision, releasing)
  return toHolder && toClaimant
}

/** The holder's registration is withdrawn by the office; one that was withdrawn meanwhile needs nothing, nor a draft. */
async function giveUp(
  tx: Tx,
  { id, responseId, state, organisationId }: Side,
  { reason }: Made,
  { actor, at }: Releasing,
) {
  if (state !== 'submitted' && state !== 'reopened') return false
  await step(tx, registrationLife, id, { from: state, to: 'withdrawn', actor, at, reason })
  await closeQuestions(tx, responseId, at)
  const subject = { subjectKind: 'registration', subjectId: id }
  await record(tx, { act: 'registration.withdraw', ...subject, actor, at, detail: { from: state } })
  await leaveOrganisation(tx, { id, organisationId }, actor, at)
  return true
}

/** To a number that is proved to be theirs; nobody else is told. */
async function tell(tx: Tx, to: Side, body: string, { id }: Made, { actor, at }: Releasing) {
  const recipient = to.provedPhone
  if (!recipient) return 'no-number' as const
  const about = { kind: 'registration', id: to.id }
  const letter = { channel: 'whatsapp', recipient, template: 'decision', lang: 'id', cause: actor } as const
  await send(tx, { ...letter, body, about, key: `decision:${id}:${to.id}` }, at)
  return undefined
}
