import { enqueue } from '../../../platform/jobs/enqueue.ts'
import { record } from '../../../platform/ledger/record.ts'
import type { Actor } from '../../../platform/policy/actor.ts'
import type { House } from '../../../platform/web/context.ts'
import { waitAgain } from '../data/messages.ts'

/** Sends a failed or held message again. Resolves to false when it is not one of those, or its secret was blanked. */
export async function sendAgain(
  house: House,
  actor: Actor,
  messageId: string,
  now: Temporal.Instant,
): Promise<boolean> {
  return house.db.transaction().execute(async tx => {
    if (!(await waitAgain(tx, messageId))) return false
    await enqueue(tx, 'deliver-message', { messageId }, { key: `deliver:${messageId}` })
    await record(tx, { act: 'outbox.send', subjectKind: 'message', subjectId: messageId, actor, at: now })
    return true
  })
}
