import type { Tx } from '../../../platform/database/open.ts'
import { applyPlan, savePlan, type Applied } from '../../../platform/plan/index.ts'
import type { Actor } from '../../../platform/policy/actor.ts'
import { readTable, type SheetProblem, type SheetRow } from '../../../platform/sheets/index.ts'
import { readRegionBook } from '../../regions/index.ts'
import { importKind, importWriter } from '../data/import-writer.ts'
import { readKnown } from '../data/known.ts'
import { lockRegistry, refreshStatistics } from '../data/lock.ts'
import { importColumns } from '../rules/import-columns.ts'
import { planImport, type ImportRow } from '../rules/plan-import.ts'

/** A plan, with the columns that were not read and the sheet it is from where a workbook has several; or why there is none. */
export type Planned =
  { rows: ImportRow[]; leftOut: string[]; sheet?: string } | { problem: SheetProblem } | { refusal: 'no-regions' }

/**
 * Reads the file at `path` and plans its import against the registry as it stands. Writes nothing. Before regions are loaded
 * every row would be doubtful, so nothing is planned.
 */
export async function planList(tx: Tx, path: string): Promise<Planned> {
  if ((await readRegionBook(tx)).regencies().length === 0) return { refusal: 'no-regions' }
  const read = await readTable(path, importColumns)
  if ('problem' in read) return read
  const { rows, leftOut, name } = read.sheet
  return { rows: await planRows(tx, rows), leftOut, sheet: name }
}

/** The same from rows that were read, or made, before. */
export async function planRows(tx: Tx, rows: SheetRow[]): Promise<ImportRow[]> {
  return planImport(rows, await readKnown(tx), await readRegionBook(tx))
}

/** Keeps a plan, so that somebody can look at it before it is applied. */
export function keepPlan(tx: Tx, source: string, rows: ImportRow[], actor: Actor, leftOut?: string[]): Promise<string> {
  return savePlan(tx, { kind: importKind, source, rows, leftOut, actorId: actor.personId })
}

/** Applies a kept plan: one transaction, one import at a time. */
export async function applyList(
  tx: Tx,
  order: { runId: string; withDoubtful: boolean; actor: Actor; at: Temporal.Instant },
): Promise<Applied> {
  await lockRegistry(tx)
  const done = await applyPlan(tx, importWriter, order)
  // A registry that has just grown by thousands has no statistics yet, and every list would be planned blindly.
  if ('applied' in done && done.applied > 500) await refreshStatistics(tx)
  return done
}
