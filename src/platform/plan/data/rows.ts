import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Tx } from '../../database/open.ts'
import type { Choice, PlanRow, PlanRun, Skipped, Step } from '../rules/plan.ts'

/** A kept row, with what people said of it and what became of it. */
export interface StoredRow<Values> extends PlanRow<Values> {
  /** False: left out. True: taken in though doubtful. */
  chosen?: boolean
  applied: boolean
  /** Why applying left it alone. */
  skipped?: string
  undone: boolean
  /** Why undoing left it as it is. */
  kept?: string
}

export interface KeptRow {
  position: number
  subject_id: string | null
  key: string
  change: unknown
  chosen: boolean | null
  applied: boolean
  skipped: string | null
  undone: boolean
  kept: string | null
}

export function storedRow<Values>(row: KeptRow): StoredRow<Values> {
  return {
    row: row.position,
    key: row.key,
    subjectId: row.subject_id ?? undefined,
    ...(row.change as Omit<PlanRow<Values>, 'row' | 'key' | 'subjectId'>),
    chosen: row.chosen ?? undefined,
    applied: row.applied,
    skipped: row.skipped ?? undefined,
    undone: row.undone,
    kept: row.kept ?? undefined,
  }
}

/** Rows that would do something, whether anybody wants it or not. */
export const does = sql<SqlBool>`change ->> 'act' <> 'none' and change ->> 'kind' <> 'refused'`

/** The rows that applying takes: all that do something, the doubtful only when wanted, without those that were left out. */
export function takes(withDoubtful: boolean, choice?: Choice): RawBuilder<SqlBool> {
  const chosen = choice ? sql`case when ${isShown(choice)} then ${chosenBy(choice)} else chosen end` : sql`chosen`
  return sql`${does} and coalesce(${chosen}, change ->> 'kind' <> 'doubtful' or ${withDoubtful})`
}

function isShown({ shown }: Choice): RawBuilder<SqlBool> {
  return sql`position = any(${shown}::integer[])`
}

/** Those that were ticked are wanted, the others are not; kept is only what differs from usual. */
function chosenBy({ ticked }: Choice): RawBuilder<boolean> {
  return sql`nullif(position = any(${ticked}::integer[]), change ->> 'kind' <> 'doubtful')`
}

function whereOf(run: PlanRun, step: Step, choice?: Choice): RawBuilder<SqlBool> {
  if (step === 'undo') return sql`applied and not undone and kept is null`
  return sql`not applied and skipped is null and ${takes(run.withDoubtful, choice)}`
}

/** The next rows of the step under way. */
export async function nextRows<Values>(tx: Tx, run: PlanRun, step: Step, most: number): Promise<StoredRow<Values>[]> {
  const rows = await rowsBefore(tx, run, step).limit(most).execute()
  return rows.map(row => storedRow(row))
}

/** The rows that a step has before it; with a choice, as if it had been kept. */
function rowsBefore(tx: Tx, run: PlanRun, step: Step, choice?: Choice) {
  return tx
    .selectFrom('plan_change')
    .selectAll()
    .where('run_id', '=', run.id)
    .where('position', '>', run.reached ?? -1)
    .where(whereOf(run, step, choice))
    .orderBy('position')
}

/** What somebody orders of a kept plan: a step, for applying with doubtful rows or without, and with a choice. */
export interface Ordering {
  step: Step
  withDoubtful?: boolean
  choice?: Choice
}

/**
 * All rows that a step takes if it is ordered so; one that has begun goes on as it was ordered. However many: what was chosen may
 * have come to more rows than a kind takes of choices.
 */
export async function rowsOrdered<Values>(
  tx: Tx,
  run: PlanRun,
  { step, withDoubtful = false, choice }: Ordering,
): Promise<StoredRow<Values>[]> {
  const whole = { ...run, reached: null }
  const ordered =
    run.state === 'planned' ? rowsBefore(tx, { ...whole, withDoubtful }, step, choice) : rowsBefore(tx, whole, step)
  return (await ordered.execute()).map(row => storedRow(row))
}

/** Of the rows that applying takes, the first for each text that stands in one of their values. */
export async function firstOfEach<Values>(
  tx: Tx,
  run: PlanRun,
  value: keyof Values & string,
): Promise<PlanRow<Values>[]> {
  const { rows } = await sql<KeptRow>`
    select distinct on (named) * from (
      select *, change -> 'values' ->> ${value} as named from plan_change where run_id = ${run.id} and ${takes(false)}
    ) open order by named, position`.execute(tx)
  return rows.map(row => storedRow<Values>(row)).toSorted((a, b) => a.row - b.row)
}

/** How many rows a step has before it. */
export async function countRows(tx: Tx, run: PlanRun, step: Step): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from plan_change where run_id = ${run.id} and ${whereOf(run, step)}`.execute(tx)
  return rows[0]!.n
}

/** How many rows a step has done, and how many it has left alone. */
export async function countDone(tx: Tx, runId: string, step: Step): Promise<{ done: number; left: number }> {
  const [done, left] = step === 'apply' ? [sql`applied`, sql`skipped`] : [sql`undone`, sql`kept`]
  const { rows } = await sql<{ done: number; left: number }>`
    select count(*) filter (where ${done}) as done, count(*) filter (where ${left} is not null) as left
    from plan_change where run_id = ${runId}`.execute(tx)
  return rows[0]!
}

/** Marks rows as written, with what they made or changed. */
export async function markApplied(tx: Tx, runId: string, written: { row: number; subjectId: string }[]): Promise<void> {
  await sql`
    update plan_change set applied = true, subject_id = given.subject_id
    from unnest(${written.map(one => one.row)}::integer[], ${written.map(one => one.subjectId)}::uuid[])
      as given (position, subject_id)
    where run_id = ${runId} and plan_change.position = given.position`.execute(tx)
}

/** Marks rows as taken back. */
export async function markUndone(tx: Tx, runId: string, rows: number[]): Promise<void> {
  await sql`
    update plan_change set undone = true where run_id = ${runId} and position = any(${rows}::integer[])`.execute(tx)
}

/** Marks rows that a step left alone, with the reason. */
export async function markLeft(tx: Tx, runId: string, step: Step, left: Skipped[]): Promise<void> {
  if (left.length === 0) return
  const column = sql.ref(step === 'apply' ? 'skipped' : 'kept')
  await sql`
    update plan_change set ${column} = given.code
    from unnest(${left.map(one => one.row)}::integer[], ${left.map(one => one.code)}::text[]) as given (position, code)
    where run_id = ${runId} and plan_change.position = given.position`.execute(tx)
}

/** Keeps which of the rows that were shown are wanted. */
export async function markChosen(tx: Tx, runId: string, choice: Choice): Promise<void> {
  await sql`
    update plan_change set chosen = ${chosenBy(choice)}
    where run_id = ${runId} and ${isShown(choice)} and ${does}`.execute(tx)
}
