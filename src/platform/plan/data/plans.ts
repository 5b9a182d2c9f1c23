import { sql } from 'kysely'
import { date } from '../../clock/clock.ts'
import type { Tx } from '../../database/open.ts'
import { scopeOf } from '../../policy/index.ts'
import { isUuid } from '../../web/uuid.ts'
import type { AnyPlan, By } from '../kind.ts'
import { countPlan, type PlanRow, type PlanRun, type PlanState, type PlanSummary } from '../rules/plan.ts'

/** A plan that is to be kept. */
export interface NewPlan<Values> extends Pick<PlanSummary, 'leftOut' | 'said'> {
  kind: string
  source: string
  rows: PlanRow<Values>[]
  actorId?: string
}

/** Keeps a plan so that it can be looked at, applied and undone. Rows that change nothing and say nothing are only counted. */
export async function savePlan<Values>(tx: Tx, plan: NewPlan<Values>): Promise<string> {
  const { kind, source, rows, leftOut, said, actorId } = plan
  const summary: PlanSummary = { ...countPlan(rows), leftOut, said }
  const { id } = await tx
    .insertInto('plan_run')
    .values({ kind, source, summary: JSON.stringify(summary), actor_id: actorId ?? null })
    .returning('id')
    .executeTakeFirstOrThrow()
  const kept = rows.filter(row => row.kind !== 'same' || row.problems.length > 0)
  for (let at = 0; at < kept.length; at += 2000) await insertRows(tx, id, kept.slice(at, at + 2000))
  return id
}

async function insertRows<Values>(tx: Tx, runId: string, rows: PlanRow<Values>[]): Promise<void> {
  const given = rows.map(({ row, key, subjectId, ...change }) => ({
    position: row,
    subject_id: subjectId ?? null,
    key,
    change,
  }))
  await sql`
    insert into plan_change (run_id, position, subject_id, key, change)
    select ${runId}, position, subject_id, key, change
    from json_to_recordset(${JSON.stringify(given)}::json)
      as given (position integer, subject_id uuid, key text, change jsonb)`.execute(tx)
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

/** A plan as far as it is to be seen: whoever does not reach everything in the act sees what they planned themselves. */
export async function readSeen(
  tx: Tx,
  kind: AnyPlan,
  id: string,
  by: Looking,
  lock = false,
): Promise<PlanRun | undefined> {
  const run = await readPlan(tx, kind.name, id, lock)
  return run && (seesAll(kind, by) || run.actorId === by.actor.personId) ? run : undefined
}

/** The newest plans of a kind that are to be seen. */
export async function recentPlans(tx: Tx, kind: AnyPlan, by: Looking, most = 20): Promise<PlanRun[]> {
  const query = tx
    .selectFrom('plan_run')
    .selectAll()
    .where('kind', '=', kind.name)
    .$if(!seesAll(kind, by), own => own.where('actor_id', '=', by.actor.personId ?? null))
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
  created_at: Date
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
    createdAt: row.created_at,
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
