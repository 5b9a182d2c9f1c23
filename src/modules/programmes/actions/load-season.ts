import type { Tx } from '../../../platform/database/open.ts'
import { record } from '../../../platform/ledger/record.ts'
import type { Actor } from '../../../platform/policy/index.ts'
import { knownAlready } from '../data/known-already.ts'
import {
  findSeasonId,
  insertCalls,
  insertRules,
  insertSeason,
  insertStages,
  upsertProgramme,
} from '../data/season-rows.ts'
import { checkKnown } from '../rules/season/check-known.ts'
import { checkSeasonData } from '../rules/season/check.ts'
import type { SeasonData } from '../rules/season-data.ts'

/** What loading came to. Refused data names everything that is wrong with it. */
export type Loaded = { seasonId: string; created: boolean } | { problems: string[] }

/**
 * Puts a season into the database, in the caller's transaction. The same programme and year twice is once: what is there
 * stays as it is, because staff may have changed it since. A new season has to agree with what is there of others.
 */
export async function loadSeason(tx: Tx, data: SeasonData, actor: Actor, now: Temporal.Instant): Promise<Loaded> {
  const problems = checkSeasonData(data)
  if (problems.length) return { problems }
  const { parent, ...programme } = data.programme
  const there = await findSeasonId(tx, programme.code, data.year)
  if (there) return { seasonId: there, created: false }
  const clashes = checkKnown(data, await knownAlready(tx, data))
  if (clashes.length) return { problems: clashes }
  const parentId = parent && (await upsertProgramme(tx, parent))
  const programmeId = await upsertProgramme(tx, programme, parentId)
  const seasonId = await insertSeason(tx, programmeId, data)
  // Somebody else was quicker.
  if (!seasonId) return { seasonId: (await findSeasonId(tx, programme.code, data.year))!, created: false }
  const stages = await insertStages(tx, seasonId, data.stages)
  await insertCalls(tx, seasonId, stages, data.calls)
  await insertRules(tx, { season: seasonId, programme: programmeId }, stages, data)
  await record(tx, { act: 'season.create', subjectKind: 'season', subjectId: seasonId, actor, at: now })
  return { seasonId, created: true }
}
