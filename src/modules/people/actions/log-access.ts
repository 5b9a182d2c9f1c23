import type { Tx } from '../../../platform/database/open.ts'
import type { Actor } from '../../../platform/policy/actor.ts'
import { insertAccess } from '../data/access-log.ts'

/** One look at something personal. */
export interface Access {
  actor: Actor
  act: string
  subjectKind: string
  subjectId: string
  /** Which part of it, such as a document's slot. */
  slot?: string
  purpose?: string
  at: Temporal.Instant
}

/** Writes down who looked at what. Looking at one's own things is not written down. */
export async function logAccess(
  tx: Tx,
  { actor, act, subjectKind, subjectId, slot, purpose, at }: Access,
): Promise<void> {
  if (!actor.personId) throw new Error(`a look at ${subjectKind} needs somebody who looks`)
  if (subjectId === actor.personId) return
  await insertAccess(tx, { actorId: actor.personId, act, subjectKind, subjectId, slot, purpose, at })
}
