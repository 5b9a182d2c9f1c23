import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Tx } from '../../../platform/database/open.ts'

const isPresent = (today: string) => sql<SqlBool>`(valid_to is null or valid_to > ${today}::date)`

/** Whether a region with this code holds on a business date. */
export async function regionExists(tx: Tx, code: string, today: string): Promise<boolean> {
  const { rows } = await sql`select 1 from v_region where code = ${code} and ${isPresent(today)}`.execute(tx)
  return rows.length > 0
}

/** The codes among these that are regions on a business date. */
export async function knownRegions(tx: Tx, codes: string[], today: string): Promise<Set<string>> {
  const { rows } = await sql<{ code: string }>`
    select code from v_region where code = any(${codes}) and ${isPresent(today)}`.execute(tx)
  return new Set(rows.map(row => row.code))
}

/**
 * Whether a role that was given, `g`, holds on a business date. The end of its region does not end it: who was appointed goes on
 * with what lay there, and for what came of it somebody is appointed anew.
 */
export function holdsOn(today: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`(g.valid_from <= ${today}::date and (g.valid_to is null or g.valid_to > ${today}::date))`
}
