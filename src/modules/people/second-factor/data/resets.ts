import { sql } from 'kysely'
import { date } from '../../../../platform/clock/clock.ts'
import type { Tx } from '../../../../platform/database/open.ts'

export interface ResetSeen {
  reason: string
  by: string
  happenedAt: Date
}

/** Keeps why the office took somebody's second factor away. Resolves to the id of the row. */
export async function insertReset(
  tx: Tx,
  accountId: string,
  { reason, by, at }: { reason: string; by: string; at: Temporal.Instant },
): Promise<string> {
  const row = { account_id: accountId, reason, reset_by: by, happened_at: date(at) }
  const { id } = await tx.insertInto('second_factor_reset').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

/** How often that happened to an account, the newest first. */
export async function resetsOf(tx: Tx, accountId: string): Promise<ResetSeen[]> {
  const { rows } = await sql<ResetSeen>`
    select r.reason, p.name as by, r.happened_at as "happenedAt" from second_factor_reset r
    join person p on p.id = r.reset_by where r.account_id = ${accountId} order by r.happened_at desc`.execute(tx)
  return rows
}
