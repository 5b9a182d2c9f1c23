import { date } from '../clock/clock.ts'
import { fileAnswer } from '../sheets/index.ts'
import { availableColumns, takenUnlessPicked } from './columns.ts'
import type { Column, DownloadFormat, List, ListContext } from './definition.ts'
import { notesOf } from './left-out.ts'
import type { AccessEntry } from './query.ts'
import { allRows } from './read.ts'

/** What is taken away, and, when it holds sensitive columns, for what. `columns`: keys of those that were picked. */
export type DownloadRequest = { format: DownloadFormat; columns?: ReadonlySet<string> } & (
  { sensitive: false } | { sensitive: true; purpose: string; act: string }
)

type Cell = string | number | null

/** Rows in memory at a time. Picked answers can be long. */
const rowsAtOnce = 2000

/** Longest that a file may take to be read, in seconds: what it holds is read while it is taken, and nobody takes it for hours. */
const longest = 15 * 60

/**
 * All rows of a list as a file, streamed. Rows that move while it runs may be met twice or not at all; nothing is locked for a
 * download. It breaks off when it is not taken within `seconds` of real time.
 */
export async function download<Row, Given>(
  list: List<Row, Given>,
  context: ListContext<Given>,
  request: DownloadRequest,
  seconds = longest,
): Promise<Response> {
  const columns = columnsOf(list, request)
  const head = columns.map(column => column.head?.(context.lang, request.format) ?? column.label(context.lang))
  const taking = { ...context, taken: new Set(columns.map(column => column.key)) }
  const note = request.sensitive ? noteOf(list, context, request, columns) : undefined
  const rows = cells(inTime(allRows(list, taking, rowsAtOnce, note), seconds), columns, context.lang)
  const notes = request.format === 'xlsx' ? await notesOf(list, context, columns) : undefined
  return fileAnswer({ format: request.format, noun: list.name, now: context.now, head, rows, notes })
}

function columnsOf<Row, Given>(list: List<Row, Given>, { columns, sensitive }: DownloadRequest): Column<Row>[] {
  const taken = columns ?? takenUnlessPicked(list)
  return availableColumns(list).filter(column => taken.has(column.key) && (sensitive || !column.sensitive))
}

/** What the access log says of each row of the file: what was taken stands in it by name. */
function noteOf<Row, Given>(
  list: List<Row, Given>,
  { actor, now }: ListContext<Given>,
  { purpose, act }: { purpose: string; act: string },
  columns: Column<Row>[],
): AccessEntry {
  if (!actor.personId) throw new Error('sensitive columns are never given to somebody without a name')
  const taken = columns.filter(column => column.sensitive).map(column => column.key)
  return {
    actorId: actor.personId,
    act,
    subjectKind: list.subject,
    slot: `download: ${taken.join(', ')}`,
    purpose,
    happenedAt: date(now),
  }
}

/** Breaks off where a reader takes too long. */
async function* inTime<Batch>(batches: AsyncIterable<Batch>, seconds: number): AsyncGenerator<Batch> {
  const until = performance.now() + seconds * 1000
  for await (const batch of batches) {
    if (performance.now() > until) throw new Error(`a download was not taken within ${seconds} s`)
    yield batch
  }
}

async function* cells<Row>(
  batches: AsyncIterable<Row[]>,
  columns: Column<Row>[],
  lang: ListContext['lang'],
): AsyncGenerator<Cell[][]> {
  for await (const rows of batches) yield rows.map(row => columns.map(column => column.value!(row, lang) ?? null))
}
