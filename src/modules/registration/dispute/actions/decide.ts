import type { Tx } from '../../../../platform/database/open.ts'
import { closeQuestions } from '../../../../platform/confirmation/index.ts'
import { record } from '../../../../platform/ledger/record.ts'
import { send } from '../../../../platform/outbox/send.ts'
import type { Actor } from '../../../../platform/policy/actor.ts'
import { demand, mayNow } from '../../../../platform/policy/index.ts'
import { nameForMessage } from '../../../../platform/text/name-for-message.ts'
import type { House } from '../../../../platform/web/context.ts'
import { isOpen } from '../../../programmes/index.ts'
import { leaveOrganisation } from '../../actions/leave-organisation.ts'
import { settle } from '../../actions/settle.ts'
import { step } from '../../data/registrations.ts'
import { uncontested } from '../../data/settling.ts'
import { closeDispute, findDispute, type Decision, type Dispute, type Side } from '../data/disputes.ts'
import { kindWords } from '../../words/kinds.ts'
import { words } from '../words.ts'

export interface Deciding {
  disputeId: string
  decision: Decision
  /** What the one is told who does not get the place. */
  reason: string
  actor: Actor & { personId: string }
  at: Temporal.Instant
}

/** `closed`: the claimant could not send any more, so that nobody would have the place. */
export type Decided = { decided: Dispute } | { refused: 'unknown' | 'again' | 'closed' }

/**
 * Decides who registers an organisation that two people claim. Kept: what the holder says of it is settled, unless others
 * contest it too. Moved: the holder's registration is withdrawn with the reason, what it said is taken back, its receipts
 * stay verifiable, and the place waits for the claimant, who may submit. Both are told.
 */
export async function decide(house: Pick<House, 'db' | 'env' | 'policy'>, deciding: Deciding): Promise<Decided> {
  const { disputeId, decision, reason, actor, at } = deciding
  return house.db.transaction().execute(async tx => {
    demand(house.policy, actor, 'registration.decide')
    const dispute = await findDispute(tx, disputeId, { hold: true })
    if (!dispute) return { refused: 'unknown' }
    if (!mayNow(house.policy, actor, 'registration.decide', dispute, at)) return { refused: 'again' }
    if (decision === 'moved' && !isOpen(dispute.claimant.window, at)) return { refused: 'closed' }
    await closeDispute(tx, dispute, { decision, reason, decidedBy: actor.personId })
    if (decision === 'moved') await giveUp(tx, dispute.holder, deciding)
    else await keep(tx, dispute.holder, deciding)
    const detail = { decision, holder: dispute.holder.id, claimant: dispute.claimant.id }
    await record(tx, { act: 'registration.decide', subjectKind: 'dispute', subjectId: disputeId, actor, at, detail })
    await tell(tx, house.env.origin, dispute, deciding)
    return { decided: dispute }
  })
}

/** The holder's registration is withdrawn by the office; one that was withdrawn meanwhile needs nothing. */
async function giveUp(
  tx: Tx,
  { id, responseId, state, organisationId }: Side,
  { actor, at, reason }: Deciding,
): Promise<void> {
  if (state !== 'submitted' && state !== 'reopened') return
  await step(tx, { registrationId: id, from: state, to: 'withdrawn', actor, at, reason })
  await closeQuestions(tx, responseId, at)
  const subject = { subjectKind: 'registration', subjectId: id }
  await record(tx, { act: 'registration.withdraw', ...subject, actor, at, detail: { from: state } })
  await leaveOrganisation(tx, { id, organisationId }, actor, at)
}

async function keep(tx: Tx, { id }: Side, { actor, at }: Deciding): Promise<void> {
  const settling = await uncontested(tx, id)
  if (settling) await settle(tx, settling, actor, at)
}

async function tell(tx: Tx, origin: string, dispute: Dispute, deciding: Deciding): Promise<void> {
  const { decision, reason } = deciding
  const w = words('id').letters
  const { holder, claimant } = dispute
  const name = nameForMessage(dispute.name)
  const { noun } = kindWords(dispute.kind, 'id')
  if (decision === 'kept') return write(tx, dispute, claimant, w.kept(name, reason), deciding)
  await write(tx, dispute, holder, w.lost(holder.number ?? holder.draftCode, noun, reason), deciding)
  await write(tx, dispute, claimant, w.moved(name, `${origin}/saya`), deciding)
}

/** To a number that is proved to be theirs; nobody else is told. */
async function write(tx: Tx, dispute: Dispute, to: Side, body: string, { actor, at }: Deciding): Promise<void> {
  const recipient = to.provedPhone
  if (!recipient) return
  const about = { kind: 'registration', id: to.id }
  const letter = { channel: 'whatsapp', recipient, template: 'decision', lang: 'id', cause: actor } as const
  await send(tx, { ...letter, body, about, key: `decision:${dispute.id}:${to.id}` }, at)
}
