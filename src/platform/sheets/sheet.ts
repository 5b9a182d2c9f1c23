import { oneLine, typed } from '../text/printable.ts'
import { headProblem, namesOf } from './head.ts'
import { columnsLeftOut } from './left-out.ts'
import type { Opened, WantedColumns, SheetProblem } from './opened.ts'
import { textOf, withoutGuard, type Scan, type ScanLimits } from './scan.ts'

/** A table of texts as somebody made it, below the row that names the columns. */
export interface Sheet {
  /** Which of the known columns the file has. */
  columns: string[]
  /** The columns that nobody asked for, as they are called; those that have cells but no name, by their letter. */
  leftOut: string[]
  rows: SheetRow[]
  /** The name of the sheet that was read, where the workbook has several. */
  name?: string
}

export interface SheetRow {
  /** As a spreadsheet counts, titles above the header included. */
  row: number
  /** Texts by column; a column that the file lacks is absent, an empty cell is ''. */
  values: Record<string, string>
  /** The row has more cells than there are columns: a comma too many has pushed the values out of place. */
  overfull?: boolean
}

export type SheetAnswer = { sheet: Sheet } | { problem: SheetProblem }

/** Limits of what is read as a table, shown before a file is chosen. */
export const sheetLimits = {
  bytes: 20_000_000,
  csvRows: 50_000,
  xlsxRows: 20_000,
  /** All cells together, empty ones and those of columns that nobody wants too. */
  cells: 2_000_000,
  /** All parts of an XLSX together, unpacked. */
  unpackedBytes: 96 * 1024 * 1024,
} as const

/** How much a visitor's table may hold. */
export function scanLimits(kind: 'csv' | 'xlsx'): ScanLimits {
  const { csvRows, xlsxRows, cells, unpackedBytes } = sheetLimits
  return { rows: kind === 'csv' ? csvRows : xlsxRows, cells, unpackedBytes }
}

/** The wanted columns of an opened table. Rows that say nothing about any of them are left out. */
export function sheetOf(opened: Opened, wanted: WantedColumns): SheetAnswer {
  if ('problem' in opened) return { problem: opened.problem }
  const { scan, cells, sheet: name } = opened
  const problem = headProblem(cells, wanted)
  if (problem) return { problem }
  const names = namesOf(cells, wanted)
  const columns = [...wanted.required, ...(wanted.optional ?? [])].filter(column => names.includes(column))
  const places = columns.map(column => names.indexOf(column))
  const rows: SheetRow[] = []
  for (let at = 1; at < scan.rows; at++) {
    const row = rowOf(scan, at, columns, places)
    if (row.overfull || Object.values(row.values).some(text => oneLine(text) !== '')) rows.push(row)
  }
  if (rows.length === 0) return { problem: { code: 'no-rows' } }
  const sheet = { columns, leftOut: columnsLeftOut(scan, names, columns), rows }
  return { sheet: name === undefined ? sheet : { ...sheet, name } }
}

function rowOf(scan: Scan, at: number, columns: string[], places: number[]): SheetRow {
  const values: Record<string, string> = {}
  columns.forEach((column, c) => {
    const text = textOf(scan, at, places[c]!)
    values[column] = typed(scan.figures ? text : withoutGuard(text))
  })
  const row = scan.records[at]!
  return (scan.uneven.get(at) ?? 0) > scan.width ? { row, values, overfull: true } : { row, values }
}
