import type { QueueEntry } from '../../design/index.ts'
import type { Context } from '../web/context.ts'
import type { List } from './definition.ts'
import { readRows } from './read.ts'
import { listContext } from './serve.tsx'

/** The page of a list that one of its rows was opened from, and where that row stands in it. */
export interface RowQueue {
  /** The list as it was left: same page, filters and order. */
  back: string
  entries: QueueEntry[]
  /** The rows before and after the open one; absent at the ends, and when it does not stand on this page. */
  previous?: string
  next?: string
}

/** Which row is open, where the list stands, and what each row shows beside it. */
export interface QueueAsked<Row> {
  openId: string
  back: string
  entryOf: (row: Row) => Omit<QueueEntry, 'href' | 'current'>
}

/** A list beside the page of one of its rows: read as the address says, without being counted, each row with its own link. */
export async function queueOf<Row extends { id: string }, Given>(
  c: Context,
  list: List<Row, Given>,
  given: Given,
  { openId, back, entryOf }: QueueAsked<Row>,
): Promise<RowQueue> {
  const context = listContext(c, list, given)
  const { rows } = await readRows(list, context)
  const entries = rows.map(row => ({
    ...entryOf(row),
    href: list.href?.(row, context) ?? back,
    current: row.id === openId,
  }))
  const at = entries.findIndex(entry => entry.current)
  const beside = (step: number) => (at < 0 ? undefined : entries[at + step]?.href)
  return { back, entries, previous: beside(-1), next: beside(1) }
}
