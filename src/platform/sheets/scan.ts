/** The cells of a table, end to end in one buffer: cell k lies from `ends[k] + 1` up to `ends[k + 1]`, in UTF-8. */
export interface Scan {
  bytes: Uint8Array
  /** The byte before the first cell, then the end of every cell row by row, `width` cells a row, the header first. */
  ends: Int32Array
  width: number
  /** The line in the file (from 1) where each row begins, header included. */
  lines: Int32Array
  /** Each row as a spreadsheet counts: a cell of several lines is in one row. */
  records: Int32Array
  rows: number
  /** Rows with another number of cells than the header, and how many; cells that are empty at the end do not count. */
  uneven: Map<number, number>
  /** In a workbook, 1 for each cell that holds a figure and not a text. */
  figures?: Uint8Array
}

/** How much is read at most. */
export interface ScanLimits {
  rows: number
  /** All cells together, empty ones and those beyond the header too. */
  cells: number
  /** A workbook unpacked, in bytes. */
  unpackedBytes: number
  /** Whether text behind a closing quotation mark is a problem instead of belonging to the cell. */
  strictQuotes?: boolean
}

/** Why cells cannot be told apart, and where. */
export interface ScanProblem {
  code: 'open-quote' | 'after-quote' | 'too-many-rows' | 'too-many-cells'
  line: number
  record: number
}

/** No spreadsheet has more columns. */
export const mostColumns = 16_384

const decoder = new TextDecoder()

/** The text of a cell as it stands there. */
export function textOf({ bytes, ends, width }: Scan, row: number, column: number): string {
  const cell = row * width + column
  return decoder.decode(bytes.subarray(ends[cell]! + 1, ends[cell + 1]!))
}

/** Downloads carry an apostrophe before what a spreadsheet would run; it was never part of the value. */
export function withoutGuard(cell: string): string {
  return /^'(\t|\r|["\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/.test(cell) ? cell.slice(1) : cell
}
