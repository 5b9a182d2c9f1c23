import { sql } from 'kysely'
import type { Database, Tx } from '../database/open.ts'

/** Business time inside a transaction, as the database sees it now. */
export async function businessNow(tx: Tx): Promise<Temporal.Instant> {
  const { rows } = await sql<{ now: Date }>`select business_now() as now`.execute(tx)
  return instant(rows[0]!.now)
}

const dayMs = 86_400_000
/** Jakarta has had no summer time since 1964: seven hours ahead, always. */
const aheadMs = 7 * 3_600_000
let known: { day: number; date: Temporal.PlainDate; text: string } | undefined

/** The business date in West Java. Asked with every page and the same all day, so the last one is kept. */
export function businessDay(now: Temporal.Instant): { date: Temporal.PlainDate; text: string } {
  const day = Math.floor((now.epochMilliseconds + aheadMs) / dayMs)
  if (known?.day === day) return known
  const date = now.toZonedDateTimeISO('Asia/Jakarta').toPlainDate()
  known = { day, date, text: date.toString() }
  return known
}

export function instant(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime())
}

export function date(at: Temporal.Instant): Date {
  return new Date(at.epochMilliseconds)
}

/** How old, in milliseconds, what a process knows of the business clock may be. */
export const clockReadEveryMs = 1000

/**
 * Business time for pages, without a query for each: the distance from the real clock is read anew every second, so a
 * step of the clock is seen by every process a second later.
 */
export class BusinessClock {
  #aheadMs = 0
  #readAt = -Infinity
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  async now(): Promise<Temporal.Instant> {
    if (performance.now() - this.#readAt > clockReadEveryMs) await this.read()
    return Temporal.Instant.fromEpochMilliseconds(Date.now() + this.#aheadMs)
  }

  async read(): Promise<void> {
    const { rows } = await sql<{ ms: number }>`
      select (extract(epoch from ahead) * 1000)::float8 as ms from business_clock`.execute(this.#db)
    this.#aheadMs = Math.round(rows[0]?.ms ?? 0)
    this.#readAt = performance.now()
  }
}

/** Steps the business clock to a later time. Never back: resolves to false and changes nothing then. */
export async function stepClock(tx: Tx, to: Temporal.Instant): Promise<boolean> {
  const done = await sql`
    update business_clock set ahead = ${date(to)}::timestamptz - clock_timestamp(), stepped_at = now()
    where clock_timestamp() + ahead < ${date(to)}::timestamptz`.execute(tx)
  return (done.numAffectedRows ?? 0n) > 0n
}

/** Sets the clock of a fresh trial, also backwards; whoever calls knows that nothing has happened by it yet. */
export async function startClockAt(tx: Tx, to: Temporal.Instant): Promise<void> {
  await sql`update business_clock set ahead = ${date(to)}::timestamptz - clock_timestamp()`.execute(tx)
}
