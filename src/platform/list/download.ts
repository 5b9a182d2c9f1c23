import { date } from '../clock/clock.ts'
import { csvLines } from '../sheets/write-csv.ts'
import { xlsxBytes } from '../sheets/write-xlsx.ts'
import type { Column, List, ListContext } from './definition.ts'
import { allRows, filterOptions, narrowed } from './read.ts'

export type DownloadFormat = 'csv' | 'xlsx'

/** What is taken away, and, when it holds sensitive columns, for what. */
export type DownloadRequest =
  | { format: DownloadFormat; sensitive: false }
  | { format: DownloadFormat; sensitive: true; purpose: string; act: string }

type Cell = string | number | null

/**
 * All rows of a list as a file, streamed: memory does not grow with the rows, and a slow reader slows the reading of the
 * database. Rows that move while it runs may be met twice or not at all; nothing is locked for a download.
 */
export async function download<Row, Given>(
  list: List<Row, Given>,
  context: ListContext<Given>,
  request: DownloadRequest,
): Promise<Response> {
  if (request.sensitive) await logEveryRow(list, context, request.purpose, request.act)
  const columns = list.columns.filter(column => column.value && (request.sensitive || !column.sensitive))
  const head = columns.map(column => column.label(context.lang))
  const rows = cells(list, context, columns)
  const bytes = request.format === 'csv' ? csvLines(head, rows) : xlsxBytes(head, rows)
  return new Response(streamOf(bytes), {
    headers: {
      'content-type': mediaTypes[request.format],
      'content-disposition': `attachment; filename="${fileName(list.name, context.now, request.format)}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

async function* cells<Row, Given>(
  list: List<Row, Given>,
  context: ListContext<Given>,
  columns: Column<Row>[],
): AsyncGenerator<Cell[][]> {
  for await (const rows of allRows(list, context)) {
    yield rows.map(row => columns.map(column => column.value!(row, context.lang) ?? null))
  }
}

async function logEveryRow<Row, Given>(
  list: List<Row, Given>,
  context: ListContext<Given>,
  purpose: string,
  act: string,
): Promise<void> {
  const { query } = narrowed(list, context, await filterOptions(list, context))
  const { actor, now } = context
  if (!actor.personId) throw new Error('sensitive columns are never given to somebody without a name')
  const seen = {
    actorId: actor.personId,
    act,
    subjectKind: list.name,
    slot: 'download',
    purpose,
    happenedAt: date(now),
  }
  await query.logAccess(seen)
}

/** The name of a downloaded file: noun and day in West Java, such as `pesantren-2019-04-25.csv`. */
export function fileName(noun: string, now: Temporal.Instant, format: string): string {
  return `${noun}-${now.toZonedDateTimeISO('Asia/Jakarta').toPlainDate().toString()}.${format}`
}

/** A stream that asks for the next piece only when the reader has room for it. */
function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      async pull(controller) {
        const { value, done } = await pieces.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      async cancel() {
        await pieces.return(undefined)
      },
    },
    { highWaterMark: 2 },
  )
}
