import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/open.ts'

/** Whether a region with this code holds today. */
export async function regionExists(tx: Tx, code: string): Promise<boolean> {
  const { rows } = await sql`select 1 from v_region where code = ${code} and valid_to is null`.execute(tx)
  return rows.length > 0
}

/** Those among these codes that are regions, each with its name. */
export async function knownRegions(tx: Tx, codes: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ code: string; name: string }>`
    select code, name from v_region where code = any(${codes}) and valid_to is null`.execute(tx)
  return new Map(rows.map(row => [row.code, row.name]))
}
