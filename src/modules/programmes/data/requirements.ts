import type { Tx } from '../../../platform/database/open.ts'
import type { Localised } from '../../../platform/form/content.ts'

export interface SeasonRequirement {
  code: string
  name: Localised
  summary: Localised
}

export interface SeasonDocument {
  code: string
  name: Localised
  hint: Localised
  accepts: string[]
  neededToSubmit: boolean
}

/** What the document check asks for in a season, in its order. */
export async function seasonRequirements(tx: Tx, seasonId: string): Promise<SeasonRequirement[]> {
  const rows = await tx
    .selectFrom('requirement')
    .select(['code', 'name', 'summary'])
    .where('season_id', '=', seasonId)
    .orderBy('position')
    .execute()
  return rows.map(row => ({ ...row, name: row.name as Localised, summary: row.summary as Localised }))
}

/** The documents a season asks for, in their order. */
export async function seasonDocuments(tx: Tx, seasonId: string): Promise<SeasonDocument[]> {
  const rows = await tx
    .selectFrom('document_type')
    .select(['code', 'name', 'hint', 'accepts', 'needed_to_submit'])
    .where('season_id', '=', seasonId)
    .orderBy('position')
    .execute()
  return rows.map(({ code, name, hint, accepts, needed_to_submit }) => ({
    code,
    accepts,
    name: name as Localised,
    hint: hint as Localised,
    neededToSubmit: needed_to_submit,
  }))
}

/** Where the rules of a season come from, for people. */
export async function seasonSource(tx: Tx, seasonId: string): Promise<Localised | undefined> {
  const row = await tx.selectFrom('season').select('rules').where('id', '=', seasonId).executeTakeFirst()
  return (row?.rules as { source?: Localised } | undefined)?.source
}
