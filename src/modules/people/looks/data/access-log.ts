import { date } from '../../../../platform/clock/clock.ts'
import type { Tx } from '../../../../platform/database/open.ts'

export interface AccessRow {
  actorId: string
  act: string
  subjectKind: string
  subjectId: string
  /** Which part of it, such as a document's slot. */
  slot?: string
  purpose?: string
  at: Temporal.Instant
}

/** One row of the log of who looked at what. */
export async function insertAccess(tx: Tx, row: AccessRow): Promise<void> {
  await tx
    .insertInto('access_log')
    .values({
      actor_id: row.actorId,
      act: row.act,
      subject_kind: row.subjectKind,
      subject_id: row.subjectId,
      slot: row.slot ?? null,
      purpose: row.purpose ?? null,
      happened_at: date(row.at),
    })
    .execute()
}
