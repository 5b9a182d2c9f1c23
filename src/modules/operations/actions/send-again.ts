import { questionReleased } from '../../../platform/confirmation/index.ts'
import { didLast } from '../../../platform/ledger/did-last.ts'
import { record } from '../../../platform/ledger/record.ts'
import { enqueueDelivery } from '../../../platform/outbox/send.ts'
import { type Actor, demand } from '../../../platform/policy/index.ts'
import type { House } from '../../../platform/web/context.ts'
import { isReleased, waitAgain } from '../data/messages.ts'

/**
 * Sends a failed or held message again; one that whoever asks has just sent is on its way. Resolves to false when it is not one of those, its secret was blanked, or it waits for
 * a proof that nobody can give but its number.
 */
export async function sendAgain(
  house: House,
  actor: Actor,
  messageId: string,
  now: Temporal.Instant,
): Promise<boolean> {
  return house.db.transaction().execute(async tx => {
    demand(house.policy, actor, 'outbox.send')
    const done = { act: 'outbox.send', subjectKind: 'message', subjectId: messageId, actor }
    if (!(await waitAgain(tx, messageId))) return (await isReleased(tx, messageId)) && didLast(tx, done)
    await questionReleased(tx, messageId, now)
    await enqueueDelivery(tx, messageId)
    await record(tx, { ...done, at: now })
    return true
  })
}
