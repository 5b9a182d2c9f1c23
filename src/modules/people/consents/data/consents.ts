import { date } from '../../../../platform/clock/clock.ts'
import type { Tx } from '../../../../platform/database/open.ts'

/** Who agrees or refuses, and about what. */
export interface ConsentSubject {
  personId: string
  subjectKind: string
  subjectId: string
}

/** Writes what somebody agreed to or refused, one row per purpose. A change is a new row; the last one counts. */
export async function insertConsents(
  tx: Tx,
  { personId, subjectKind, subjectId }: ConsentSubject,
  given: Record<string, boolean>,
  at: Temporal.Instant,
): Promise<void> {
  const rows = Object.entries(given).map(([purpose, agreed]) => ({
    person_id: personId,
    subject_kind: subjectKind,
    subject_id: subjectId,
    purpose,
    given: agreed,
    happened_at: date(at),
  }))
  if (rows.length) await tx.insertInto('consent').values(rows).execute()
}
