import { sql } from 'kysely'
import type { Tx } from '../database/open.ts'
import type { Act } from './record.ts'

/**
 * Whether the last of some acts on a subject was this one, by the same actor: a button that is pressed twice, or once more after
 * an answer that was lost, is answered as the first time. `among`: what would have undone it counts too. With a `detail` only
 * rows that say it are looked at.
 */
export async function didLast(
  tx: Tx,
  { act, subjectKind, subjectId, actor, detail = {} }: Omit<Act, 'at'>,
  among: readonly string[] = [],
): Promise<boolean> {
  const { rows } = await sql<{ own: boolean }>`
    select act = ${act} and actor_id = ${actor.personId ?? null}::uuid as own from ledger_entry
    where subject_kind = ${subjectKind} and subject_id = ${subjectId} and act = any(${[act, ...among]})
      and detail @> ${JSON.stringify(detail)}::jsonb
    order by seq desc limit 1`.execute(tx)
  return rows[0]?.own ?? false
}
