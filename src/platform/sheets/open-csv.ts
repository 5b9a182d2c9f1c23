import { looksBinary, utf8Of } from './decode.ts'
import { findHead, type Head } from './head.ts'
import type { Opened, WantedColumns } from './opened.ts'
import { headOf, scanCells, type HeadRow, type Place } from './scan-csv.ts'
import type { ScanLimits } from './scan.ts'

/**
 * Opens a CSV file as people make it: comma, semicolon or tab, any usual encoding and line end, line breaks inside quotes, a
 * first line `sep=;`, a title above the header. The bytes are taken over and rewritten.
 */
export function openCsv(bytes: Uint8Array, wanted: WantedColumns, limits: ScanLimits): Opened {
  const text = utf8Of(bytes)
  if (looksBinary(text)) return { problem: { code: 'not-a-table' } }
  const page = pageKind(text)
  if (page) return { problem: { code: page } }
  const said = saidDelimiter(text)
  const from = said?.from ?? { read: 0, line: 1, record: 1 }
  const marks = said ? [said.delimiter] : byFirstLine(text)
  const choices = marks.map(mark => headBy(text, mark, from, wanted))
  const best = choices.reduce(better)
  const found = best.head?.found ?? 0
  if (found === 0 && choices.some(one => one.tooWide))
    return { problem: { code: 'too-many-cells', most: limits.cells } }
  if (!best.head) return { problem: { code: 'empty' } }
  const place = best.rows[best.head.at]!
  const scan = scanCells(text, best.delimiter, place, limits)
  if (!('problem' in scan)) return { scan, cells: best.head.cells, delimiter: String.fromCharCode(best.delimiter) }
  const { code, line, record } = scan.problem
  if (code === 'too-many-rows') return { problem: { code, most: limits.rows } }
  if (code === 'too-many-cells') return { problem: { code, most: limits.cells } }
  return { problem: { code, row: record }, line }
}

/** Web pages and old XML that carry the name of a spreadsheet. */
function pageKind(text: Uint8Array): 'html' | 'xml-spreadsheet' | undefined {
  const start = new TextDecoder().decode(text.subarray(0, 4000)).trimStart()
  if (/^<\?xml|^<\?mso/i.test(start) && /urn:schemas-microsoft-com:office:spreadsheet|Excel\.Sheet/.test(start))
    return 'xml-spreadsheet'
  return /^(<!doctype\s+html|<(\?xml[^]*<)?(html|head|body|table|meta|style|div)\b|MIME-Version:)/i.test(start)
    ? 'html'
    : undefined
}

/** Excel writes `sep=;` into the first line for itself and does not count it as a row. */
function saidDelimiter(text: Uint8Array): { delimiter: number; from: Place } | undefined {
  const start = new TextDecoder('latin1').decode(text.subarray(0, 12))
  const line = /^"?sep=([^\r\n])"?[,;\t]*\r?(\n|$)/i.exec(start)
  return line ? { delimiter: line[1]!.charCodeAt(0), from: { read: line[0].length, line: 2, record: 1 } } : undefined
}

interface Choice {
  delimiter: number
  rows: HeadRow[]
  tooWide: boolean
  head?: Head
}

function headBy(text: Uint8Array, delimiter: number, from: Place, wanted: WantedColumns): Choice {
  const { rows, tooWide } = headOf(text, delimiter, from)
  const cells = rows.map(row => row.cells)
  return { delimiter, rows, tooWide, head: findHead(cells, wanted) }
}

/** The delimiter that shows more of the wanted columns; where it shows none, the one with an earlier, wider header. */
function better(one: Choice, other: Choice): Choice {
  const [a, b] = [rankOf(one), rankOf(other)]
  const differs = a.findIndex((value, at) => value !== b[at])
  return differs >= 0 && b[differs]! > a[differs]! ? other : one
}

function rankOf({ head }: Choice): number[] {
  if (!head) return [-1]
  return head.found > 0 ? [head.found] : [0, Math.min(head.cells.length, 2), -head.at, head.cells.length]
}

/** Comma, semicolon and tab, beginning with the one that the first line has most of, outside quotes. */
export function byFirstLine(text: Uint8Array): number[] {
  const start = new TextDecoder('latin1').decode(text.subarray(0, 10_000))
  const head = start
    .replace(/"[^"]*"/g, '')
    .trimStart()
    .split(/\r?\n/, 1)[0]!
  const count = (mark: string) => head.split(mark).length - 1
  return [',', ';', '\t'].sort((a, b) => count(b) - count(a)).map(mark => mark.charCodeAt(0))
}
