import { textOf, type Scan } from '../platform/sheets/scan.ts'
import { readNumberAt, writing, type NumberRead, type Writing } from './table-number.ts'

/** What a mark means by itself: in a file with commas between cells a lone dot is for decimals, and so on. */
export interface Habit {
  dot: 'decimal' | 'unsure'
  comma: 'decimal' | 'unsure'
}

/** Beside a plain `980` a lone `1.250` is hardly ever 1.25, whatever stands between the cells. */
const noHabit: Habit = { dot: 'unsure', comma: 'unsure' }

/** By the delimiter of a CSV; texts in a workbook have none. */
export function habitOf(delimiter: string | undefined): Habit {
  return { dot: delimiter === ',' ? 'decimal' : 'unsure', comma: delimiter === ';' ? 'decimal' : 'unsure' }
}

/** Two readings of a column: the row, from 0 below the header, and why. */
export interface TwoReadings {
  row: number
  problem(line: (row: number) => number): string
}

/**
 * The numbers of a column, NaN where a cell holds none. What its marks mean is judged over the whole column: beside `980,5` a
 * dot in `1.250` is for thousands. What could be read in two ways is a problem and never a guess.
 */
export function numbersOf(scan: Scan, column: number, habit: Habit): Float64Array | TwoReadings {
  const { bytes, ends, width, rows, figures } = scan
  const values = new Float64Array(rows - 1)
  const first = new Int32Array(10).fill(-1)
  const read: NumberRead = { value: NaN, writing: writing.none }
  let hundreds = false
  const readRow = (row: number) => {
    const cell = (row + 1) * width + column
    readNumberAt(bytes, ends[cell]! + 1, ends[cell + 1]!, read)
    if (figures?.[cell] === 1) read.writing = writing.plain
  }
  for (let row = 0; row < values.length; row++) {
    readRow(row)
    values[row] = read.value
    if (first[read.writing]! < 0) first[read.writing] = row
    hundreds ||= read.writing === writing.plain && Math.abs(read.value) >= 100
  }
  const text = (row: number) => textOf(scan, row + 1, column).trim()
  const unsure = first[writing.dotUnsure]! >= 0 || first[writing.commaUnsure]! >= 0
  const meant = judge(first, unsure && (hundreds || isMixed(scan, habit)) ? noHabit : habit, text)
  if (!('dot' in meant)) return meant
  for (const [found, meaning] of [
    [writing.dotUnsure, meant.dot],
    [writing.commaUnsure, meant.comma],
  ] as const) {
    if (meaning !== 'thousands' || first[found]! < 0) continue
    for (let row = first[found]!; row < values.length; row++) {
      readRow(row)
      // Three decimals at most: the product is rounded to the digits that stand there.
      if (read.writing === found) values[row] = Math.round(read.value * 1000)
    }
  }
  return values
}

/** Whether a number somewhere in the file uses its marks against the habit: then the habit is nobody's. */
function isMixed({ bytes, ends, width }: Scan, { dot, comma }: Habit): boolean {
  const read: NumberRead = { value: NaN, writing: writing.none }
  for (let cell = width; cell + 1 < ends.length; cell++) {
    readNumberAt(bytes, ends[cell]! + 1, ends[cell + 1]!, read)
    if (dot === 'decimal' && (againstDots as readonly number[]).includes(read.writing)) return true
    if (comma === 'decimal' && (againstCommas as readonly number[]).includes(read.writing)) return true
  }
  return false
}

const againstDots = [writing.commaDecimal, writing.dotThousands, writing.dotThousandsCommaDecimal]
const againstCommas = [writing.dotDecimal, writing.commaThousands, writing.commaThousandsDotDecimal]

type Meaning = 'decimal' | 'thousands'
type Said = { meaning: Meaning; row: number } | undefined

function judge(first: Int32Array, habit: Habit, text: (row: number) => string) {
  const rowOf = (...ways: Writing[]) => {
    const rows = ways.map(way => first[way]!).filter(row => row >= 0)
    return rows.length > 0 ? Math.min(...rows) : -1
  }
  const dots = saidOf(
    rowOf(writing.dotDecimal, writing.commaThousandsDotDecimal),
    rowOf(writing.dotThousands, writing.dotThousandsCommaDecimal),
  )
  const commas = saidOf(
    rowOf(writing.commaDecimal, writing.dotThousandsCommaDecimal),
    rowOf(writing.commaThousands, writing.commaThousandsDotDecimal),
  )
  if (dots && 'other' in dots) return twoWays('dot', dots, text)
  if (commas && 'other' in commas) return twoWays('comma', commas, text)
  const unsure = { dot: rowOf(writing.dotUnsure), comma: rowOf(writing.commaUnsure) }
  const dot = unsure.dot < 0 ? 'decimal' : meaningOf(dots, commas, habit.dot, unsure.comma >= 0)
  const comma = unsure.comma < 0 ? 'decimal' : meaningOf(commas, dots, habit.comma, unsure.dot >= 0)
  if (dot === undefined) return oneWay(unsure.dot, text(unsure.dot))
  if (comma === undefined) return oneWay(unsure.comma, text(unsure.comma))
  return { dot, comma }
}

/** What a mark means by the cells that leave no doubt; `other` where they contradict each other. */
function saidOf(decimal: number, thousands: number): (NonNullable<Said> & { other?: number }) | undefined {
  if (decimal >= 0 && thousands >= 0)
    return { meaning: 'decimal', row: Math.min(decimal, thousands), other: Math.max(decimal, thousands) }
  if (decimal >= 0) return { meaning: 'decimal', row: decimal }
  return thousands >= 0 ? { meaning: 'thousands', row: thousands } : undefined
}

/** What an unsure mark means: as elsewhere in the column, else what the other mark leaves to it, else the file's habit. */
function meaningOf(own: Said, other: Said, habit: 'decimal' | 'unsure', otherUnsure: boolean): Meaning | undefined {
  if (own && other?.meaning === own.meaning) return undefined
  if (own) return own.meaning
  if (other) return other.meaning === 'decimal' ? 'thousands' : 'decimal'
  return habit === 'decimal' && !otherUnsure ? 'decimal' : undefined
}

function twoWays(mark: string, { row, other = row }: { row: number; other?: number }, text: (row: number) => string) {
  const [one, two] = [text(row), text(other)]
  const problem = (line: (row: number) => number) =>
    `"${two}" and "${one}" in row ${line(row)} use the ${mark} in two ways, for decimals and for thousands; write thousands without a mark`
  return { row: other, problem }
}

function oneWay(row: number, text: string): TwoReadings {
  const [whole, part] = text.split(/[.,]/) as [string, string]
  const [large, small] = [`${whole}${part}`, String(Number(`${whole.replace(/[^\d-]/g, '')}.${part}`))]
  const problem = () =>
    `"${text}" may mean ${large.replace(/[^\d-]/g, '')} or ${small}; write thousands without a mark, or decimals not with three digits`
  return { row, problem }
}
