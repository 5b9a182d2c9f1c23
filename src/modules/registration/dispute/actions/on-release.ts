import type { Tx } from '../../../../platform/database/open.ts'
import type { DecisionKind, MadeDecision, Outcome, Releasing } from '../../../../platform/decision/index.ts'
import { closeQuestions } from '../../../../platform/confirmation/index.ts'
import { record } from '../../../../platform/ledger/record.ts'
import { step } from '../../../../platform/life/index.ts'
import { leaveOrganisation } from '../../actions/leave-organisation.ts'
import { settle } from '../../actions/settle.ts'
import { awaitedOf } from '../../data/registrations.ts'
import { uncontested } from '../../data/settling.ts'
import { registrationLife } from '../../rules/life.ts'
import { nameForMessage } from '../../../../platform/text/name-for-message.ts'
import { kindWords } from '../../words/kinds.ts'
import { findDispute, type Dispute, type Side } from '../data/disputes.ts'
import { standsElsewhere, type Decision } from '../rules/bars.ts'
import { words } from '../words.ts'

type Made = MadeDecision<Decision>

/**
 * Who registers an organisation that two people claim: one officer decides, and both are told at once. Kept: what the holder
 * says of it is settled, unless others contest it too. Moved: the holder's registration is withdrawn with the reason, what it
 * said is taken back, its receipts stay verifiable, and the place waits for the claimant, who may submit.
 */
export const disputeDecision: DecisionKind<Decision> = {
  kind: 'dispute',
  subjectKind: 'dispute',
  act: 'registration.decide',
  values: ['kept', 'moved'],
  waits: false,
  twoPeople: false,
  async onRelease(tx, decision, releasing) {
    const dispute = (await findDispute(tx, decision.subjectId, { hold: true }))!
    return decision.value === 'kept' ? keep(tx, dispute, decision, releasing) : move(tx, dispute, decision, releasing)
  },
}

async function keep(tx: Tx, dispute: Dispute, { reason, replaces }: Made, releasing: Releasing): Promise<Outcome> {
  const { holder, claimant } = dispute
  const w = words('id').letters
  const called = nameForMessage(dispute.name)
  const letter = letterAbout(called)
  const settling = await uncontested(tx, holder.id)
  if (settling) await settle(tx, [settling], releasing.actor, releasing.at)
  // Who was told before that somebody else comes first, and has not sent, may do so again.
  const isBack = replaces && holder.state === 'draft'
  const back = isBack ? [letter(holder, w.moved(called, `${releasing.origin}/saya`))] : []
  if (claimant.state === 'withdrawn') return { letters: back, untold: 'withdrawn' }
  return { letters: [...back, letter(claimant, w.kept(called, reason))] }
}

async function move(tx: Tx, dispute: Dispute, decision: Made, releasing: Releasing): Promise<Outcome> {
  const { holder, claimant, kind, organisationId } = dispute
  const w = words('id').letters
  const called = nameForMessage(dispute.name)
  const letter = letterAbout(called)
  const left = standsElsewhere(holder, organisationId)
  const gaveUp = !left && (await giveUp(tx, holder, decision, releasing))
  const lost = gaveUp
    ? w.lost(holder.number ?? holder.draftCode, kindWords(kind, 'id').noun, decision.reason)
    : w.passed(called, decision.reason)
  // Who stands for another by now has lost nothing.
  const toHolder = holder.state === 'withdrawn' || left ? [] : [letter(holder, lost)]
  if (claimant.state === 'withdrawn') return { letters: toHolder, untold: 'withdrawn' }
  if (claimant.state === 'submitted') return { letters: toHolder, untold: 'sent' }
  const isNext = (await awaitedOf(tx, claimant.callId, organisationId)) === claimant.id
  const toClaimant = letter(claimant, (isNext ? w.moved : w.freed)(called, `${releasing.origin}/saya`))
  return { letters: [...toHolder, toClaimant] }
}

function letterAbout(called: string) {
  const subject = words('id').letters.subject(called)
  return (to: Side, body: string) => ({ to, subject, body, about: { kind: 'registration', id: to.id } })
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
