import type { Scan } from './scan.ts'

/** Which columns a reader wants; everything else in the file is left out. */
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
  | { code: 'locked' }
  | { code: 'html' }
  | { code: 'xml-spreadsheet' }
  | { code: 'open-document' }
  | { code: 'broken-excel' }
  /** Whoever read it failed, or took too much memory or time. */
  | { code: 'unreadable' }
  | { code: 'too-large'; most: number }
  | { code: 'too-many-rows'; most: number }
  | { code: 'too-many-cells'; most: number }
  | { code: 'open-quote'; row: number }
  | { code: 'after-quote'; row: number }
  /** Cells merged over several rows, by their address. */
  | { code: 'merged-cells'; cells: string }
  | { code: 'missing-columns'; missing: string[]; found: string[] }
  | { code: 'column-twice'; column: string }

/**
 * A table whose cells can be told apart: its header as it stands there, and with a CSV the delimiter, with a workbook of
 * several sheets the name of the one that was read. Else what is wrong, with the line of the file where it is.
 */
export type Opened =
  { scan: Scan; cells: string[]; delimiter?: string; sheet?: string } | { problem: SheetProblem; line?: number }
