import { oneAtATime } from '../../database/one-at-a-time.ts'
import type { Tx } from '../../database/open.ts'
import { record } from '../../ledger/record.ts'
import { demand } from '../../policy/index.ts'
import { endProcess, findProcess, stepProcess } from '../../process/process.ts'
import { endStep, noteReached, readPlan } from '../data/plans.ts'
import { countDone, markApplied, markLeft, markUndone, nextRows, type StoredRow } from '../data/rows.ts'
import type { AnyPlan, By, PlanStep } from '../kind.ts'
import { processKey, stepStates, type Skipped, type Step } from '../rules/plan.ts'

/** What became of one batch; `last`: there is nothing left to do. */
export interface Batch {
  last: boolean
  skipped: Skipped[]
}

const usualBatch = 500

/**
 * Takes the next rows of the step under way, all in the given transaction: what is written, what became of each row, and how far
 * the plan has come. So whoever comes after a worker that was killed goes on behind the last batch, and no row is met twice.
 */
export async function takeBatch(
  tx: Tx,
  kind: AnyPlan,
  { runId, step }: { runId: string; step: Step },
  by: By,
): Promise<Batch> {
  demand(by.house.policy, by.actor, kind.act)
  await oneAtATime(tx, kind.name)
  const run = await readPlan(tx, kind.name, runId, true)
  if (run?.state !== stepStates[step].during) return { last: true, skipped: [] }
  const most = kind.batch ?? usualBatch
  const rows = await nextRows<unknown>(tx, run, step, most)
  const skipped = rows.length > 0 ? await doStep(tx, kind, step, rows, { ...by, run }) : []
  const last = rows.length < most
  if (!last) await noteReached(tx, runId, rows.at(-1)!.row)
  await noteProgress(tx, kind, { ...by, run }, step, last)
  return { last, skipped }
}

async function doStep(tx: Tx, kind: AnyPlan, step: Step, rows: StoredRow<unknown>[], by: PlanStep): Promise<Skipped[]> {
  const runId = by.run.id
  if (step === 'undo') {
    const left = await kind.undo(tx, rows, by)
    const isLeft = new Set(left.map(one => one.row))
    await markLeft(tx, runId, step, left)
    await markUndone(
      tx,
      runId,
      rows.map(one => one.row).filter(row => !isLeft.has(row)),
    )
    return left
  }
  const { written, skipped } = await kind.apply(tx, rows, by)
  const told = new Set([...written, ...skipped].map(one => one.row))
  const untold = rows.find(one => !told.has(one.row))
  if (untold) throw new Error(`the plan ${kind.name} does not say what became of row ${untold.row}`)
  await markApplied(tx, runId, written)
  await markLeft(tx, runId, step, skipped)
  return skipped
}

/** The figures that people watch, and the end of the step with its row in the ledger. */
async function noteProgress(
  tx: Tx,
  kind: AnyPlan,
  { run, actor, at }: PlanStep,
  step: Step,
  last: boolean,
): Promise<void> {
  const { done, left } = await countDone(tx, run.id, step)
  const process = await findProcess(tx, processKey(kind.name, step, run.id))
  if (process) await stepProcess(tx, process.id, done + left)
  if (!last) return
  const isApply = step === 'apply'
  await endStep(tx, run.id, stepStates[step].after, at, isApply ? { applied: done } : { undone: done })
  const detail = isApply
    ? { written: done, skipped: left, withDoubtful: run.withDoubtful }
    : { undone: done, skipped: left }
  const act = `${kind.name}.${step}`
  await record(tx, { act, subjectKind: 'plan_run', subjectId: run.id, actor, at, detail })
  await kind.ended?.(tx, step, done)
  if (process) await endProcess(tx, process.id)
}
