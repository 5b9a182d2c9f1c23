import { typed } from '../text/printable.ts'

/** A table of texts as somebody made it: the first row names the columns. */
export interface Sheet {
  /** Which of the known columns the file has. */
  columns: string[]
  rows: SheetRow[]
}

export interface SheetRow {
  /** As a spreadsheet counts: the names of the columns stand in row 1. */
  row: number
  /** Texts by column; a column that the file lacks is absent, an empty cell is ''. */
  values: Record<string, string>
  /** The row has more cells than there are columns: a comma too many has pushed the values out of place. */
  overfull?: boolean
}

/** Which columns a reader wants; everything else in the file is left alone. */
export interface WantedColumns {
  required: readonly string[]
  optional?: readonly string[]
  /** Other names people give a column, in simple form: lower case, words joined by `_`. */
  aliases?: Record<string, string>
}

/** Why a file is not a table that can be read. */
export type SheetProblem =
  | { code: 'empty' }
  | { code: 'no-rows' }
  | { code: 'not-a-table' }
  | { code: 'old-excel' }
  | { code: 'broken-excel' }
  /** Whoever read it failed, or took too much memory or time. */
  | { code: 'unreadable' }
  | { code: 'too-large'; most: number }
  | { code: 'too-many-rows'; most: number }
  | { code: 'too-many-cells'; most: number }
  | { code: 'open-quote'; row: number }
  | { code: 'broken-csv'; row: number }
  | { code: 'missing-columns'; missing: string[]; found: string[] }
  | { code: 'column-twice'; column: string }

export type SheetAnswer = { sheet: Sheet } | { problem: SheetProblem }

/** Limits of what is read as a table, shown before a file is chosen. */
export const sheetLimits = {
  bytes: 20 * 1024 * 1024,
  csvRows: 50_000,
  xlsxRows: 20_000,
  /** All cells together, empty ones and those of columns that nobody wants too. */
  cells: 2_000_000,
  /** All parts of an XLSX together, unpacked. */
  unpackedBytes: 96 * 1024 * 1024,
} as const

/** Turns raw rows (the first being the names of columns) into a sheet of the wanted columns. */
export function sheetOf(raw: string[][], wanted: WantedColumns, mostRows: number): SheetAnswer {
  const start = raw.findIndex(row => row.some(cell => cell.trim() !== ''))
  if (start < 0) return { problem: { code: 'empty' } }
  const head = raw[start]!.map(simpleName)
  const known = [...wanted.required, ...(wanted.optional ?? [])]
  const names = head.map(name => wanted.aliases?.[name] ?? name)
  const missing = wanted.required.filter(name => !names.includes(name))
  if (missing.length > 0) return { problem: { code: 'missing-columns', missing, found: head.filter(Boolean) } }
  const twice = known.find(name => names.indexOf(name) !== names.lastIndexOf(name))
  if (twice) return { problem: { code: 'column-twice', column: twice } }
  const columns = known.filter(name => names.includes(name))
  const places = columns.map(name => names.indexOf(name))
  const rows: SheetRow[] = []
  for (let at = start + 1; at < raw.length; at++) {
    const cells = raw[at]!
    if (cells.every(cell => cell.trim() === '')) continue
    if (rows.length >= mostRows) return { problem: { code: 'too-many-rows', most: mostRows } }
    rows.push(rowOf(cells, at + 1, columns, places, head.length))
  }
  return rows.length > 0 ? { sheet: { columns, rows } } : { problem: { code: 'no-rows' } }
}

function rowOf(cells: string[], row: number, columns: string[], places: number[], width: number): SheetRow {
  const values: Record<string, string> = {}
  columns.forEach((column, at) => (values[column] = typed(cells[places[at]!] ?? '')))
  const overfull = cells.slice(width).some(cell => cell.trim() !== '')
  return overfull ? { row, values, overfull } : { row, values }
}

/** "Kode Kab/Kota " becomes `kode_kab_kota`. */
export function simpleName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
}
