import { sql } from 'kysely'
import { date, instant } from '../clock/clock.ts'
import type { Database, Tx } from '../database/open.ts'
import type { Checked } from './check.ts'

/** How a statement was found last. */
export interface Kept extends Checked {
  /** Since which check it has been broken every time. */
  since?: Temporal.Instant
  at: Temporal.Instant
}

/** Keeps what a check found; statements that are not asked any more are forgotten. */
export async function keepChecked(tx: Tx, checked: readonly Checked[], at: Temporal.Instant): Promise<void> {
  await sql`
    with found as (
      select * from jsonb_to_recordset(${JSON.stringify(checked)}::jsonb) as f (code text, broken int, "firstIds" text[])
    ), forgotten as (
      delete from invariant_result where code not in (select code from found)
    )
    insert into invariant_result as known (code, broken, first_ids, broken_since, happened_at)
    select code, broken, "firstIds", case when broken > 0 then ${date(at)}::timestamptz end, ${date(at)} from found
    on conflict (code) do update set broken = excluded.broken, first_ids = excluded.first_ids,
      broken_since = case when excluded.broken > 0 then coalesce(known.broken_since, excluded.broken_since) end,
      happened_at = excluded.happened_at, recorded_at = clock_timestamp()`.execute(tx)
}

/** By code. */
export async function keptResults(db: Database): Promise<Map<string, Kept>> {
  const rows = await db.selectFrom('invariant_result').selectAll().execute()
  return new Map(
    rows.map(row => {
      const since = row.broken_since ? instant(row.broken_since) : undefined
      const { code, broken, first_ids: firstIds } = row
      return [code, { code, broken, firstIds, since, at: instant(row.happened_at) }]
    }),
  )
}

/** How many were broken at the last check. */
export async function countBroken(db: Database): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from invariant_result where broken > 0`.execute(db)
  return rows[0]!.n
}

/** Whether a check has been kept since a moment. */
export async function wasCheckedSince(db: Database, moment: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql`select from invariant_result where happened_at >= ${date(moment)} limit 1`.execute(db)
  return rows.length > 0
}
