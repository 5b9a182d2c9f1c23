import { sql } from 'kysely'
import { date } from '../clock/clock.ts'
import type { Tx } from '../database/open.ts'
import { recordset } from '../database/recordset.ts'
import type { Actor } from '../policy/index.ts'

/** One act to be remembered: ids, field names, states and hashes; never a personal value, so erasure stays possible. */
export interface Act {
  act: string
  subjectKind: string
  subjectId: string
  actor: Actor
  at: Temporal.Instant
  /** Names of fields, ids, states, hashes. */
  detail?: Record<string, unknown>
}

/** Inserts the ledger row inside the transaction of the change, unchained; the sealer gives it its place. */
export function record(tx: Tx, act: Act): Promise<void> {
  return recordAll(tx, [act])
}

/** The same for many acts in one statement, in their order. */
export async function recordAll(tx: Tx, acts: readonly Act[]): Promise<void> {
  if (acts.length === 0) return
  const rows = acts.map(({ act, subjectKind, subjectId, actor, at, detail = {} }) => ({
    ...{ act, subject_kind: subjectKind, subject_id: subjectId, actor_id: actor.personId },
    ...{ detail, happened_at: date(at) },
  }))
  await sql`
    insert into ledger_entry (act, subject_kind, subject_id, actor_id, detail, happened_at)
    select act, subject_kind, subject_id, actor_id, detail, happened_at from ${recordset(rows, types, 'a')}
    order by n`.execute(tx)
}

const types = {
  ...{ act: 'text', subject_kind: 'text', subject_id: 'uuid', actor_id: 'uuid' },
  ...{ detail: 'jsonb', happened_at: 'timestamptz' },
}
