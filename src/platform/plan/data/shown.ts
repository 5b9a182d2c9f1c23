import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Tx } from '../../database/open.ts'
import type { PlanRun, RowKind } from '../rules/plan.ts'
import type { Look, View } from '../rules/views.ts'
import { does, storedRow, takes, type StoredRow } from './rows.ts'

/** How many kept rows there are of each view, and how many would be written. */
export interface Tally extends Record<View, number> {
  /** What applying would write, without and with the doubtful ones that nobody has spoken about. */
  sure: number
  unsure: number
  /** Rows that can be left out or taken in. */
  open: number
  /** Rows that applying, and that undoing, left alone because they had changed. */
  skipped: number
  kept: number
}

/** Counts the kept rows of a plan. */
export async function tallyOf(tx: Tx, runId: string): Promise<Tally> {
  const kind = (name: RowKind) => sql`count(*) filter (where ${isKind(name)})`
  const { rows } = await sql<Tally>`
    select ${kind('new')} as new, ${kind('changed')} as changed, ${kind('ended')} as ended, ${kind('same')} as same,
      ${kind('doubtful')} as doubtful, ${kind('refused')} as refused,
      count(*) filter (where ${isNoted}) as noted, count(*) filter (where ${isLeft}) as left,
      count(*) filter (where ${takes(false)}) as sure,
      count(*) filter (where ${does} and ${isKind('doubtful')} and chosen is null) as unsure,
      count(*) filter (where ${does}) as open, count(skipped) as skipped, count(kept) as kept
    from plan_change where run_id = ${runId}`.execute(tx)
  return rows[0]!
}

/** Rows of a page, with where they stand among those that are looked at. */
export interface Shown<Values> {
  rows: StoredRow<Values>[]
  total: number
  /** How many stand before the first. */
  from: number
  /** The page behind these, and the one before. */
  next?: Pick<Look, 'after'>
  previous?: Pick<Look, 'before'>
}

export const pageSize = 50

/**
 * Which rows: those of a view; or all, the doubtful and refused ones, those that change something, those that were written, and
 * once it was undone those that were taken back and those that stayed as they had been written.
 */
export type Wanted = View | 'all' | 'held' | 'does' | 'done' | 'back' | 'stayed'

/** One page of the kept rows of a plan, in their order. */
export async function readShown<Values>(tx: Tx, run: PlanRun, wanted: Wanted, look: Look): Promise<Shown<Values>> {
  const where = sql<SqlBool>`run_id = ${run.id} and ${isWanted(wanted)} and ${holds(look.q)}`
  const back = look.before !== undefined
  const place = back ? sql`position < ${look.before}` : sql`position > ${look.after ?? -1}`
  const { rows: taken } = await sql<Parameters<typeof storedRow>[0]>`
    select * from plan_change where ${where} and ${place}
    order by position ${back ? sql`desc` : sql`asc`} limit ${pageSize + 1}`.execute(tx)
  const beyond = taken.length > pageSize
  const rows = taken.slice(0, pageSize).map(row => storedRow<Values>(row))
  if (back) rows.reverse()
  const [first, last] = [rows[0]?.row, rows.at(-1)?.row]
  const { rows: counted } = await sql<{ total: number; from: number }>`
    select count(*) as total, count(*) filter (where position < ${first ?? 0}) as from
    from plan_change where ${where}`.execute(tx)
  const { total, from } = counted[0]!
  return {
    ...{ rows, total, from },
    next: last !== undefined && (back || beyond) ? { after: last } : undefined,
    previous: first !== undefined && from > 0 ? { before: first } : undefined,
  }
}

/** Every kept row that somebody has to be told of: a note, a doubt, a refusal, or why nothing was written; in their order. */
export async function* toldRows<Values>(tx: Tx, run: PlanRun): AsyncGenerator<StoredRow<Values>[]> {
  let reached = -1
  while (true) {
    const { rows } = await sql<Parameters<typeof storedRow>[0]>`
      select * from plan_change where run_id = ${run.id} and position > ${reached} and ${isTold(run)}
      order by position limit 2000`.execute(tx)
    if (rows.length === 0) return
    reached = rows.at(-1)!.position
    yield rows.map(row => storedRow<Values>(row))
  }
}

function isTold(run: PlanRun): RawBuilder<SqlBool> {
  return run.state === 'planned' ? sql`(${isNoted} or ${isHeld})` : sql`(${isNoted} or ${isLeft})`
}

const isNoted = sql<SqlBool>`jsonb_array_length(change -> 'problems') > 0`
const isHeld = sql<SqlBool>`change ->> 'kind' in ('doubtful', 'refused')`
/** Nothing was written for it, or what was written has stayed. */
const isLeft = sql<SqlBool>`(not applied and change ->> 'kind' <> 'same' or kept is not null)`

function isKind(kind: RowKind): RawBuilder<SqlBool> {
  return sql`change ->> 'kind' = ${kind}`
}

function isWanted(wanted: Wanted): RawBuilder<SqlBool> {
  const several: Partial<Record<Wanted, RawBuilder<SqlBool>>> = {
    all: sql`true`,
    held: isHeld,
    noted: isNoted,
    left: isLeft,
    does: sql`change ->> 'kind' in ('new', 'changed', 'ended')`,
    done: sql`applied`,
    back: sql`undone`,
    stayed: sql`kept is not null`,
  }
  return several[wanted] ?? isKind(wanted as RowKind)
}

/** Whether the words stand in what the page shows of the row. */
function holds(q: string): RawBuilder<SqlBool> {
  if (!q) return sql`true`
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  return sql`(key ilike ${like} or shown ilike ${like})`
}
