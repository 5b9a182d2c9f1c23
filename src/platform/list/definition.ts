import type { Expression, SelectQueryBuilder, SqlBool } from 'kysely'
import type { ComponentChildren } from 'preact'
import type { Lang } from '../../design/index.ts'
import type { Database } from '../database/open.ts'
import type { SelectionPlan } from '../plan/index.ts'
import type { Actor, Scope, ScopeColumns } from '../policy/index.ts'
import { eraseQuery, type ListQuery, type SortKey } from './query.ts'
import type { ListState } from './state.ts'

/** What every part of a definition may look at. `given` is what the handler adds, such as the season of the address. */
export interface ListContext<Given = undefined> {
  tx: Database
  actor: Actor
  scope: Scope
  lang: Lang
  now: Temporal.Instant
  state: ListState
  given: Given
  /** Keys of the columns that are taken away; absent on screen. Lets a query read only what a download asks for. */
  taken?: ReadonlySet<string>
}

export interface Column<Row> {
  /** Stands in the address (`urut=nama`) and in nothing people read; Indonesian, lower case. */
  key: string
  label: (lang: Lang) => string
  /** What stands on screen. Without it the column exists only in downloads. */
  cell?: (row: Row, lang: Lang) => ComponentChildren
  /** Its head in CSV and XLSX, where that is not the label. */
  head?: (lang: Lang, format: DownloadFormat) => string
  /** What stands in CSV and XLSX. Without it the column exists only on screen. */
  value?: (row: Row, lang: Lang) => string | number | null | undefined
  sort?: SortKey
  /** Not on screens too narrow for all columns; in downloads always. */
  roomy?: boolean
  /** Figures stand at the right. */
  align?: 'end'
  /** Reference to a number of the row (`k.sent`): the foot says the sum of all that was found, as far as that is counted. */
  sum?: string
  /** What the foot says in this column where it is no sum itself, such as a share. */
  total?: (sums: Sums, lang: Lang) => ComponentChildren
  /** NIK, phone, account: leaves the house only for a purpose that was given, and is logged. */
  sensitive?: boolean
}

/** The sums of a list, by the keys of its columns. */
export type Sums = Readonly<Record<string, number>>

export type DownloadFormat = 'csv' | 'xlsx'

/** Columns that stand in no list and are taken away only by those who pick them. */
export interface ColumnGroup<Row> {
  key: string
  label: (lang: Lang) => string
  columns: readonly Column<Row>[]
}

export interface FilterOption {
  value: string
  label: string
}

export interface Filter<Given = undefined> {
  /** Its name in the address. */
  key: string
  /** What addresses that people kept call it: they are read, never written. */
  formerly?: readonly string[]
  label: (lang: Lang) => string
  /** What may be chosen. A value that is not among them is ignored. May ask the database; never once per row. */
  options: (context: ListContext<Given>) => FilterOption[] | Promise<FilterOption[]>
  /** Missing where the definition itself follows the choice. */
  where?: (value: string, context: ListContext<Given>) => Expression<SqlBool>
  /** What stands for not choosing; "all" unless said. */
  blank?: (lang: Lang) => string
  /** Says which list it is rather than narrowing it down: clearing the filters keeps it. */
  chooses?: true
  /** Hides the filter, such as the regency from somebody who sees one. */
  hidden?: (context: ListContext<Given>) => boolean
}

/** What a search means: the rows it lets through, and, if it can tell, how well each fits (higher is better). */
export interface Found {
  where: Expression<SqlBool>
  rank?: SortKey
}

/** An act on many rows at once: the plan that is made of them. Its button is shown to whoever may make one. */
export interface BulkAct {
  kind: SelectionPlan
  label: (lang: Lang) => string
}

export interface ListParts<Row, Given, DB, TB extends keyof DB> {
  /** Noun of the list: part of file names, such as `pendaftaran`. */
  name: string
  /** Kind of what a row is, as ledger and access log name it: a download is written down as a look at each row. */
  subject: string
  /** The rows without filter, order and limit. Join with left joins on keys where possible: the count drops those. */
  query: (context: ListContext<Given>) => SelectQueryBuilder<DB, TB, Row>
  /** Reference to the uuid that tells rows apart, such as `o.id`. */
  id: string
  /** What the scope of the actor is held against. `'unscoped'`: who may open the list sees all of it. */
  scope: ScopeColumns | 'unscoped'
  columns: readonly Column<Row>[]
  /** More columns for downloads, by group. With them people pick each column they take away. */
  more?: readonly ColumnGroup<Row>[]
  /** How what stands in those columns is to be read. */
  moreNote?: (lang: Lang) => string
  filters?: readonly Filter<Given>[]
  search?: (words: string, context: ListContext<Given>) => Found
  /** Key of a sortable column, `-` before it for descending. While a ranked search runs, the rank goes first. */
  sort: string
  /** Where a row leads, if anywhere; the first column becomes the link. */
  href?: (row: Row, context: ListContext<Given>) => string | undefined
  /** What can be done with several rows, or with all that were found. The route stands for POST too. */
  bulk?: readonly BulkAct[]
  /** Rows of a page; 50 unless said. */
  pageSize?: number
}

/** A list as the engine knows it: the types of its tables are gone, those of its rows are kept. */
export interface List<Row, Given = undefined> extends Omit<ListParts<Row, Given, never, never>, 'query'> {
  query: (context: ListContext<Given>) => ListQuery<Row>
}

/**
 * Defines a list: the one way to make any. Reading, screen and downloads all follow from the definition.
 * `Given` is named by annotating the context of `query`.
 */
export function defineList<Row, DB, TB extends keyof DB, Given = undefined>(
  parts: ListParts<Row, Given, DB, TB>,
): List<Row, Given> {
  return { ...parts, query: context => eraseQuery(context.tx, parts.query(context), parts.id) }
}
