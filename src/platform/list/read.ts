import type { Tx } from '../database/open.ts'
import { scopeWhere } from '../policy/index.ts'
import type { Column, FilterOption, List, ListContext, Sums } from './definition.ts'
import type { AccessEntry, SortKey, ListQuery, Order, Placed } from './query.ts'
import { isCastable } from './castable.ts'
import { savedBy, type SavedFilter } from './saved.ts'
import type { PageCursor } from './state.ts'

/** Counting stops here; beyond, people read "lebih dari 10.000". */
export const countedTo = 10_000

/** One page of a list: its rows, where it stands, and how it goes on. */
export interface RowsPage<Row> {
  rows: Placed<Row>[]
  /** How many rows stand before the first one shown. */
  from: number
  previous?: PageCursor
  next?: PageCursor
  /** The column the rows stand in order of, `-` before it for descending; empty while a ranked search decides. */
  sort: string
  /** What may be chosen in each filter that is shown. */
  options: Record<string, FilterOption[]>
  /** Filters whose value is not offered here: they narrow nothing down, and whoever looks is told. */
  unknown: string[]
}

/** The same, ready to be shown. */
export interface ListPage<Row> extends RowsPage<Row> {
  /** Exact up to 10,000; `more` says that there are more. */
  count: number
  more: boolean
  /** What whoever looks has saved of this list. */
  saved: SavedFilter[]
  /** Of those columns that are summed up, by their keys. */
  sums: Sums
}

/** Reads one page: the rows, their count, and the choices of each filter. The queries do not grow with the rows. */
export async function readList<Row, Given>(
  list: List<Row, Given>,
  context: ListContext<Given>,
): Promise<ListPage<Row>> {
  const { asked, page } = await openPage(list, context)
  const summed = list.columns.filter(column => column.sum !== undefined)
  const beside = savedBy(context.actor.personId, list.name)
  const counting = asked.query.count(
    countedTo + 1,
    beside,
    summed.map(column => column.sum!),
  )
  const found = await page()
  const { n, beside: saved, sums } = await counting
  const more = n > countedTo
  // The count knows best where the last page stands: rows before it may have gone since its address was written.
  const from = found.next || more || found.rows.length === 0 ? found.from : Math.max(0, n - found.rows.length)
  const previous = found.previous && { ...found.previous, from }
  const byKey = Object.fromEntries(summed.map(({ key }, at) => [key, sums[at]!]))
  return { ...found, from, previous, count: Math.min(n, countedTo), more, saved, sums: byKey }
}

/** The same page where nobody reads the count, such as beside one of its rows: counting costs more than the rows. */
export async function readRows<Row, Given>(
  list: List<Row, Given>,
  context: ListContext<Given>,
): Promise<RowsPage<Row>> {
  const { page } = await openPage(list, context)
  return page()
}

async function openPage<Row, Given>(list: List<Row, Given>, context: ListContext<Given>) {
  const options = await filterOptions(list, context)
  const asked = narrowed(list, context, options)
  const { query, order, sort } = asked
  const cursor = context.state.page
  const place = cursor && isCastable(order.key.type, cursor.place.key) ? cursor : undefined
  const unknown = unknownFilters(list, context, options)
  const page = async () => ({ ...(await pageOf(query, order, list.pageSize ?? 50, place)), sort, options, unknown })
  return { asked, page }
}

/**
 * Every row of the list from the first to the last, a few thousand at a time; memory does not grow with the list. With a `note`
 * the access log names the rows of each batch before anybody gets them: whatever moves meanwhile, nobody gets a row that does
 * not stand there.
 */
export async function* allRows<Row, Given>(
  list: List<Row, Given>,
  context: ListContext<Given>,
  batch = 4000,
  note?: AccessEntry,
): AsyncGenerator<Row[]> {
  const { query, order } = narrowed(list, context, await filterOptions(list, context))
  let after: { key: string; id: string } | undefined
  while (true) {
    const rows = await query.rows(order, batch, after)
    const ids = rows.map(row => row.place_id)
    if (note && rows.length > 0) await query.logAccess(note, ids)
    if (rows.length > 0) yield rows
    if (rows.length < batch) return
    after = placeOf(rows.at(-1)!)
  }
}

/** The ids of all that a list finds at this moment, in its order; no more than `most`. */
export async function foundIds<Row, Given>(
  list: List<Row, Given>,
  context: ListContext<Given>,
  tx: Tx,
  most: number,
): Promise<string[]> {
  const within = { ...context, tx }
  const { query, order } = narrowed(list, within, await filterOptions(list, within))
  return query.ids(order, most)
}

