import { mostColumns, type Scan, type ScanLimits, type ScanProblem } from './scan.ts'

/** Where in the bytes a table begins, and what that place is called. */
export interface Place {
  read: number
  line: number
  record: number
}

/** A row before it is known which one is the header. */
export interface HeadRow extends Place {
  cells: string[]
}

interface Cursor extends Place {
  bytes: Uint8Array
  delimiter: number
  strict: boolean
  write: number
  /** Cells of the present row, and how many there are up to the last in which something stands. */
  cells: number
  used: number
  problem?: ScanProblem['code']
}

const QUOTE = 34
const LINE_END = 10
const RETURN = 13
const SPACE = 32

/** The header stands in one of so many rows. */
export const headRows = 20
/** Bytes, and rows with the empty ones, that are looked at for it. */
const headBytes = 1 << 20
const headRecords = 200

/** The first rows that are not empty, and whether one was wider than any table; the bytes stay as they are. */
export function headOf(bytes: Uint8Array, delimiter: number, from: Place): { rows: HeadRow[]; tooWide: boolean } {
  const part = new Uint8Array(bytes.subarray(from.read, from.read + headBytes))
  const cursor = cursorAt(part, delimiter, { ...from, read: 0 }, false)
  const decoder = new TextDecoder()
  const ends = new Int32Array(mostColumns)
  const rows: HeadRow[] = []
  while (cursor.read < part.length && rows.length < headRows && cursor.record <= headRecords && !cursor.problem) {
    const place = { read: from.read + cursor.read, line: cursor.line, record: cursor.record }
    let start = cursor.write
    readRow(cursor, ends, 0, mostColumns)
    const cells = Array.from(ends.subarray(0, Math.min(cursor.cells, mostColumns)), end => {
      const text = decoder.decode(part.subarray(start, end))
      start = end + 1
      return text
    })
    if (cursor.used > 0) rows.push({ ...place, cells })
  }
  return { rows, tooWide: cursor.problem === 'too-many-cells' }
}

/**
 * Splits delimited bytes (RFC 4180) into cells, from the header on. The buffer is rewritten in place: quotes are gone,
 * doubled quotes are single, one spare byte stands between cells. Rows of empty cells are dropped; the header is as wide
 * as its last name, cells beyond it are dropped, and rows that had others are named.
 */
export function scanCells(
  bytes: Uint8Array,
  delimiter: number,
  from: Place,
  limits: ScanLimits,
): Scan | { problem: ScanProblem } {
  const cursor = cursorAt(bytes, delimiter, from, limits.strictQuotes ?? false)
  cursor.write = from.read
  const header = new Int32Array(mostColumns)
  readRow(cursor, header, 0, mostColumns)
  if (cursor.problem) return { problem: { code: cursor.problem, line: from.line, record: from.record } }
  const width = cursor.used
  cursor.write = header[width - 1]! + 1
  return scanBody(cursor, [from.read - 1, ...header.subarray(0, width)], from, limits)
}

function scanBody(cursor: Cursor, header: number[], from: Place, limits: ScanLimits) {
  const { bytes } = cursor
  const width = header.length - 1
  const room = Math.min(countLines(bytes, cursor.read) + 2, limits.rows + 2, Math.ceil(firstRoom / (width + 1)))
  const scan = emptyScan(bytes, width, room)
  scan.ends.set(header)
  scan.lines[0] = from.line
  scan.records[0] = from.record
  let cells = header.length
  while (cursor.read < bytes.length) {
    const { line, record, write } = cursor
    if (scan.rows === scan.lines.length) grow(scan)
    const at = scan.rows * width + 1
    readRow(cursor, scan.ends, at, width)
    cells += cursor.cells
    if (cursor.problem) return { problem: { code: cursor.problem, line, record } }
    if (cells > limits.cells) return { problem: { code: 'too-many-cells' as const, line, record } }
    if (cursor.used === 0) {
      cursor.write = write
      continue
    }
    if (scan.rows > limits.rows) return { problem: { code: 'too-many-rows' as const, line, record } }
    if (cursor.cells !== width) even(cursor, scan, at)
    scan.lines[scan.rows] = line
    scan.records[scan.rows++] = record
  }
  return scan
}

