import { date } from '../clock/clock.ts'
import { fileAnswer } from '../sheets/index.ts'
import { availableColumns, takenUnlessPicked } from './columns.ts'
import type { Column, DownloadFormat, List, ListContext } from './definition.ts'
import { allRows, filterOptions, narrowed } from './read.ts'

/** What is taken away, and, when it holds sensitive columns, for what. `columns`: keys of those that were picked. */
export type DownloadRequest = { format: DownloadFormat; columns?: ReadonlySet<string> } & (
  { sensitive: false } | { sensitive: true; purpose: string; act: string }
)

type Cell = string | number | null

/** Rows in memory at a time. Picked answers can be long. */
const rowsAtOnce = 2000

/**
 * All rows of a list as a file, streamed. Rows that move while it runs may be met twice or not at all; nothing is locked for a
 * download.
 */
export async function download<Row, Given>(
  list: List<Row, Given>,
  context: ListContext<Given>,
  request: DownloadRequest,
): Promise<Response> {
  const columns = columnsOf(list, request)
  if (request.sensitive) await logEveryRow(list, context, request, columns)
  const head = columns.map(column => column.head?.(context.lang, request.format) ?? column.label(context.lang))
  const rows = cells(list, { ...context, taken: new Set(columns.map(column => column.key)) }, columns)
  return fileAnswer({ format: request.format, noun: list.name, now: context.now, head, rows })
}

function columnsOf<Row, Given>(list: List<Row, Given>, { columns, sensitive }: DownloadRequest): Column<Row>[] {
  const taken = columns ?? takenUnlessPicked(list)
  return availableColumns(list).filter(column => taken.has(column.key) && (sensitive || !column.sensitive))
}

async function* cells<Row, Given>(
  list: List<Row, Given>,
  context: ListContext<Given>,
  columns: Column<Row>[],
): AsyncGenerator<Cell[][]> {
  for await (const rows of allRows(list, context, rowsAtOnce)) {
    yield rows.map(row => columns.map(column => column.value!(row, context.lang) ?? null))
  }
}

/** One row of the access log for every row of the file: what was taken stands in it by name. */
async function logEveryRow<Row, Given>(
  list: List<Row, Given>,
  context: ListContext<Given>,
  { purpose, act }: { purpose: string; act: string },
  columns: Column<Row>[],
): Promise<void> {
  const { query } = narrowed(list, context, await filterOptions(list, context))
  const { actor, now } = context
  if (!actor.personId) throw new Error('sensitive columns are never given to somebody without a name')
  const taken = columns.filter(column => column.sensitive).map(column => column.key)
  const seen = {
    actorId: actor.personId,
    act,
    subjectKind: list.subject,
    slot: `download: ${taken.join(', ')}`,
    purpose,
    happenedAt: date(now),
  }
  await query.logAccess(seen)
}
