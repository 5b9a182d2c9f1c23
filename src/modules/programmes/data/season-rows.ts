import type { Tx } from '../../../platform/database/open.ts'
import { date } from '../../../platform/clock/clock.ts'
import type { RequirementData } from '../../../platform/requirement/index.ts'
import type { CallData } from '../rules/call-data.ts'
import type { ProgrammeData, SeasonData, StageData } from '../rules/season-data.ts'

const json = (value: unknown) => JSON.stringify(value)

/** The id of a programme, made when it is new. */
export async function upsertProgramme(
  tx: Tx,
  { code, name, summary }: ProgrammeData,
  parentId?: string,
): Promise<string> {
  const { id } = await tx
    .insertInto('programme')
    .values({ code, name: json(name), summary: json(summary), parent_id: parentId ?? null })
    .onConflict(conflict => conflict.column('code').doUpdateSet({ code }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A new season row; undefined when the programme has that year already. */
export async function insertSeason(tx: Tx, programmeId: string, data: SeasonData): Promise<string | undefined> {
  const row = await tx
    .insertInto('season')
    .values({
      programme_id: programmeId,
      year: data.year,
      name: json(data.name),
      mode: data.mode,
      rules: json(data.rules),
    })
    .onConflict(conflict => conflict.columns(['programme_id', 'year']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** The season of a programme and a year; undefined when it is not there. */
export async function findSeasonId(tx: Tx, programme: string, year: number): Promise<string | undefined> {
  const row = await tx
    .selectFrom('season as s')
    .innerJoin('programme as p', 'p.id', 's.programme_id')
    .select('s.id')
    .where('p.code', '=', programme)
    .where('s.year', '=', year)
    .executeTakeFirst()
  return row?.id
}

/** Stages with their windows and every act that set or moved them. Returns the ids by code. */
export async function insertStages(tx: Tx, seasonId: string, stages: StageData[]): Promise<Map<string, string>> {
  const rows = await tx
    .insertInto('stage')
    .values(stages.map((stage, at) => stageRow(seasonId, stage, at + 1)))
    .returning(['id', 'code'])
    .execute()
  const ids = new Map(rows.map(row => [row.code, row.id as string]))
  for (const stage of stages) if (stage.window) await insertWindow(tx, ids.get(stage.code)!, stage.window.changes)
  return ids
}

function stageRow(seasonId: string, stage: StageData, position: number) {
  return {
    season_id: seasonId,
    position,
    code: stage.code,
    kind: stage.kind,
    level: stage.level ?? null,
    name: json(stage.name),
    summary: json(stage.summary),
    planned_from: stage.from ?? null,
    planned_to: stage.to ?? null,
    planned_text: stage.text ? json(stage.text) : null,
  }
}

type Change = NonNullable<StageData['window']>['changes'][number]

async function insertWindow(tx: Tx, stageId: string, changes: Change[]): Promise<void> {
  const last = changes.findLast(change => change.adopted)
  if (!last) return
  const window = await tx
    .insertInto('stage_window')
    .values({ stage_id: stageId, opens_at: day(last.opens), closes_at: day(last.closes) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('window_change')
    .values(changes.map((change, at) => changeRow(window.id, change, before(changes, at), at + 1)))
    .execute()
}

/** What counted before a change: the last adopted one. */
function before(changes: Change[], at: number): Change | undefined {
  return changes.slice(0, at).findLast(change => change.adopted)
}

function changeRow(windowId: string, change: Change, old: Change | undefined, position: number) {
  return {
    window_id: windowId,
    position,
    old_opens_at: old ? day(old.opens) : null,
    old_closes_at: old ? day(old.closes) : null,
    opens_at: day(change.opens),
    closes_at: day(change.closes),
    adopted: change.adopted,
    reason: json(change.reason),
    source: change.source,
    happened_at: day(change.at),
  }
}

function day(text: string): Date {
  return date(Temporal.Instant.from(text))
}

/** Calls with their forms and requirements, in their order. */
export async function insertCalls(
  tx: Tx,
  seasonId: string,
  stages: Map<string, string>,
  calls: CallData[],
): Promise<void> {
  for (const [at, call] of calls.entries()) {
    const form_id = await insertForm(tx, seasonId, call)
    const { id } = await tx
      .insertInto('call')
      .values({ ...callRow(seasonId, call, at + 1), form_id, stage_id: stages.get(call.stage)! })
      .returning('id')
      .executeTakeFirstOrThrow()
    const rows = call.requirements.map((one, n) => ({ ...requirementRow(seasonId, one, n + 1), call_id: id }))
    if (rows.length) await tx.insertInto('requirement').values(rows).execute()
  }
}

async function insertForm(tx: Tx, seasonId: string, { code, form }: CallData): Promise<string> {
  const { id } = await tx
    .insertInto('form')
    .values({ season_id: seasonId, code })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('form_version')
    .values({ form_id: id, version: 1, content: json(form) })
    .execute()
  return id
}

function callRow(season_id: string, call: CallData, position: number) {
  return {
    season_id,
    position,
    code: call.code,
    applicants: call.applicants,
    prefix: call.prefix,
    name: json(call.name),
    summary: json(call.summary),
    rules: json(call.rules),
  }
}

function requirementRow(season_id: string, requirement: RequirementData, position: number) {
  return {
    season_id,
    position,
    code: requirement.code,
    name: json(requirement.name),
    summary: json(requirement.summary),
    fields: requirement.fields,
    documents: requirement.documents,
    checks: json(requirement.checks ?? []),
  }
}

/** Reasons, rubrics, quotas, prizes, promises. */
export async function insertRules(
  tx: Tx,
  ids: { season: string; programme: string },
  stages: Map<string, string>,
  data: SeasonData,
) {
  const season_id = ids.season
  const at = <T>(rows: T[], make: (row: T, position: number) => object) => rows.map((row, n) => make(row, n + 1))
  const put = async (table: 'reason' | 'quota_rule' | 'prize' | 'promise', rows: object[]) => {
    if (rows.length)
      await tx
        .insertInto(table)
        .values(rows as never)
        .execute()
  }
  await put(
    'reason',
    at(data.reasons, (reason, position) => ({
      season_id,
      position,
      code: reason.code,
      name: json(reason.name),
      advice: json(reason.advice),
    })),
  )
  await put(
    'quota_rule',
    at(data.quotas, (quota, position) => ({
      season_id,
      position,
      stage_code: quota.stage,
      rule: json(quota.rule),
      example: quota.example,
    })),
  )
  await put('prize', at(data.prizes, prizeRow(season_id)))
  await put('promise', at(data.promises, promiseRow(ids, stages)))
  for (const rubric of data.rubrics) await insertRubric(tx, season_id, rubric)
}

const prizeRow = (season_id: string) => (prize: SeasonData['prizes'][number], position: number) => ({
  season_id,
  position,
  stage_code: prize.stage,
  name: json(prize.name),
  amount: prize.amount,
  kind_of_fund: prize.kindOfFund,
  tax: prize.tax ?? null,
  tranches: json(prize.tranches),
})

const promiseRow =
  (ids: { season: string; programme: string }, stages: Map<string, string>) =>
  (promise: SeasonData['promises'][number], position: number) => ({
    programme_id: promise.of === 'programme' ? ids.programme : null,
    season_id: promise.of === 'season' ? ids.season : null,
    stage_id: promise.stage ? (stages.get(promise.stage) ?? null) : null,
    position,
    code: promise.code,
    name: json(promise.name),
    value: promise.value,
    unit: promise.unit,
    source: promise.source,
  })

async function insertRubric(tx: Tx, seasonId: string, rubric: SeasonData['rubrics'][number]): Promise<void> {
  const version = await tx
    .insertInto('rubric_version')
    .values({ season_id: seasonId, stage_code: rubric.stage, version: 1, example: rubric.example })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('criterion')
    .values(
      rubric.criteria.map(({ code, name, weight }, at) => ({
        rubric_version_id: version.id,
        position: at + 1,
        code,
        name: json(name),
        weight,
      })),
    )
    .execute()
}
