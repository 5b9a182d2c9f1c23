import { businessDay } from '../clock/clock.ts'
import { streamOf } from '../web/stream.ts'
import { csvLines } from './write-csv.ts'
import { xlsxBytes, type SheetNotes } from './write-xlsx.ts'

/** A table as somebody takes it away. */
export interface TableFile {
  format: 'csv' | 'xlsx'
  /** What it is called, before the day: `pesantren` becomes `pesantren-2019-04-25.csv`. */
  noun: string
  now: Temporal.Instant
  head: string[]
  rows: AsyncIterable<(string | number | null)[][]>
  /** What an XLSX says beside its rows. CSV holds rows and nothing else, so that programs read it. */
  notes?: SheetNotes
}

/**
 * Answers with a file, streamed: memory does not grow with the rows, and a slow reader slows the reading of the database. No
 * cache keeps it, and no browser takes it for anything else than it is called.
 */
export function fileAnswer({ format, noun, now, head, rows, notes }: TableFile): Response {
  const { text: day } = businessDay(now)
  return new Response(streamOf(format === 'csv' ? csvLines(head, rows) : xlsxBytes(head, rows, notes)), {
    headers: {
      'content-type': mediaTypes[format],
      'content-disposition': `attachment; filename="${noun}-${day}.${format}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
