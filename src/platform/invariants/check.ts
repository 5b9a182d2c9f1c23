import { sql } from 'kysely'
import type { Database, Tx } from '../database/open.ts'
import type { Invariant } from './invariant.ts'

/** How one statement was found. */
export interface Checked {
  code: string
  /** How many rows break it. */
  broken: number
  /** The first of them. */
  firstIds: string[]
}

/** Asks all of them of one moment, and writes nothing. */
export function checkInvariants(db: Database, invariants: readonly Invariant[]): Promise<Checked[]> {
  const moment = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return moment.execute(tx => checkIn(tx, invariants))
}

/** The same inside a transaction. */
export async function checkIn(tx: Tx, invariants: readonly Invariant[]): Promise<Checked[]> {
  const checked: Checked[] = []
  for (const { code, broken } of invariants) {
    const { rows } = await sql<Omit<Checked, 'code'>>`
      select count(*)::int as broken, coalesce((array_agg(b.id::text order by b.id))[1:5], '{}') as "firstIds"
      from (${broken}) b (id)`.execute(tx)
    checked.push({ code, ...rows[0]! })
  }
  return checked
}
