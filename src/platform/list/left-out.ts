import { formatDate, formatNumber } from '../../design/index.ts'
import type { SheetNotes } from '../sheets/index.ts'
import { availableColumns } from './columns.ts'
import type { Column, List, ListContext } from './definition.ts'
import { chosenFilters, countedTo } from './read.ts'
import { words } from './words.ts'

/** What a file says of itself on a sheet beside its rows: when it was taken, what it was narrowed down to, what is not in it. */
export async function notesOf<Row, Given>(
  list: List<Row, Given>,
  context: ListContext<Given>,
  taken: readonly Column<Row>[],
): Promise<SheetNotes> {
  const { lang, now, state } = context
  const w = words(lang).notes
  const filters = (await chosenFilters(list, context)).map(({ label, said }): [string, string] => [label, said])
  const left = namesLeftOut(list, taken, lang)
  return {
    name: w.sheet,
    head: [w.what, w.said],
    rows: [
      [w.taken, formatDate(now, lang, 'exact')],
      ...(state.q ? [[w.searched, state.q] as [string, string]] : []),
      ...(filters.length > 0 ? filters : [[w.filters, w.none] as [string, string]]),
      [w.leftOut, left.join(', ') || w.nothing],
      [w.rows, w.allRows(formatNumber(countedTo, lang))],
    ],
  }
}

/** What the columns are called that could be taken away and are not among these. */
function namesLeftOut<Row, Given>(
  list: List<Row, Given>,
  taken: readonly Column<Row>[],
  lang: ListContext['lang'],
): string[] {
  return availableColumns(list)
    .filter(column => !taken.includes(column))
    .map(column => column.label(lang))
}

/** What a download holds only where it is asked for: personal columns by name, columns of no list by their group. */
export function namesNotPlain<Row, Given>(list: List<Row, Given>, lang: ListContext['lang']): string[] {
  const personal = list.columns.filter(column => column.value && column.sensitive)
  return [...personal, ...(list.more ?? [])].map(({ label }) => label(lang))
}
