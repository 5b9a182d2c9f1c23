import { sql } from 'kysely'
import { date } from '../../clock/clock.ts'
import type { Tx } from '../../database/open.ts'
import { recordset } from '../../database/recordset.ts'
import { scopeOf, stillActsAs, type Actor } from '../../policy/index.ts'
import { isUuid } from '../../web/uuid.ts'
import type { AnyPlan, By, PlanFace } from '../kind.ts'
import { countPlan, type PlanRow, type PlanRun, type PlanState, type PlanSummary } from '../rules/plan.ts'

/** A plan that is to be kept. */
export interface NewPlan<Values> extends Pick<PlanSummary, 'leftOut' | 'said'> {
  kind: Pick<PlanFace<Values>, 'name' | 'columns'>
  source: string
  rows: PlanRow<Values>[]
  /** Who makes it, and in which role. */
  actor: Actor
  at: Temporal.Instant
}

/** Keeps a plan so that it can be looked at, applied and undone. Rows that change nothing and say nothing are only counted. */
export async function savePlan<Values>(tx: Tx, plan: NewPlan<Values>): Promise<string> {
  const { kind, source, rows, leftOut, said, actor, at: plannedAt } = plan
  const summary: PlanSummary = { ...countPlan(rows), leftOut, said }
  const { id } = await tx
    .insertInto('plan_run')
    .values({
      kind: kind.name,
      source,
      summary: JSON.stringify(summary),
      happened_at: date(plannedAt),
      ...madeBy(actor),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const kept = rows.filter(row => row.kind !== 'same' || row.problems.length > 0)
  for (let at = 0; at < kept.length; at += 2000) await insertRows(tx, kind, id, kept.slice(at, at + 2000))
  return id
}

/** How many plans somebody has made on a day (WIB), whatever their kind and the role in which they made them. */
export async function countMade(tx: Tx, personId: string, day: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from plan_run
    where actor_id = ${personId}::uuid and (happened_at at time zone 'Asia/Jakarta')::date = ${day}::date`.execute(tx)
  return rows[0]!.n
}

/** Who made a plan, and as what. */
function madeBy({ personId, role, region }: Actor) {
  return { actor_id: personId ?? null, role, region_code: region?.code ?? null }
}

async function insertRows<Values>(
  tx: Tx,
  kind: NewPlan<Values>['kind'],
  runId: string,
  rows: PlanRow<Values>[],
): Promise<void> {
  const given = rows.map(whole => {
    const { row: position, key, subjectId: subject_id, ...change } = whole
    return { position, subject_id, key, change, shown: shownIn(kind, whole) }
  })
  const types = { position: 'integer', subject_id: 'uuid', key: 'text', change: 'jsonb', shown: 'text' }
  await sql`
    insert into plan_change (run_id, position, subject_id, key, change, shown)
    select ${runId}, position, subject_id, key, change, shown from ${recordset(given, types, 'given')}`.execute(tx)
}

/** What the page shows of a row, in both languages, a line each. */
function shownIn<Values>({ columns }: NewPlan<Values>['kind'], row: PlanRow<Values>): string {
  const texts = columns
    .filter(column => !column.away)
    .flatMap(column => (['id', 'en'] as const).map(lang => (column.found ?? column.value)(row, lang)))
  return [...new Set(texts)].filter(Boolean).join('\n')
}

/** A plan of that kind, or undefined. With `lock`, nobody else applies, undoes or changes it meanwhile. */
export async function readPlan(tx: Tx, kind: string, id: string, lock = false): Promise<PlanRun | undefined> {
  if (!isUuid(id)) return undefined
  let query = tx.selectFrom('plan_run').selectAll().where('id', '=', id).where('kind', '=', kind)
  if (lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  return row && planRun(row)
}

/** Who looks, in which house. */
type Looking = Pick<By, 'house' | 'actor'>

/**
 * A plan as far as it is to be seen: whoever does not reach everything in the act sees what they planned themselves, as long as
 * they act in the role and region of then: its rows are those that somebody there reaches.
 */
export async function readSeen(
  tx: Tx,
  kind: AnyPlan,
  id: string,
  by: Looking,
  lock = false,
): Promise<PlanRun | undefined> {
  const run = await readPlan(tx, kind.name, id, lock)
  return run && (seesAll(kind, by) || stillActsAs(by.actor, run)) ? run : undefined
}

/** The newest plans of a kind that are to be seen. */
export async function recentPlans(tx: Tx, kind: AnyPlan, by: Looking, most = 20): Promise<PlanRun[]> {
  const { actor_id, role, region_code } = madeBy(by.actor)
  const query = tx
    .selectFrom('plan_run')
    .selectAll()
    .where('kind', '=', kind.name)
    .$if(!seesAll(kind, by), own =>
      own
        .where('actor_id', '=', actor_id)
        .where('role', '=', role)
        .where('region_code', 'is not distinct from', region_code),
    )
    .orderBy('created_at', 'desc')
    .limit(most)
  return (await query.execute()).map(planRun)
}

function seesAll({ act }: AnyPlan, { house, actor }: Looking): boolean {
  return scopeOf(house.policy, actor, act).kind === 'all'
}

interface StoredRun {
  id: string
  kind: string
  source: string
  summary: unknown
  state: string
  with_doubtful: boolean
  reached: number | null
  actor_id: string | null
  role: string | null
  region_code: string | null
  happened_at: Date
  applied_at: Date | null
  undone_at: Date | null
}

const noneEnded = { ended: 0 }

function planRun(row: StoredRun): PlanRun {
  return {
    id: row.id,
    kind: row.kind,
    source: row.source,
    // Plans of before knew no rows that end.
    summary: { ...noneEnded, ...(row.summary as PlanSummary) },
    state: row.state as PlanState,
    withDoubtful: row.with_doubtful,
    reached: row.reached,
    actorId: row.actor_id,
    role: row.role,
    regionCode: row.region_code,
    plannedAt: row.happened_at,
    appliedAt: row.applied_at,
    undoneAt: row.undone_at,
  }
}

/** Begins a step. `withDoubtful`: doubtful rows are written too. */
export async function beginStep(tx: Tx, runId: string, state: PlanState, withDoubtful?: boolean): Promise<void> {
  await tx
    .updateTable('plan_run')
    .set({ state, reached: null })
    .$if(withDoubtful !== undefined, query => query.set({ with_doubtful: withDoubtful }))
    .where('id', '=', runId)
    .execute()
}

/** Notes the last row that was taken. */
export async function noteReached(tx: Tx, runId: string, reached: number): Promise<void> {
  await tx.updateTable('plan_run').set({ reached }).where('id', '=', runId).execute()
}

/** Ends a step and adds to the summary. */
export async function endStep(
  tx: Tx,
  runId: string,
  state: 'applied' | 'undone',
  at: Temporal.Instant,
  more: Partial<PlanSummary>,
): Promise<void> {
  await tx
    .updateTable('plan_run')
    .set({ state, reached: null, summary: sql`summary || ${JSON.stringify(more)}::jsonb` })
    .set(state === 'applied' ? { applied_at: date(at) } : { undone_at: date(at) })
    .where('id', '=', runId)
    .execute()
}

/** What of old plans goes: made before a time, at most so many at once. */
interface Sweeping {
  before: Temporal.Instant
  at: Temporal.Instant
  most: number
}

/** Takes rows, and what was said of them, from plans that nobody has applied. One that somebody works on is left for later. */
export async function emptyUnapplied(tx: Tx, { before, at, most }: Sweeping): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with old as materialized (
      select id from plan_run
      where state = 'planned' and happened_at < ${date(before)} and not summary ? 'swept'
      order by happened_at limit ${most} for update skip locked
    ), gone as (
      delete from plan_change c using old where c.run_id = old.id
    )
    update plan_run r set summary = (r.summary - 'said') || jsonb_build_object('swept', ${at.toString()}::text)
    from old where r.id = old.id returning r.id`.execute(tx)
  return rows.map(row => row.id)
}
