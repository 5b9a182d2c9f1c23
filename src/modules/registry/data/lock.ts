import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/open.ts'

/** Lets one import or undo at a time work on the registry; released with the transaction. */
export async function lockRegistry(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('registry'))`.execute(tx)
}

/** Counts the registry anew for the planner. */
export async function refreshStatistics(tx: Tx): Promise<void> {
  await sql`analyze organisation, pesantren, organisation_fact`.execute(tx)
}
