import type { Database } from '../../../platform/database/open.ts'
import { enqueue } from '../../../platform/jobs/enqueue.ts'
import { readPlan } from '../../../platform/plan/index.ts'
import type { Actor } from '../../../platform/policy/actor.ts'
import { openProcess } from '../../../platform/process/process.ts'
import { importKind } from '../data/import-writer.ts'
import { processKey } from '../rules/process-key.ts'

/** Orders a kept import to be applied or undone in the background. False when there is no such import. */
export async function orderImport(
  db: Database,
  order: { runId: string; step: 'apply' | 'undo'; withDoubtful?: boolean; actor: Actor },
): Promise<boolean> {
  const { runId, step, withDoubtful, actor } = order
  return db.transaction().execute(async tx => {
    const run = await readPlan(tx, importKind, runId)
    if (!run) return false
    const key = processKey(step, runId)
    await openProcess(tx, { kind: `registry-${step}`, key, total: run.summary.rows, startedBy: actor.personId })
    const payload = { runId, step, withDoubtful, personId: actor.personId }
    await enqueue(tx, 'apply-import', payload, { key, queue: 'registry' })
    return true
  })
}
