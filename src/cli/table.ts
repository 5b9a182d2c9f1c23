import { levelsOf, type Levels } from './table-levels.ts'
import { numberAt, type Decimal } from './table-number.ts'
import { scanCells, type Scan } from './table-scan.ts'
import { delimiterOf, readTextBytes } from './table-file.ts'
import { Refusal } from './verb.ts'

/** What a column of numbers must satisfy. `optional`: an empty cell, or NA, is NaN instead of a refusal. */
export interface NumberRule {
  whole?: boolean
  min?: number
  max?: number
  optional?: boolean
}

/** A file of rows under named columns. Rows count from 0; what people read counts lines of the file. */
export interface Table {
  file: string
  columns: string[]
  length: number
  has(column: string): boolean
  /** The trimmed text of every row. */
  text(column: string): string[]
  /** The numbers of every row; a Refusal names the first cell that is none, or breaks the rule. */
  numbers(column: string, rule?: NumberRule): Float64Array
  /** The distinct texts in order of first appearance, and each row's code among them. Empty: a Refusal, or code -1. Kept. */
  levels(column: string, rule?: { optional?: boolean }): Levels
  /** The line in the file of a row, from 1, the header included. */
  line(row: number): number
}

/**
 * Reads a CSV file (comma, semicolon or tab; UTF-8, UTF-16 or Windows-1252; BOM, CRLF and quotes as they come).
 * Refuses, in one sentence, a file that is missing, has no rows, lacks a required column or has ragged rows.
 */
export function readTable(file: string, opts: { required: string[] }): Table {
  const bytes = readTextBytes(file)
  const delimiter = delimiterOf(bytes)
  const scan = scanCells(bytes, delimiter)
  if ('problem' in scan) throw new Refusal(`${file}, row ${scan.line}: ${scan.problem}`)
  const columns = Array.from({ length: scan.width }, (_, i) => cellText(scan, i))
  refuseHeader(file, columns, opts.required)
  if (scan.rows < 2) throw new Refusal(`${file} has 0 rows below its header`)
  return tableOf(file, columns, scan, delimiter === COMMA ? 'point' : 'either')
}

const COMMA = 44

function refuseHeader(file: string, columns: string[], required: string[]): void {
  const missing = required.filter(name => columnIndex(columns, name) < 0)
  const found = columns.join(', ') || 'none'
  if (missing.length === 1) throw new Refusal(`${file} has no column ${missing[0]} (its columns: ${found})`)
  if (missing.length > 1) throw new Refusal(`${file} has no columns ${missing.join(', ')} (its columns: ${found})`)
  const twice = columns.find((name, i) => name !== '' && columns.indexOf(name) < i)
  if (twice) throw new Refusal(`${file} has the column ${twice} twice`)
}

function tableOf(file: string, columns: string[], scan: Scan, decimal: Decimal): Table {
  const length = scan.rows - 1
  const known = new Map<number, Levels>()
  const line = (row: number) => scan.lines[row + 1]!
  const index = (column: string) => {
    const found = columnIndex(columns, column)
    if (found < 0) throw new Refusal(`${file} has no column ${column}`)
    return found
  }
  const cell = (row: number, column: number) => (row + 1) * scan.width + column
  const refuse = (row: number, column: number, problem: string): never => {
    throw new Refusal(`${file}, row ${line(row)}, column ${columns[column]}: ${problem}`)
  }
  return {
    file,
    columns,
    length,
    line,
    has: column => columnIndex(columns, column) >= 0,
    text: column => {
      const at = index(column)
      return Array.from({ length }, (_, row) => cellText(scan, cell(row, at)))
    },
    numbers: (column, rule = {}) => {
      const at = index(column)
      const numbers = new Float64Array(length)
      for (let row = 0; row < length; row++) {
        const value = numberAt(scan.bytes, scan.ends[cell(row, at)]! + 1, scan.ends[cell(row, at) + 1]!, decimal)
        if (breaks(value, rule))
          readAgain(cellText(scan, cell(row, at)), value, rule, problem => refuse(row, at, problem))
        numbers[row] = value
      }
      return numbers
    },
    levels: (column, rule = {}) => {
      const at = index(column)
      const levels = known.get(at) ?? levelsOf(scan, at)
      known.set(at, levels)
      const empty = rule.optional ? -1 : levels.codes.indexOf(-1)
      if (empty >= 0) refuse(empty, at, 'the cell is empty')
      return levels
    },
  }
}

function columnIndex(columns: string[], name: string): number {
  const exact = columns.indexOf(name)
  return exact >= 0 ? exact : columns.findIndex(column => column.toLowerCase() === name.toLowerCase())
}

function cellText(scan: Scan, cell: number): string {
  const text = decoder.decode(scan.bytes.subarray(scan.ends[cell]! + 1, scan.ends[cell + 1]!)).trim()
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text
}

const decoder = new TextDecoder()

function breaks(value: number, { whole, min = -Infinity, max = Infinity }: NumberRule): boolean {
  return !(value >= min && value <= max) || (whole === true && !Number.isInteger(value))
}

function readAgain(text: string, value: number, rule: NumberRule, refuse: (problem: string) => never): void {
  if (rule.optional && (text === '' || text === 'NA')) return
  if (text === '') refuse('the cell is empty')
  if (Number.isNaN(value)) refuse(`"${text}" is not a number`)
  if (rule.whole && !Number.isInteger(value)) refuse(`${text} is not a whole number`)
  if (value < (rule.min ?? -Infinity)) refuse(`${text} is below ${rule.min}`)
  refuse(`${text} is above ${rule.max}`)
}
