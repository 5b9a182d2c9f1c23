import type { ComponentChildren } from 'preact'
import {
  DataTable,
  EmptyState,
  FilterBar,
  Muted,
  Notice,
  StepPager,
  formatNumber,
  soft,
  type Column as TableColumn,
} from '../../design/index.ts'
import { BulkBar, BulkBox } from './bulk.tsx'
import { namesNotPlain } from './left-out.ts'
import type { BulkAct, Column, List, ListContext } from './definition.ts'
import type { Placed } from './query.ts'
import { countedTo, type ListPage } from './read.ts'
import { Saved, type RefusedSave } from './saved-view.tsx'
import { listAddress } from './state.ts'
import { TakeAway, type RefusedDownload } from './take-away.tsx'
import { words } from './words.ts'

export interface ListViewProps<Row, Given> {
  list: List<Row, Given>
  context: ListContext<Given>
  /** The list's own address, without query. */
  path: string
  page: ListPage<Row>
  /** Says what the table holds, to those who do not see the heading above. */
  caption: string
  /** Label of the search box. */
  searchLabel?: string
  /** Instead of rows when there is nothing at all (not: nothing found). */
  empty?: ComponentChildren
  downloads: boolean
  /** A download that was refused: it comes back as it was asked for. */
  refused?: RefusedDownload
  /** What whoever looks may do with several rows. */
  acts?: readonly BulkAct[]
  /** Whether views can be saved here, and the name of one that was not. */
  saves?: boolean
  unsaved?: RefusedSave
}

/** A list as people see it: search and filters, count, downloads, rows (cards on a phone), and the way on. */
export function ListView<Row, Given>(props: ListViewProps<Row, Given>) {
  const { list, context, path, page } = props
  const { state, lang } = context
  const chosen = Object.entries(state.filters).filter(([key]) => list.filters?.find(one => one.key === key)?.chooses)
  const narrowedDown = state.q !== '' || Object.keys(state.filters).length > chosen.length
  const cleared = chosen.length ? `${path}?${new URLSearchParams(chosen).toString()}` : path
  const w = words(lang)
  const found = page.more ? w.moreThan(formatNumber(countedTo, lang)) : formatNumber(page.count, lang)
  return (
    <>
      <Unknown {...props} />
      {props.saves && <Saved {...{ context, path, saved: page.saved, refused: props.unsaved }} />}
      <FilterBar
        action={path}
        search={list.search && { name: 'q', value: state.q, label: props.searchLabel ?? w.search }}
        selects={selects(props)}
        hidden={state.sort ? { urut: state.sort } : undefined}
        found={found}
        clear={narrowedDown ? cleared : undefined}
      >
        {takes(props) && <Downloads {...props} />}
      </FilterBar>
      {hasBoxes(props) && (
        <BulkBar {...{ acts: props.acts!, context, path, found: isSure(props) ? found : undefined }} />
      )}
      <DataTable
        caption={props.caption}
        captionHidden
        fold
        columns={tableColumns(props)}
        rows={page.rows}
        foot={page.rows.length > 0 && <Total {...props} />}
        empty={narrowedDown ? <NothingFound lang={lang} /> : (props.empty ?? <EmptyState title={w.none} />)}
      />
      <StepPager where={range(props)} previous={neighbour(props, 'previous')} next={neighbour(props, 'next')} />
      {takes(props) && <TakeAway {...props} />}
    </>
  )
}

/** What the address asks for and the list cannot tell, with the way to the list without it. */
function Unknown<Row, Given>({ list, context, path, page }: ListViewProps<Row, Given>) {
  const { lang, state } = context
  const unknown = (list.filters ?? []).filter(({ key }) => page.unknown.includes(key))
  if (unknown.length === 0) return null
  const filters = Object.fromEntries(Object.entries(state.filters).filter(([key]) => !page.unknown.includes(key)))
  const w = words(lang).unknown
  return (
    <Notice kind="waiting" title={w.title(unknown.map(({ label }) => label(lang)).join(', '))}>
      {w.note} <a href={listAddress(path, { ...state, filters, page: undefined })}>{w.clear}</a>
    </Notice>
  )
}

/** Whether all that the address asks for is known: else nobody means all that is found. */
function isSure<Row, Given>({ page }: ListViewProps<Row, Given>): boolean {
  return page.unknown.length === 0
}

function takes<Row, Given>(props: ListViewProps<Row, Given>): boolean {
  return props.downloads && props.page.count > 0 && isSure(props)
}

function hasBoxes<Row, Given>({ acts = [], page }: ListViewProps<Row, Given>): boolean {
  return acts.length > 0 && page.rows.length > 0
}

