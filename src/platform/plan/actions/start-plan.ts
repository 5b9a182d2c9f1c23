import type { Tx } from '../../database/open.ts'
import { businessDay } from '../../clock/clock.ts'
import { oneAtATime } from '../../database/one-at-a-time.ts'
import { demand } from '../../policy/index.ts'
import type { By, Given, PlanKind, Upload, Way } from '../kind.ts'
import { countMade, savePlan, type NewPlan } from '../data/plans.ts'
import { planLimits } from '../rules/limits.ts'
import type { PlanRow, PlanSummary } from '../rules/plan.ts'

/** What a plan begins with: a file that was read, rows that were chosen, or nothing. */
export interface Beginning {
  upload: Upload
  selection: Chosen & { source: string; said?: Record<string, string>; filters?: Readonly<Record<string, string>> }
  computation: { source: string }
}

/** Rows that were ticked, or all that a list found: it reads their ids itself, one more than `most` when there are more. */
type Chosen = { ids: readonly string[] } | { found(tx: Tx, most: number): Promise<string[]> }

/** Why there is no plan: too many of them today, too many rows, none of those that were chosen, or a code of the kind. */
export interface NoPlan {
  refusal: string
}

/** The plan that was kept, with all its rows. */
export type Started<Values> = { runId: string; rows: PlanRow<Values>[] } | NoPlan

/** Makes the difference and keeps it, so that somebody can look at it before it is applied. */
export async function startPlan<Values, W extends Way>(
  tx: Tx,
  kind: PlanKind<Values, W>,
  beginning: Beginning[W],
  by: By,
): Promise<Started<Values>> {
  demand(by.house.policy, by.actor, kind.act)
  if (await isUsedUp(tx, by)) return { refusal: tooOften }
  const made = await makePlan(tx, kind, beginning, by)
  if ('refusal' in made) return made
  const { source } = beginning
  return {
    runId: await savePlan(tx, { kind, source, actor: by.actor, at: by.at, ...made }),
    rows: made.rows,
  }
}

/** Their account has made as many plans today as it may. */
export const tooOften = 'too-often'

/** Whoever presses twice at once is counted twice. A command and what the house does itself have no account. */
async function isUsedUp(tx: Tx, { actor: { personId }, at }: By): Promise<boolean> {
  if (personId === undefined) return false
  await oneAtATime(tx, `plans of ${personId}`)
  return (await countMade(tx, personId, businessDay(at).text)) >= planLimits.perDay
}

type Made<Values> = Pick<NewPlan<Values>, 'rows' | 'leftOut' | 'said'> | NoPlan

/** Makes the difference alone; nothing is written. */
export async function makePlan<Values, W extends Way>(
  tx: Tx,
  kind: PlanKind<Values, W>,
  beginning: Beginning[W],
  by: By,
): Promise<Made<Values>> {
  demand(by.house.policy, by.actor, kind.act)
  const { given, leftOut, said } = await comeTo(tx, beginning, kind.most)
  if (isTooMany(given, kind.most)) return { refusal: tooMany }
  const rows = await kind.differ(tx, given as Given[W], by)
  if ('refusal' in rows) return rows
  return rows.length === 0 && isSelection(given) ? { refusal: noneLeft } : { rows, leftOut, said }
}

/** None of the rows that were chosen is there any more, or none is within reach. */
export const noneLeft = 'none-left'

/** More rows than the kind takes. */
export const tooMany = 'too-many'

interface Came extends Pick<PlanSummary, 'leftOut' | 'said'> {
  given: Given[Way]
}

async function comeTo(tx: Tx, beginning: Beginning[Way], most: number): Promise<Came> {
  if ('rows' in beginning) return { given: beginning.rows, leftOut: beginning.leftOut }
  if (!('ids' in beginning || 'found' in beginning)) return { given: undefined }
  const { said = {}, filters = {} } = beginning
  const ids = 'found' in beginning ? await beginning.found(tx, most) : beginning.ids
  return { given: { ids: [...new Set(ids)], said, filters }, said }
}

function isTooMany(given: Given[Way], most: number): boolean {
  if (!given) return false
  return (isSelection(given) ? given.ids : given).length > most
}

function isSelection(given: Given[Way]): given is Given['selection'] {
  return given !== undefined && 'ids' in given
}
