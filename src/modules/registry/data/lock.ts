import { sql } from 'kysely'
import { oneAtATime } from '../../../platform/database/one-at-a-time.ts'
import type { Tx } from '../../../platform/database/open.ts'

/** Lets one import or undo at a time work on the registry; released with the transaction. */
export function lockRegistry(tx: Tx): Promise<void> {
  return oneAtATime(tx, 'registry')
}

/** Counts the registry anew for the planner. */
export async function refreshStatistics(tx: Tx): Promise<void> {
  await sql`analyze organisation, pesantren, organisation_fact`.execute(tx)
}
