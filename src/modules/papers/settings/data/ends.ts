import { sql } from 'kysely'
import { date } from '../../../../platform/clock/clock.ts'
import type { Tx } from '../../../../platform/database/open.ts'

/** What is in force for a period. */
export type Periodic = 'letterhead' | 'signer'

/** Sets the last day of what stands. */
export async function endOn(tx: Tx, table: Periodic, { id, endsOn }: { id: string; endsOn: string }): Promise<void> {
  await sql`update ${sql.table(table)} set ends_on = ${endsOn} where id = ${id}`.execute(tx)
}

/** Takes back what was entered by mistake; false when it has gone already, or its last day is over. */
export async function markWithdrawn(
  tx: Tx,
  table: Periodic,
  { id, today }: { id: string; today: string },
  { by, at }: { by?: string; at: Temporal.Instant },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} set withdrawn_at = ${date(at)}, withdrawn_by = ${by ?? null}
    where id = ${id} and withdrawn_at is null and coalesce(ends_on, 'infinity') >= ${today}::date`.execute(tx)
  return numAffectedRows === 1n
}