/** A short row is filled up with cells that end where they begin, a long one loses what is beyond the header. */
function even(cursor: Cursor, { ends, width, rows, uneven }: Scan, at: number): void {
  const { cells, used } = cursor
  if (cells < width || used > width) uneven.set(rows, cells)
  if (cells < width) ends.fill(ends[at + cells - 1]!, at + cells, at + width)
  else cursor.write = ends[at + width - 1]! + 1
}

/** Cells whose ends are made room for at first; a larger table grows. */
const firstRoom = 1 << 23

function emptyScan(bytes: Uint8Array, width: number, room: number): Scan {
  const [lines, records] = [new Int32Array(room), new Int32Array(room)]
  return { bytes, ends: new Int32Array(room * width + 1), width, lines, records, rows: 1, uneven: new Map() }
}

function grow(scan: Scan): void {
  const room = scan.lines.length * 2
  scan.ends = copied(scan.ends, room * scan.width + 1)
  scan.lines = copied(scan.lines, room)
  scan.records = copied(scan.records, room)
}

function copied(from: Int32Array, length: number): Int32Array {
  const to = new Int32Array(length)
  to.set(from)
  return to
}

function cursorAt(bytes: Uint8Array, delimiter: number, { read, line, record }: Place, strict: boolean): Cursor {
  return { bytes, delimiter, strict, read, line, record, write: 0, cells: 0, used: 0 }
}

/** Reads a row; the ends of its first `most` cells go into `ends` from `at` on. */
function readRow(cursor: Cursor, ends: Int32Array, at: number, most: number): void {
  const { bytes, delimiter } = cursor
  cursor.used = 0
  cursor.cells = 0
  cursor.record++
  for (;;) {
    const full = bytes[cursor.read] === QUOTE && isQuoted(cursor) ? readQuoted(cursor) : readPlain(cursor)
    if (cursor.cells < most) ends[at + cursor.cells] = cursor.write
    cursor.cells++
    cursor.write++
    if (full) cursor.used = cursor.cells
    const terminator = bytes[cursor.read++]
    if (cursor.cells > mostColumns) cursor.problem = 'too-many-cells'
    if (terminator === delimiter && !cursor.problem) continue
    cursor.line++
    return
  }
}

/** Takes a cell without quotes; answers whether something stands in it. */
function readPlain(cursor: Cursor): boolean {
  const { bytes, delimiter } = cursor
  let { read, write } = cursor
  const from = write
  let full = false
  for (let byte; read < bytes.length && (byte = bytes[read]!) !== delimiter && byte !== LINE_END; read++) {
    if (byte > SPACE) full = true
    bytes[write++] = byte
  }
  if (write > from && bytes[write - 1] === RETURN && bytes[read] !== delimiter) write--
  cursor.read = read
  cursor.write = write
  return full
}

/** Whether the quoted cell that seems to begin here also ends as one: people write "Nurul" Huda without meaning CSV. */
function isQuoted(cursor: Cursor): boolean {
  const { bytes, delimiter, read } = cursor
  let at = read
  do at = bytes.indexOf(QUOTE, at + 1) + 1
  while (at > 0 && bytes[at] === QUOTE)
  if (at === 0) {
    cursor.problem = 'open-quote'
    return false
  }
  while (at < bytes.length && bytes[at]! <= SPACE && bytes[at] !== LINE_END && bytes[at] !== delimiter) at++
  if (at >= bytes.length || bytes[at] === LINE_END || bytes[at] === delimiter) return true
  if (cursor.strict) cursor.problem = 'after-quote'
  return false
}

function readQuoted(cursor: Cursor): boolean {
  const { bytes, delimiter } = cursor
  const from = cursor.write
  for (cursor.read++; ; cursor.read++) {
    const byte = bytes[cursor.read]!
    if (byte === LINE_END) cursor.line++
    if (byte === QUOTE && bytes[++cursor.read] !== QUOTE) break
    bytes[cursor.write++] = byte
  }
  while (cursor.read < bytes.length && bytes[cursor.read] !== LINE_END && bytes[cursor.read] !== delimiter)
    cursor.read++
  for (let at = from; at < cursor.write; at++) if (bytes[at]! > SPACE) return true
  return false
}

function countLines(bytes: Uint8Array, from: number): number {
  let lines = 0
  for (let at = from; at < bytes.length; at++) if (bytes[at] === LINE_END) lines++
  return lines
}
