import type { Tx } from '../../../../platform/database/open.ts'
import { changeSince, decide as decideOn, sightOf, type Change } from '../../../../platform/decision/index.ts'
import { record } from '../../../../platform/ledger/record.ts'
import type { Actor } from '../../../../platform/policy/actor.ts'
import { demand } from '../../../../platform/policy/index.ts'
import type { House } from '../../../../platform/web/context.ts'
import { isOpen } from '../../../programmes/index.ts'
import { contestWinner, findDispute, openAgainst, type Dispute } from '../data/disputes.ts'
import { barOf, type Bar, type Decision } from '../rules/bars.ts'
import { disputeDecision } from './on-release.ts'

export interface Deciding {
  disputeId: string
  decision: Decision
  /** What the one is told who does not get the place. */
  reason: string
  actor: Actor
  at: Temporal.Instant
  /** What was seen of the case (`sightOf`); without it, that it was open. */
  sight?: string
}

/** `again`, `changed`: the case is not what was seen; what stands now has to be read first. */
export type Decided = { decided: Dispute } | { refused: 'unknown' | Change | Bar }

/**
 * Decides who registers an organisation that two people claim, also anew. Kept: what the holder says of it is settled, unless
 * others contest it too. Moved: the holder's registration is withdrawn with the reason, what it said is taken back, its
 * receipts stay verifiable, and the place waits for the claimant, who may submit. Both are told.
 */
export async function decide(
  { db, env, policy }: Pick<House, 'db' | 'env' | 'policy'>,
  deciding: Deciding,
): Promise<Decided> {
  const { disputeId, decision, actor, at, sight = '' } = deciding
  return db.transaction().execute(async tx => {
    demand(policy, actor, 'registration.decide')
    const dispute = await findDispute(tx, disputeId, { hold: true })
    if (!dispute) return { refused: 'unknown' }
    const maySend = isOpen(dispute.claimant.window, at)
    const refused = changeSince(sight, sightOf(dispute)) ?? barOf(dispute, decision, maySend)
    if (refused) return { refused }
    await write(tx, dispute, env.origin, deciding)
    if (decision === 'moved') await moveOthers(tx, dispute, env.origin, deciding)
    return { decided: dispute }
  })
}

async function write(
  tx: Tx,
  dispute: Pick<Dispute, 'id' | 'decisions'>,
  origin: string,
  deciding: Deciding,
): Promise<void> {
  const { decision: value, reason, actor, at } = deciding
  const replaces = dispute.decisions[0]?.id
  const done = await decideOn(tx, disputeDecision, {
    subjectId: dispute.id,
    value,
    reason,
    replaces,
    actor,
    at,
    origin,
  })
  // The case is held: nobody can have been faster.
  if ('refused' in done) throw new Error(`the dispute ${dispute.id} was decided while it was held`)
}

/**
 * The other cases of a holder who lost are against the winner now, and open. Has the winner given up meanwhile, there is nobody
 * to contest it with: then each of them is decided likewise, and the newest has the place.
 */
async function moveOthers(tx: Tx, dispute: Dispute, origin: string, deciding: Deciding): Promise<void> {
  const { actor, at } = deciding
  if (dispute.claimant.state === 'withdrawn') {
    for (const id of await openAgainst(tx, dispute.holder.id)) await write(tx, { id, decisions: [] }, origin, deciding)
    return
  }
  for (const { id, registration } of await contestWinner(tx, dispute)) {
    const detail = { registration, held_by: dispute.claimant.id }
    await record(tx, { act: 'registration.dispute', subjectKind: 'dispute', subjectId: id, actor, at, detail })
  }
}
