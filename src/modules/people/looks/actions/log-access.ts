import type { Tx } from '../../../../platform/database/open.ts'
import type { Actor } from '../../../../platform/policy/index.ts'
import { insertAccess, type AccessRow } from '../data/access-log.ts'

/** One look at something personal, and who looks. */
export type Access = Omit<AccessRow, 'actorId'> & { actor: Actor }

/** Writes down who looked at what. Looking at one's own things is not written down. */
export async function logAccess(tx: Tx, { actor, ...look }: Access): Promise<void> {
  if (!actor.personId) throw new Error(`a look at ${look.subjectKind} needs somebody who looks`)
  if (look.subjectId !== actor.personId) await insertAccess(tx, { actorId: actor.personId, ...look })
}
