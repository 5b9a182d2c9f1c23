import type { Database, Tx } from '../../../platform/database/open.ts'
import { heldForGood } from '../../../platform/outbox/held-back.ts'

/** One letter or message, whole. */
export function findMessage(db: Database, id: string) {
  return db.selectFrom('message').selectAll().where('id', '=', id).executeTakeFirst()
}

/**
 * Lets a failed or held message wait for its channel again. False when it is not one of those, its secret was blanked, or it
 * waits for the proof that its number is right: then nobody but that number releases it. Nor when it was replaced or withdrawn.
 */
export async function waitAgain(tx: Tx, messageId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('message')
    .set({ state: 'waiting', problem: null, held_back: null })
    .where('id', '=', messageId)
    .where('state', 'in', ['failed', 'held'])
    .where(eb => eb.or([eb('held_back', 'is', null), eb('held_back', 'not in', [...heldForGood])]))
    .where(eb => eb.or([eb('secret', '=', false), eb('body', '<>', '')]))
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
