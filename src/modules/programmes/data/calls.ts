import type { Tx } from '../../../platform/database/open.ts'

/** The newest form version of each call of a season, in the order of the calls. */
export async function formsOfSeason(tx: Tx, seasonId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('call as c')
    .innerJoin('form_version as v', 'v.form_id', 'c.form_id')
    .distinctOn('c.position')
    .select('v.id')
    .where('c.season_id', '=', seasonId)
    .orderBy('c.position')
    .orderBy('v.version', 'desc')
    .execute()
  return rows.map(row => row.id)
}
