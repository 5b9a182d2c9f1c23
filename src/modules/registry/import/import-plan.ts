import type { Tx } from '../../../platform/database/open.ts'
import type { PlanColumn, PlanKind } from '../../../platform/plan/index.ts'
import { sheetLimits, type SheetRow } from '../../../platform/sheets/index.ts'
import { readRegionBook } from '../../regions/index.ts'
import { takeBackRows, writeRows } from './data/import-writer.ts'
import { readKnown } from './data/known.ts'
import { refreshStatistics } from '../data/organisations.ts'
import { listFields, type ListValues } from '../rules/fields.ts'
import { columnOf, importColumns } from './rules/import-columns.ts'
import { planImport, type ImportRow } from './rules/plan-import.ts'
import { words } from '../words.ts'

/** The columns of the list, as the file calls them: what needs mending can be mended there. */
const columns = listFields.map((field): PlanColumn<ListValues> => ({
  key: field,
  head: () => columnOf[field],
  value: row => row.values[field],
  cell: row => row.values[field] || (field === 'name' && row.key),
}))

/** The import of the official list of pesantren. */
export const importPlan: PlanKind<ListValues, 'upload'> = {
  name: 'registry',
  act: 'registry.import',
  path: '/kantor/pesantren/impor',
  back: { href: '/kantor/pesantren', label: lang => words(lang).list.title },
  words: lang => words(lang).imports,
  from: {
    by: 'upload',
    columns: importColumns,
    accept: '.csv,.xlsx,.txt',
    kinds: 'CSV, XLSX',
    bytes: sheetLimits.bytes,
  },
  most: sheetLimits.csvRows,
  columns,
  named: 'name',
  problem: (one, lang) => `${one.column}: ${words(lang).problem(one)}`,
  skipped: (code, lang) => words(lang).skipped(code),
  differ,
  refusal: (_, lang) => words(lang).noRegions,
  apply: writeRows,
  undo: takeBackRows,
  batch: 1000,
  // A registry that has just grown by thousands has no statistics yet, and every list would be planned blindly.
  ended: async (tx, step, rows) => (step === 'apply' && rows > 500 ? refreshStatistics(tx) : undefined),
}

/** Before regions are loaded every row would be doubtful, so nothing is planned. */
async function differ(tx: Tx, rows: SheetRow[]): Promise<ImportRow[] | { refusal: 'no-regions' }> {
  const book = await readRegionBook(tx)
  if (book.regencies().length === 0) return { refusal: 'no-regions' }
  return planImport(rows, await readKnown(tx), book)
}
