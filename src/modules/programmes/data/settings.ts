import { instant } from '../../../platform/clock/clock.ts'
import type { Tx } from '../../../platform/database/open.ts'
import type { Localised } from '../../../platform/form/content.ts'
import type { PrizeData } from '../rules/season-data.ts'

/** What was promised, of a stage, of the season or of the whole programme. */
export interface SeasonPromise {
  code: string
  stage?: string
  name: Localised
  value: number
  unit: string
  source: string
  ofProgramme: boolean
}

/** Promises of a season and of its programme, in their order. */
export async function readPromises(tx: Tx, seasonId: string): Promise<SeasonPromise[]> {
  const rows = await tx
    .selectFrom('promise as p')
    .leftJoin('stage as st', 'st.id', 'p.stage_id')
    .innerJoin('season as s', join => join.on('s.id', '=', seasonId))
    .select(['p.code', 'st.code as stage', 'p.name', 'p.value', 'p.unit', 'p.source', 'p.programme_id'])
    .where(eb => eb.or([eb('p.season_id', '=', seasonId), eb('p.programme_id', '=', eb.ref('s.programme_id'))]))
    .orderBy('p.position')
    .execute()
  return rows.map(row => ({
    code: row.code,
    stage: row.stage ?? undefined,
    name: row.name as Localised,
    value: Number(row.value),
    unit: row.unit,
    source: row.source,
    ofProgramme: row.programme_id !== null,
  }))
}

/** Rubrics of a season, a row per criterion. */
export async function readRubrics(tx: Tx, seasonId: string) {
  const rows = await tx
    .selectFrom('rubric_version as v')
    .innerJoin('criterion as c', 'c.rubric_version_id', 'v.id')
    .innerJoin('stage as s', join => join.onRef('s.season_id', '=', 'v.season_id').onRef('s.code', '=', 'v.stage_code'))
    .select(['v.stage_code', 'v.version', 'v.example', 'c.code', 'c.name', 'c.weight'])
    .where('v.season_id', '=', seasonId)
    .orderBy('s.position')
    .orderBy('v.version')
    .orderBy('c.position')
    .execute()
  return rows.map(row => ({ ...row, name: row.name as Localised }))
}

export async function readReasons(tx: Tx, seasonId: string) {
  const rows = await tx
    .selectFrom('reason')
    .select(['code', 'name', 'advice'])
    .where('season_id', '=', seasonId)
    .orderBy('position')
    .execute()
  return rows.map(row => ({ ...row, name: row.name as Localised, advice: row.advice as Localised }))
}

export async function readQuotas(tx: Tx, seasonId: string) {
  const rows = await tx
    .selectFrom('quota_rule')
    .select(['stage_code', 'rule', 'example'])
    .where('season_id', '=', seasonId)
    .orderBy('position')
    .execute()
  return rows.map(row => ({ ...row, rule: row.rule as Record<string, unknown> }))
}

export async function readPrizes(tx: Tx, seasonId: string) {
  const rows = await tx
    .selectFrom('prize')
    .select(['stage_code', 'name', 'amount', 'kind_of_fund', 'tax', 'tranches', 'example'])
    .where('season_id', '=', seasonId)
    .orderBy('position')
    .execute()
  return rows.map(row => ({
    ...row,
    name: row.name as Localised,
    amount: Number(row.amount),
    tranches: row.tranches as PrizeData['tranches'],
  }))
}

/** When a form was frozen by its first answer; undefined while it may still be changed. */
export async function frozenAt(tx: Tx, formVersionId: string): Promise<Temporal.Instant | undefined> {
  const row = await tx.selectFrom('form_version').select('frozen_at').where('id', '=', formVersionId).executeTakeFirst()
  return row?.frozen_at ? instant(row.frozen_at) : undefined
}
