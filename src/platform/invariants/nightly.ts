import { sql } from 'kysely'
import { businessNow } from '../clock/clock.ts'
import type { Database, Tx } from '../database/open.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { checkInvariants } from './check.ts'
import type { Invariant } from './invariant.ts'
import { keepChecked, wasCheckedSince } from './kept.ts'

/** Of an ordered check: it waits once. */
const key = 'check-invariants'
/** In West Java. */
const hour = 2

/** What is checked, and what it must hold to. */
interface Checkable {
  db: Database
  invariants: readonly Invariant[]
}

/** Checks each night by the business clock, at the first minute at which it may. */
export async function checkNightly(house: Checkable, now: Temporal.Instant): Promise<void> {
  if (!(await wasCheckedSince(house.db, lastNight(now)))) await checkAll(house)
}

/** The last time that it was two at night. */
export function lastNight(now: Temporal.Instant): Temporal.Instant {
  const local = now.toZonedDateTimeISO('Asia/Jakarta')
  const night = local.startOfDay().add({ hours: hour })
  return (Temporal.ZonedDateTime.compare(night, local) <= 0 ? night : night.subtract({ days: 1 })).toInstant()
}

/** Job: asks every statement and keeps what was found. Any number of times. */
export async function checkAll(house: Checkable): Promise<void> {
  const checked = await checkInvariants(house.db, house.invariants)
  await keepChecked(house.db, checked, await businessNow(house.db))
}

/** Orders a check as soon as a worker is free; one that waits already is enough. */
export async function orderCheckNow(tx: Tx): Promise<void> {
  await enqueue(tx, 'check-invariants', {}, { key })
}

/** Whether an ordered check has not ended yet. */
export async function isBeingChecked({ db }: Pick<Checkable, 'db'>): Promise<boolean> {
  const { rows } = await sql`
    select from graphile_worker.jobs where key = ${key} and attempts < max_attempts`.execute(db)
  return rows.length > 0
}
