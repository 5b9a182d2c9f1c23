import { businessNow } from '../../../platform/clock/clock.ts'
import { endProcess, findProcess, stepProcess } from '../../../platform/process/process.ts'
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

/** Applies or undoes a kept import in the background; running twice does it once. */
export async function applyImport({ db }: House, { runId, step, withDoubtful, personId }: ImportJob): Promise<void> {
  const process = await findProcess(db, processKey(step, runId))
  if (process) await stepProcess(db, process.id, 0)
  const actor = { role: 'office' as const, personId }
  const done = await db.transaction().execute(async tx => {
    const at = await businessNow(tx)
    return step === 'apply'
      ? applyList(tx, { runId, withDoubtful: withDoubtful === true, actor, at })
      : undoImport(tx, { runId, actor, at })
  })
  if (!process) return
  const rows = 'refusal' in done ? 0 : 'applied' in done ? done.applied : done.undone
  await stepProcess(db, process.id, rows, rows)
  await endProcess(db, process.id)
}
