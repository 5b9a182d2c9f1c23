import { CsvError, parse } from 'csv-parse/sync'
import { decodeText } from './decode.ts'
import { floodIn } from './flood.ts'
import { sheetLimits, sheetOf, type SheetAnswer, type WantedColumns } from './sheet.ts'

/** Reads CSV as people make it: comma, semicolon or tab, any usual encoding, line breaks inside quotes. */
export function readCsv(bytes: Uint8Array, wanted: WantedColumns): SheetAnswer {
  const text = decodeText(bytes)
  if (looksBinary(text)) return { problem: { code: 'not-a-table' } }
  const delimiter = delimiterOf(text)
  const flood = floodIn(text, delimiter)
  if (flood) return { problem: flood }
  try {
    const raw: string[][] = parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    })
    return sheetOf(
      raw.map(row => row.map(withoutGuard)),
      wanted,
      sheetLimits.csvRows,
    )
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const row = Number((error as { records?: number }).records ?? 0) + 1
    return { problem: { code: error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'open-quote' : 'broken-csv', row } }
  }
}

/** The mark that the first line has most of, outside quotes. */
export function delimiterOf(text: string): ',' | ';' | '\t' {
  const head = text
    .slice(0, 10_000)
    .replace(/"[^"]*"/g, '')
    .trimStart()
    .split(/\r\n|\n|\r/, 1)[0]!
  const count = (mark: string) => head.split(mark).length - 1
  const marks = [',', ';', '\t'] as const
  return marks.reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

/** Downloads carry an apostrophe before what a spreadsheet would run; it was never part of the value. */
function withoutGuard(cell: string): string {
  return /^'[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? cell.slice(1) : cell
}

/** Pictures, programs and PDFs decode to text full of characters that no table has. */
function looksBinary(text: string): boolean {
  const start = text.slice(0, 4000)
  if (/^(%PDF-|MZ|\x7fELF|GIF8|\x89PNG)/.test(start)) return true
  const strange = start.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0
  return strange > start.length / 100
}
