import { oneAtATime } from '../../database/one-at-a-time.ts'
import type { Tx } from '../../database/open.ts'
import { readPlan } from '../data/plans.ts'
import type { AnyPlan, By } from '../kind.ts'
import type { Skipped, Step } from '../rules/plan.ts'
import { beginOrdered, type Begun, type StepOrder } from './order-step.ts'
import { takeBatch } from './take-batch.ts'

type Refused = Extract<Begun, { refusal: string }>

export type AppliedPlan = { applied: number; skipped: Skipped[] } | Refused
export type UndonePlan = { undone: number; skipped: Skipped[] } | Refused

/** Applies a kept plan inside the given transaction: all its rows, and the ledger entry. */
export async function applyPlan(tx: Tx, kind: AnyPlan, order: Omit<StepOrder, 'step'>, by: By): Promise<AppliedPlan> {
  const done = await allAtOnce(tx, kind, { ...order, step: 'apply' }, by)
  return 'refusal' in done ? done : { applied: done.rows, skipped: done.skipped }
}

/** Undoes an applied plan inside the given transaction: what nobody has touched since goes back, the rest is named. */
export async function undoPlan(tx: Tx, kind: AnyPlan, { runId }: { runId: string }, by: By): Promise<UndonePlan> {
  const done = await allAtOnce(tx, kind, { runId, step: 'undo' }, by)
  return 'refusal' in done ? done : { undone: done.rows, skipped: done.skipped }
}

async function allAtOnce(tx: Tx, kind: AnyPlan, order: StepOrder & { step: Step }, by: By) {
  // In the order in which a batch takes its locks.
  await oneAtATime(tx, kind.name)
  const begun = await beginOrdered(tx, kind, order, by)
  if ('refusal' in begun) return begun
  const skipped: Skipped[] = []
  for (let last = false; !last;) {
    const batch = await takeBatch(tx, kind, order, by)
    skipped.push(...batch.skipped)
    last = batch.last
  }
  const { summary } = (await readPlan(tx, kind.name, order.runId))!
  return { rows: (order.step === 'apply' ? summary.applied : summary.undone) ?? 0, skipped }
}
