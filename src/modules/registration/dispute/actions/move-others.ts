import type { Tx } from '../../../../platform/database/open.ts'
import { decideHeld, type MadeDecision, type Releasing } from '../../../../platform/decision/index.ts'
import { record } from '../../../../platform/ledger/record.ts'
import { contestWinner, openAgainst, type Dispute } from '../data/disputes.ts'
import type { Decision } from '../rules/bars.ts'
import { disputeDecision } from './on-release.ts'

/**
 * The other cases of a holder who lost are against the winner now, and open. Has the winner given up meanwhile, there is nobody
 * to contest it with: then each of them is decided likewise, and the newest has the place.
 */
export async function moveOthers(
  tx: Tx,
  dispute: Dispute,
  { value, reason }: MadeDecision<Decision>,
  releasing: Releasing,
): Promise<void> {
  if (value === 'kept') return
  const { claimant } = dispute
  const { actor, at, origin } = releasing
  if (claimant.state === 'withdrawn') {
    for (const subjectId of await openAgainst(tx, dispute))
      await decideHeld(tx, disputeDecision, { subjectId, value, reason, actor, at, origin })
    return
  }
  for (const { id, registration } of await contestWinner(tx, dispute)) {
    const detail = { registration, held_by: claimant.id }
    await record(tx, { act: 'registration.dispute', subjectKind: 'dispute', subjectId: id, actor, at, detail })
  }
}
