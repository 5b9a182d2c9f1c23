import { sql } from 'kysely'
import type { Tx } from '../database/open.ts'
import { countPlan, type PlanKind, type PlanRow, type PlanRun, type PlanSummary } from './plan.ts'

/** Keeps a plan so that it can be looked at, applied and undone. Rows that change nothing and say nothing are only counted. */
export async function savePlan<Values>(
  tx: Tx,
  plan: { kind: string; source: string; rows: PlanRow<Values>[]; leftOut?: string[]; actorId?: string },
): Promise<string> {
  const summary: PlanSummary = { ...countPlan(plan.rows), leftOut: plan.leftOut }
  const { id } = await tx
    .insertInto('plan_run')
    .values({
      kind: plan.kind,
      source: plan.source,
      summary: JSON.stringify(summary),
      actor_id: plan.actorId ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const kept = plan.rows.filter(row => row.kind !== 'same' || row.problems.length > 0)
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

/** A plan of that kind, or undefined. With `lock`, nobody else applies or undoes it meanwhile. */
export async function readPlan(tx: Tx, kind: string, id: string, lock = false): Promise<PlanRun | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined
  let query = tx.selectFrom('plan_run').selectAll().where('id', '=', id).where('kind', '=', kind)
  if (lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  return row && planRun(row)
}

/** The newest plans of a kind. */
export async function recentPlans(tx: Tx, kind: string, most = 20): Promise<PlanRun[]> {
  const query = tx.selectFrom('plan_run').selectAll().where('kind', '=', kind).orderBy('created_at', 'desc').limit(most)
  return (await query.execute()).map(planRun)
}

interface StoredRun {
  id: string
  kind: string
  source: string
  summary: unknown
  state: string
  actor_id: string | null
  created_at: Date
  applied_at: Date | null
  undone_at: Date | null
}

function planRun(row: StoredRun): PlanRun {
  return {
    id: row.id,
    kind: row.kind,
    source: row.source,
    summary: row.summary as PlanSummary,
    state: row.state as PlanRun['state'],
    actorId: row.actor_id,
    createdAt: row.created_at,
    appliedAt: row.applied_at,
    undoneAt: row.undone_at,
  }
}

/** A kept row, with whether it was written. */
export type StoredRow<Values> = PlanRow<Values> & { applied: boolean }

/** The kept rows of a plan in the order of the file: all, those of some kinds, those with problems, those written. */
export async function readPlanRows<Values>(
  tx: Tx,
  runId: string,
  only: { kinds?: PlanKind[]; problems?: boolean; applied?: boolean; limit?: number } = {},
): Promise<StoredRow<Values>[]> {
  let query = tx.selectFrom('plan_change').selectAll().where('run_id', '=', runId).orderBy('position')
  if (only.kinds) query = query.where(sql<string>`change ->> 'kind'`, 'in', only.kinds)
  if (only.problems) query = query.where(sql<number>`jsonb_array_length(change -> 'problems')`, '>', 0)
  if (only.applied !== undefined) query = query.where('applied', '=', only.applied)
  if (only.limit !== undefined) query = query.limit(only.limit)
  return (await query.execute()).map(row => ({
    row: row.position,
    key: row.key,
    subjectId: row.subject_id ?? undefined,
    applied: row.applied,
    ...(row.change as Omit<PlanRow<Values>, 'row' | 'key' | 'subjectId'>),
  }))
}

/** Marks rows as written, with what they made or changed. */
export async function markApplied(tx: Tx, runId: string, written: { row: number; subjectId: string }[]): Promise<void> {
  await sql`
    update plan_change set applied = true, subject_id = given.subject_id
    from unnest(${written.map(one => one.row)}::integer[], ${written.map(one => one.subjectId)}::uuid[])
      as given (position, subject_id)
    where run_id = ${runId} and plan_change.position = given.position`.execute(tx)
}

/** Moves a plan on and adds to its summary. */
export async function movePlan(
  tx: Tx,
  runId: string,
  state: 'applied' | 'undone',
  at: Date,
  more: Partial<PlanSummary>,
): Promise<void> {
  await tx
    .updateTable('plan_run')
    .set({ state, summary: sql`summary || ${JSON.stringify(more)}::jsonb` })
    .$if(state === 'applied', query => query.set({ applied_at: at }))
    .$if(state === 'undone', query => query.set({ undone_at: at }))
    .where('id', '=', runId)
    .execute()
}
