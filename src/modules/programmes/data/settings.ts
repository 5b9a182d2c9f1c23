import { instant } from '../../../platform/clock/clock.ts'
import type { Tx } from '../../../platform/database/open.ts'
import type { Localised } from '../../../platform/form/content.ts'

/** Rubrics of a season with their criteria, and when its form was frozen: what the settings show beyond the form itself. */
export async function readRubrics(tx: Tx, seasonId: string) {
  const rows = await tx
    .selectFrom('rubric_version as v')
    .innerJoin('criterion as c', 'c.rubric_version_id', 'v.id')
    .select(['v.stage_code', 'v.example', 'c.name', 'c.weight'])
    .where('v.season_id', '=', seasonId)
    .orderBy('v.stage_code')
    .orderBy('c.position')
    .execute()
  return rows.map(row => ({
    stage: row.stage_code,
    example: row.example,
    name: row.name as Localised,
    weight: row.weight,
  }))
}

export async function frozenAt(tx: Tx, formVersionId: string): Promise<Temporal.Instant | undefined> {
  const row = await tx.selectFrom('form_version').select('frozen_at').where('id', '=', formVersionId).executeTakeFirst()
  return row?.frozen_at ? instant(row.frozen_at) : undefined
}