/** The query of a list under scope, filters and search, with the order that follows from them. */
export function narrowed<Row, Given>(
  list: List<Row, Given>,
  context: ListContext<Given>,
  options: Record<string, FilterOption[]>,
): { query: ListQuery<Row>; order: Order; sort: string } {
  let query = list.query(context)
  if (list.scope !== 'unscoped') query = query.where(scopeWhere(context.scope, list.scope))
  for (const filter of list.filters ?? []) {
    const value = context.state.filters[filter.key]
    if (value === undefined || !filter.where || !options[filter.key]?.some(option => option.value === value)) continue
    query = query.where(filter.where(value, context))
  }
  const found = context.state.q && list.search ? list.search(context.state.q, context) : undefined
  if (found) query = query.where(found.where)
  if (found?.rank && !context.state.sort) return { query, order: { key: found.rank, descending: true }, sort: '' }
  const sort = context.state.sort || list.sort
  return { query, order: { key: sortKey(list.columns, sort), descending: sort.startsWith('-') }, sort }
}

/** Filters of the address whose value is not among those that whoever looks may choose, such as a role that is gone. */
export function unknownFilters<Row, Given>(
  list: List<Row, Given>,
  { state }: ListContext<Given>,
  options: Record<string, FilterOption[]>,
): string[] {
  return (list.filters ?? []).flatMap(({ key, where }) => {
    const value = state.filters[key]
    const isKnown = value === undefined || !where || options[key]?.some(option => option.value === value)
    return isKnown ? [] : [key]
  })
}

/** The filters of the address that narrow the list down: what each is called, and what was chosen in it. */
export async function chosenFilters<Row, Given>(
  list: List<Row, Given>,
  context: ListContext<Given>,
): Promise<{ key: string; value: string; label: string; said: string }[]> {
  const options = await filterOptions(list, context)
  return (list.filters ?? []).flatMap(({ key, label, where }) => {
    const option = where && options[key]?.find(({ value }) => value === context.state.filters[key])
    return option ? [{ key, value: option.value, label: label(context.lang), said: option.label }] : []
  })
}

/** Whether the address asks for something that the list cannot tell: then nobody means all that it finds. */
export async function isUnsure<Row, Given>(list: List<Row, Given>, context: ListContext<Given>): Promise<boolean> {
  return unknownFilters(list, context, await filterOptions(list, context)).length > 0
}

export async function filterOptions<Row, Given>(
  list: List<Row, Given>,
  context: ListContext<Given>,
): Promise<Record<string, FilterOption[]>> {
  const options: Record<string, FilterOption[]> = {}
  for (const filter of list.filters ?? []) {
    if (!filter.hidden?.(context)) options[filter.key] = await filter.options(context)
  }
  return options
}

function sortKey<Row>(columns: readonly Column<Row>[], sort: string): SortKey {
  const key = columns.find(column => column.key === sort.replace(/^-/, ''))?.sort
  if (!key) throw new Error(`a list is sorted by "${sort}", which is no sortable column of it`)
  return key
}

type Found<Row> = Pick<RowsPage<Row>, 'rows' | 'from' | 'previous' | 'next'>

async function pageOf<Row>(
  query: ListQuery<Row>,
  order: Order,
  size: number,
  cursor: PageCursor | undefined,
): Promise<Found<Row>> {
  const back = cursor?.direction === 'before'
  const taken = await query.rows(back ? turned(order) : order, size + 1, cursor?.place)
  // Its rows have gone since its address was written: the last page that has some, or the first.
  if (taken.length === 0 && cursor)
    return back ? pageOf(query, order, size, undefined) : lastPage(query, order, size, cursor.from)
  const beyond = taken.length > size
  const rows = beyond ? taken.slice(0, size) : taken
  if (back) rows.reverse()
  const from = !cursor ? 0 : back ? Math.max(0, cursor.from - rows.length) : cursor.from
  const before = back ? beyond : cursor !== undefined
  const after = back || beyond
  const first = rows[0]
  const last = rows.at(-1)
  return {
    rows,
    from,
    previous: before && first ? { direction: 'before', place: placeOf(first), from } : undefined,
    next: after && last ? { direction: 'after', place: placeOf(last), from: from + rows.length } : undefined,
  }
}

function turned(order: Order): Order {
  return { ...order, descending: !order.descending }
}

/** `gone`: how many rows stood before the page that is empty now. */
async function lastPage<Row>(query: ListQuery<Row>, order: Order, size: number, gone: number): Promise<Found<Row>> {
  const taken = await query.rows(turned(order), size + 1)
  const rows = taken.slice(0, size).reverse()
  const [first] = rows
  const from = Math.max(0, gone - rows.length)
  const before = taken.length > size && first
  return { rows, from, previous: before ? { direction: 'before', place: placeOf(first), from } : undefined }
}

function placeOf<Row>(row: Placed<Row>): { key: string; id: string } {
  return { key: row.place_key, id: row.place_id }
}
