import { businessNow } from '../../../platform/clock/clock.ts'
import type { Tx } from '../../../platform/database/open.ts'
import { endIfHopeless, endProcess, findProcess, stepProcess } from '../../../platform/process/process.ts'
import type { House } from '../../../platform/web/context.ts'
import { applyList } from '../actions/import-list.ts'
import { undoImport } from '../actions/undo-import.ts'
import { processKey } from '../rules/process-key.ts'

export interface ImportJob {
  runId: string
  step: 'apply' | 'undo'
  withDoubtful?: boolean
  personId: string
}

/**
 * Applies or undoes a kept import in the background; running twice does it once. A failure that will not pass ends the
 * process with its problem, and the job with it: the import may be ordered again from its page.
 */
export async function applyImport(house: House, job: ImportJob): Promise<void> {
  const process = await findProcess(house.db, processKey(job.step, job.runId))
  if (process?.state === 'done') return
  try {
    if (process) await stepProcess(house.db, process.id, 0)
    await house.db.transaction().execute(tx => work(tx, job, process?.id))
  } catch (error) {
    if (!process || !(await endIfHopeless(house.db, process, error))) throw error
    house.log.error('import failed', error, { run: job.runId, step: job.step })
  }
}

/** The end is noted in the transaction of the work, so that no second run can find one without the other. */
async function work(tx: Tx, { runId, step, withDoubtful, personId }: ImportJob, processId?: string): Promise<void> {
  const order = { runId, actor: { role: 'office' as const, personId }, at: await businessNow(tx) }
  const done =
    step === 'apply'
      ? await applyList(tx, { ...order, withDoubtful: withDoubtful === true })
      : await undoImport(tx, order)
  if (!processId) return
  const rows = 'refusal' in done ? 0 : 'applied' in done ? done.applied : done.undone
  await stepProcess(tx, processId, rows, rows)
  await endProcess(tx, processId)
}
