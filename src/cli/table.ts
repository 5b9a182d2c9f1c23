import { headProblem, simpleName } from '../platform/sheets/head.ts'
import { openTable } from '../platform/sheets/open-table.ts'
import type { Opened, SheetProblem } from '../platform/sheets/opened.ts'
import { sheetSentence } from '../platform/sheets/problem-sentences.ts'
import { textOf, withoutGuard, type Scan, type ScanLimits } from '../platform/sheets/scan.ts'
import { habitOf, numbersOf, type Habit } from './table-column.ts'
import { readBytes } from './table-file.ts'
import { levelsOf, nameOf, type Levels } from './table-levels.ts'
import { Refusal, type Streams } from './verb.ts'

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
  /** The distinct names in order of first appearance, and each row's code among them. Empty: a Refusal, or code -1. Kept. */
  levels(column: string, rule?: { optional?: boolean }): Levels
  /** The line in the file of a row, from 1, the header included. */
  line(row: number): number
}

/** What a verb asks of a file: columns it cannot do without, and others it will use. Without names, all are used. */
export interface Asked {
  required: string[]
  optional?: string[]
}

/**
 * Reads a table by the same reader as the imports of the office: CSV (comma, semicolon or tab, any usual encoding and line
 * end) or XLSX, its header found below a title. Refuses, in one sentence, a file that is missing, has no rows, lacks a
 * required column or has ragged rows. Of a workbook with several sheets it says which one it read.
 */
export function readTable(file: string, asked: Asked, streams?: Streams): Table {
  const opened = openTable(readBytes(file), asked, () => limits)
  if ('problem' in opened) throw new Refusal(problemWords(file, opened, asked))
  const { scan, cells, delimiter, sheet } = opened
  if (sheet !== undefined) streams?.err(`${file}: read from the sheet "${sheet}"\n`)
  const columns = cells.map(withoutGuard)
  refuseHeader(file, columns, asked)
  for (const [row, count] of scan.uneven)
    throw new Refusal(
      `${file}, row ${scan.lines[row]}: ${count} ${count === 1 ? 'cell' : 'cells'}, but the header has ${scan.width}`,
    )
  if (scan.rows < 2) throw new Refusal(`${file} has 0 rows below its header`)
  return tableOf(file, columns, scan, habitOf(delimiter))
}

/** What an analyst's own machine holds. */
const limits: ScanLimits = { rows: 50_000_000, cells: 200_000_000, unpackedBytes: 1 << 30, strictQuotes: true }

function problemWords(
  file: string,
  { problem, line }: Extract<Opened, { problem: SheetProblem }>,
  { required }: Asked,
): string {
  const { code } = problem
  if (code === 'empty')
    return required.length > 0 ? missingWords(file, required, []) : `${file} has 0 rows below its header`
  if (code === 'missing-columns') return missingWords(file, problem.missing, problem.found)
  if (code === 'open-quote') return `${file}, row ${line}: a quoted cell never ends`
  if (code === 'after-quote') return `${file}, row ${line}: text follows a closing quote`
  return `${file}: ${sheetSentence(problem, 'en', plainly)}`
}

const plainly = {
  number: (value: number) => value.toLocaleString('en-GB'),
  bytes: (value: number) => `${Math.round(value / 1024 / 1024)} MB`,
}

function missingWords(file: string, missing: string[], found: string[]): string {
  const columns = `${missing.length === 1 ? 'column' : 'columns'} ${missing.join(', ')}`
  return `${file} has no ${columns} (its columns: ${found.join(', ') || 'none'})`
}

function refuseHeader(file: string, columns: string[], asked: Asked): void {
  const problem = headProblem(columns, asked)
  if (problem?.code === 'missing-columns')
    throw new Refusal(missingWords(file, problem.missing, columns.filter(Boolean)))
  const twice = columns.find((name, i) => name !== '' && columns.indexOf(name) < i)
  if (twice) throw new Refusal(`${file} has the column ${twice} twice`)
}

function tableOf(file: string, columns: string[], scan: Scan, habit: Habit): Table {
  const length = scan.rows - 1
  const known = new Map<number, Levels>()
  const line = (row: number) => scan.lines[row + 1]!
  const index = (column: string) => {
    const found = columnIndex(columns, column)
    if (found < 0) throw new Refusal(`${file} has no column ${column}`)
    return found
  }
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
      return Array.from({ length }, (_, row) => withoutGuard(textOf(scan, row + 1, at).trim()))
    },
    numbers: (column, rule = {}) => {
      const at = index(column)
      const numbers = numbersOf(scan, at, habit)
      if (!(numbers instanceof Float64Array)) return refuse(numbers.row, at, numbers.problem(line))
      for (let row = 0; row < length; row++)
        if (breaks(numbers[row]!, rule))
          readAgain(nameOf(textOf(scan, row + 1, at)), numbers[row]!, rule, problem => refuse(row, at, problem))
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
  const plain = name.toLowerCase()
  return exact >= 0 ? exact : columns.findIndex(one => one.toLowerCase() === plain || simpleName(one) === plain)
}

function breaks(value: number, { whole, min = -Infinity, max = Infinity }: NumberRule): boolean {
  return !(value >= min && value <= max) || (whole === true && !Number.isInteger(value))
}

function readAgain(text: string, value: number, rule: NumberRule, refuse: (problem: string) => never): void {
  if (rule.optional && (text === '' || text === 'NA')) return
  if (text === '') refuse('the cell is empty')
  if (text.endsWith('%')) refuse(`"${text}" is in percent; write it as a number without the sign`)
  if (Number.isNaN(value)) refuse(`"${text}" is not a number`)
  if (rule.whole && !Number.isInteger(value)) refuse(`${text} is not a whole number`)
  if (value < (rule.min ?? -Infinity)) refuse(`${text} is below ${rule.min}`)
  refuse(`${text} is above ${rule.max}`)
}
