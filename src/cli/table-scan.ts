/** The cells of a file, end to end in one buffer: cell k lies from `ends[k] + 1` up to `ends[k + 1]`. */
export interface Scan {
  bytes: Uint8Array
  /** -1, then the end of every cell row by row, `width` cells a row, the header first. */
  ends: Int32Array
  width: number
  /** The line in the file (from 1) where each row begins, header included. */
  lines: Int32Array
  rows: number
}

/** Why a file is no table: the line and the sentence. */
export interface ScanProblem {
  line: number
  problem: string
}

interface Cursor {
  bytes: Uint8Array
  delimiter: number
  read: number
  write: number
  line: number
  /** Whether every cell of the present row was empty so far. */
  blank: boolean
  problem?: ScanProblem
}

const QUOTE = 34
const LINE_END = 10
const SPACE = 32

/**
 * Splits delimited bytes (RFC 4180) into cells. The buffer is rewritten in place: quotes are gone, doubled quotes are
 * single, one spare byte stands between cells. Rows of empty cells are dropped; ragged rows are a problem.
 */
export function scanCells(bytes: Uint8Array, delimiter: number): Scan | ScanProblem {
  const cursor: Cursor = { bytes, delimiter, read: 0, write: 0, line: 1, blank: true }
  const header: number[] = []
  while (cursor.read < bytes.length && cursor.blank) {
    header.length = 0
    readRow(cursor, end => header.push(end))
    if (cursor.problem) return cursor.problem
  }
  return scanBody(cursor, header)
}

function scanBody(cursor: Cursor, header: number[]): Scan | ScanProblem {
  const { bytes } = cursor
  const width = header.length
  const room = countLines(bytes, cursor.read) + 2
  const scan = { bytes, ends: new Int32Array(room * width + 1), width, lines: new Int32Array(room), rows: 1 }
  scan.ends.set([-1, ...header])
  scan.lines[0] = cursor.line - 1
  while (cursor.read < bytes.length) {
    const [line, from] = [cursor.line, cursor.write]
    const at = scan.rows * width + 1
    let cells = 0
    readRow(cursor, end => {
      if (cells < width) scan.ends[at + cells] = end
      cells++
    })
    if (cursor.problem) return cursor.problem
    if (cursor.blank) cursor.write = from
    else if (cells !== width)
      return { line, problem: `${cells} ${cells === 1 ? 'cell' : 'cells'}, but the header has ${width}` }
    else scan.lines[scan.rows++] = line
  }
  return scan
}

function readRow(cursor: Cursor, ended: (end: number) => void): void {
  const { bytes, delimiter } = cursor
  cursor.blank = true
  for (;;) {
    if (bytes[cursor.read] === QUOTE) readQuoted(cursor)
    else readPlain(cursor)
    ended(cursor.write++)
    const terminator = bytes[cursor.read++]
    if (terminator === delimiter && !cursor.problem) continue
    cursor.line++
    return
  }
}

function readPlain(cursor: Cursor): void {
  const { bytes, delimiter } = cursor
  let { read, write } = cursor
  for (let byte; read < bytes.length && (byte = bytes[read]!) !== delimiter && byte !== LINE_END; read++) {
    if (byte > SPACE) cursor.blank = false
    bytes[write++] = byte
  }
  cursor.read = read
  cursor.write = write
}

function readQuoted(cursor: Cursor): void {
  const { bytes } = cursor
  const opened = cursor.line
  cursor.blank = false
  for (cursor.read++; ; cursor.read++) {
    if (cursor.read >= bytes.length)
      return void (cursor.problem = { line: opened, problem: 'a quoted cell never ends' })
    const byte = bytes[cursor.read]!
    if (byte === LINE_END) cursor.line++
    if (byte === QUOTE && bytes[++cursor.read] !== QUOTE) break
    bytes[cursor.write++] = byte
  }
  const from = cursor.write
  readPlain(cursor)
  for (let i = from; i < cursor.write; i++)
    if (bytes[i]! > SPACE) cursor.problem = { line: opened, problem: 'text follows a closing quote' }
  cursor.write = from
}

function countLines(bytes: Uint8Array, from: number): number {
  let lines = 0
  for (let i = from; i < bytes.length; i++) if (bytes[i] === LINE_END) lines++
  return lines
}