function NothingFound({ lang }: { lang: 'id' | 'en' }) {
  return <EmptyState title={words(lang).noneFound}>{words(lang).noneFoundHint}</EmptyState>
}

function selects<Row, Given>({ list, context, page }: ListViewProps<Row, Given>) {
  return (list.filters ?? [])
    .filter(filter => page.options[filter.key]?.length)
    .map(filter => ({
      name: filter.key,
      label: filter.label(context.lang),
      blank: filter.blank?.(context.lang),
      options: page.options[filter.key]!,
      value: context.state.filters[filter.key],
    }))
}

function tableColumns<Row, Given>(props: ListViewProps<Row, Given>): TableColumn<Placed<Row>>[] {
  const { list, context, path, page } = props
  const shown = list.columns.filter(column => column.cell)
  return shown.map((column, place) => ({
    key: column.key,
    head: column.label(context.lang),
    numeric: column.align === 'end',
    roomy: column.roomy,
    cell: row => {
      const inside = soft(column.cell!(row, context.lang))
      if (place > 0) return inside
      const href = list.href?.(row, context)
      const named = href ? <a href={href}>{inside}</a> : inside
      return hasBoxes(props) ? <Boxed {...{ row, column, lang: context.lang }}>{named}</Boxed> : named
    },
    sort: column.sort && sorting(column, context, path, page.sort),
  }))
}

/** The sums of all that was found; nothing where no column is summed up, or more was found than is counted. */
function Total<Row, Given>({ list, page: { sums, more }, context: { lang } }: ListViewProps<Row, Given>) {
  const shown = list.columns.filter(column => column.cell)
  if (more || !shown.some(column => column.sum)) return null
  return (
    <tr>
      {shown.map(({ key, label, align, roomy, sum, total }, at) => {
        const said = sum === undefined ? total?.(sums, lang) : formatNumber(sums[key] ?? 0, lang)
        const shared = { key, class: [align && 'n', roomy && 'roomy'].filter(Boolean).join(' ') || undefined }
        if (at > 0)
          return (
            <td {...shared} data-l={said === undefined ? undefined : label(lang)}>
              {said}
            </td>
          )
        return (
          <th {...shared} scope="row">
            {words(lang).total}
          </th>
        )
      })}
    </tr>
  )
}

interface BoxedProps<Row> {
  row: Placed<Row>
  column: Column<Row>
  lang: 'id' | 'en'
  children: ComponentChildren
}

/** What names a row, with its box. */
function Boxed<Row>({ row, column, lang, children }: BoxedProps<Row>) {
  return (
    <span>
      <BulkBox id={row.place_id} name={String(column.value?.(row, lang) ?? row.place_key)} lang={lang} /> {children}
    </span>
  )
}

function sorting<Row, Given>(column: Column<Row>, context: ListContext<Given>, path: string, sort: string) {
  const current = sort.replace(/^-/, '') === column.key
  const descending = current ? !sort.startsWith('-') : column.sort?.first === 'desc'
  const state = { ...context.state, sort: `${descending ? '-' : ''}${column.key}`, page: undefined }
  const direction = sort.startsWith('-') ? ('descending' as const) : ('ascending' as const)
  return { href: listAddress(path, state), direction: current ? direction : undefined }
}

function range<Row, Given>({ page, context: { lang } }: ListViewProps<Row, Given>): string {
  const w = words(lang)
  const of = page.more ? w.moreThan(formatNumber(countedTo, lang)) : formatNumber(page.count, lang)
  const last = page.from + page.rows.length
  return w.range(formatNumber(Math.min(page.from + 1, last), lang), formatNumber(last, lang), of)
}

function neighbour<Row, Given>(props: ListViewProps<Row, Given>, which: 'previous' | 'next'): string | undefined {
  const cursor = props.page[which]
  return cursor && listAddress(props.path, { ...props.context.state, page: cursor })
}

function Downloads<Row, Given>({ list, context, path }: ListViewProps<Row, Given>) {
  const w = words(context.lang)
  const left = namesNotPlain(list, context.lang).join(', ')
  const state = { ...context.state, page: undefined }
  return (
    <p class="noprint">
      {w.download}{' '}
      <a href={listAddress(path, state, { unduh: 'csv' })} download>
        {w.csv}
      </a>
      {' · '}
      <a href={listAddress(path, state, { unduh: 'xlsx' })} download>
        {w.excel}
      </a>{' '}
      <Muted small>
        {w.notes.page} {left && w.notes.without(left)}
      </Muted>
    </p>
  )
}
