import { date } from '../clock/clock.ts'
import type { Tx } from '../database/open.ts'
import { record } from '../ledger/record.ts'
import type { Actor } from '../policy/actor.ts'
import { rowsToApply, type PlanRow, type PlanRun, type Skipped } from './plan.ts'
import { markApplied, movePlan, readPlan, readPlanRows } from './store.ts'

/** What a room does for its kind of plan: write rows, and take them back. Both many at a time. */
export interface PlanWriter<Values> {
  kind: string
  /** Writes what still fits the database; a row that meanwhile does not is skipped with a code. */
  write(tx: Tx, rows: PlanRow<Values>[], by: PlanStep): Promise<{ written: Written[]; skipped: Skipped[] }>
  /** Takes back what nobody has changed since; the others are skipped with a code. */
  takeBack(tx: Tx, rows: PlanRow<Values>[], by: PlanStep): Promise<{ undone: number; skipped: Skipped[] }>
}

export interface Written {
  row: number
  subjectId: string
}

/** Who does it, when, and for which plan. */
export interface PlanStep {
  run: PlanRun
  actor: Actor
  at: Temporal.Instant
}

export type Applied = { applied: number; skipped: Skipped[] } | { refusal: 'unknown' | 'done-already' }
export type Undone = { undone: number; skipped: Skipped[] } | { refusal: 'unknown' | 'not-applied' }

/** Applies a kept plan inside the given transaction: all its rows (doubtful ones only if wanted) and the ledger entry. */
export async function applyPlan<Values>(
  tx: Tx,
  writer: PlanWriter<Values>,
  order: { runId: string; withDoubtful: boolean; actor: Actor; at: Temporal.Instant },
): Promise<Applied> {
  const { runId, withDoubtful, actor, at } = order
  const run = await readPlan(tx, writer.kind, runId, true)
  if (!run) return { refusal: 'unknown' }
  if (run.state !== 'planned') return { refusal: 'done-already' }
  const rows = rowsToApply(await readPlanRows<Values>(tx, runId), withDoubtful)
  const { written, skipped } = await writer.write(tx, rows, { run, actor, at })
  await markApplied(tx, runId, written)
  await movePlan(tx, runId, 'applied', date(at), { applied: written.length, skipped: skipped.slice(0, 500) })
  const detail = { written: written.length, skipped: skipped.length, withDoubtful }
  await record(tx, { act: `${writer.kind}.apply`, subjectKind: 'plan_run', subjectId: runId, actor, at, detail })
  return { applied: written.length, skipped }
}

/** Undoes an applied plan: what nobody has touched since goes back, the rest is named. */
export async function undoPlan<Values>(
  tx: Tx,
  writer: PlanWriter<Values>,
  order: { runId: string; actor: Actor; at: Temporal.Instant },
): Promise<Undone> {
  const { runId, actor, at } = order
  const run = await readPlan(tx, writer.kind, runId, true)
  if (!run) return { refusal: 'unknown' }
  if (run.state !== 'applied') return { refusal: 'not-applied' }
  const rows = await readPlanRows<Values>(tx, runId, { applied: true })
  const { undone, skipped } = await writer.takeBack(tx, rows, { run, actor, at })
  await movePlan(tx, runId, 'undone', date(at), { undone, notUndone: skipped.slice(0, 500) })
  const detail = { undone, skipped: skipped.length }
  await record(tx, { act: `${writer.kind}.undo`, subjectKind: 'plan_run', subjectId: runId, actor, at, detail })
  return { undone, skipped }
}
