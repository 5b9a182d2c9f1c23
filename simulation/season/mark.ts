import { sql } from 'kysely'
import { businessDay, businessNow, instant } from '../../src/platform/clock/clock.ts'
import type { Tx } from '../../src/platform/database/open.ts'

const key = 'season-day'

/** The day that is played next: after the last one that was played whole, else the one the clock shows. */
export async function nextDay(tx: Tx): Promise<Temporal.PlainDate> {
  const row = await tx.selectFrom('installation').select('value').where('key', '=', key).executeTakeFirst()
  return row ? Temporal.PlainDate.from(row.value as string) : businessDay(await businessNow(tx)).date
}

/** Notes which day is played next. */
export async function markNext(tx: Tx, day: Temporal.PlainDate): Promise<void> {
  const value = JSON.stringify(String(day))
  await tx
    .insertInto('installation')
    .values({ key, value })
    .onConflict(conflict => conflict.column('key').doUpdateSet({ value }))
    .execute()
}

/**
 * Whether somebody has stepped the clock beyond a moment. That it only ran on there, while nobody played, is no step: who was
 * to come then still comes.
 */
export async function wasSteppedBeyond(tx: Tx, moment: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql<{ at: Date }>`select stepped_at + ahead as at from business_clock`.execute(tx)
  return Temporal.Instant.compare(instant(rows[0]!.at), moment) > 0
}
