import { record } from '../../../platform/ledger/record.ts'
import type { Actor } from '../../../platform/policy/index.ts'
import type { House } from '../../../platform/web/context.ts'
import { findPaper, markRevoked } from '../data/papers.ts'

/** Revokes a paper with its reason: its check says so from now on. `before`: somebody had revoked it. */
export async function revokePaper(
  { db }: Pick<House, 'db'>,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
  at: Temporal.Instant,
): Promise<'revoked' | 'before' | 'missing'> {
  return db.transaction().execute(async tx => {
    if (!(await markRevoked(tx, id, { by: actor.personId, reason, at })))
      return (await findPaper(tx, { id })) ? 'before' : 'missing'
    await record(tx, { act: 'paper.revoked', subjectKind: 'paper', subjectId: id, actor, at })
    return 'revoked'
  })
}
