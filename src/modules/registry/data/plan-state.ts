import { sql } from 'kysely'
import type { Database } from '../../../platform/database/open.ts'
import { readPlan, readPlanRows, type PlanRun, type StoredRow } from '../../../platform/plan/index.ts'
import { findProcess } from '../../../platform/process/process.ts'
import type { ListValues } from '../rules/fields.ts'
import { processKey } from '../rules/process-key.ts'
import { importKind } from './import-writer.ts'

export interface PlanState {
  run: PlanRun
  /** The first of those that are new, so that names can be looked at before they are written. */
  fresh: StoredRow<ListValues>[]
  changed: StoredRow<ListValues>[]
  odd: StoredRow<ListValues>[]
  most: number
  toWrite: { sure: number; doubtful: number }
  work?: { step: 'apply' | 'undo'; done: number; total: number }
}

/** So many rows of a plan are shown on its page; the download has all. */
const most = 200
const mostNew = 20

/** Everything the page of a plan shows, or undefined when there is no such plan. */
export async function readPlanState(db: Database, id: string): Promise<PlanState | undefined> {
  const run = await readPlan(db, importKind, id)
  if (!run) return undefined
  return {
    run,
    fresh: await readPlanRows<ListValues>(db, id, { kinds: ['new'], limit: mostNew }),
    changed: await readPlanRows<ListValues>(db, id, { kinds: ['changed'], limit: most }),
    odd: await oddRows(db, id),
    most,
    toWrite: await countToWrite(db, id),
    work: await workOn(db, run),
  }
}

/** What will not be written by itself comes before what was only noted. */
async function oddRows(db: Database, id: string): Promise<StoredRow<ListValues>[]> {
  const held = await readPlanRows<ListValues>(db, id, { kinds: ['doubtful', 'refused'], limit: most })
  const noted = await readPlanRows<ListValues>(db, id, {
    kinds: ['new', 'changed', 'same'],
    problems: true,
    limit: most - held.length,
  })
  return [...held, ...noted]
}

async function countToWrite(db: Database, id: string): Promise<PlanState['toWrite']> {
  const { rows } = await sql<{ sure: number; doubtful: number }>`
    select count(*) filter (where change ->> 'kind' in ('new', 'changed')) as sure,
      count(*) filter (where change ->> 'kind' = 'doubtful') as doubtful
    from plan_change where run_id = ${id} and change ->> 'act' <> 'none'`.execute(db)
  return rows[0]!
}

/** The step that waits or runs in the background, as long as the plan has not moved on. */
async function workOn(db: Database, run: PlanRun): Promise<PlanState['work']> {
  const step = run.state === 'planned' ? 'apply' : run.state === 'applied' ? 'undo' : undefined
  const process = step && (await findProcess(db, processKey(step, run.id)))
  if (!process || process.state === 'done' || process.state === 'failed') return undefined
  return { step, done: process.done, total: process.total ?? run.summary.rows }
}
