import { sql } from 'kysely'
import type { Tx } from './open.ts'

/** Lets one transaction at a time do the work of this name; the others wait. Released with the transaction. */
export async function oneAtATime(tx: Tx, work: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${work}))`.execute(tx)
}
