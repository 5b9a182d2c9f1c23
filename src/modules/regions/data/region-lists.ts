import { sql, type Expression, type SqlBool } from 'kysely'
import type { Column, Filter, ListContext } from '../../../platform/list/index.ts'
import type { RegionBook } from '../rules/region-book.ts'
import { words } from '../words.ts'
import type { RegionGroup } from './regions.ts'

/** What filters by region are made from. */
export interface RegionFiltersOf {
  book: RegionBook
  groups: RegionGroup[]
  /** Where a row of the list lies: references such as `r.regency_code`, or expressions. */
  columns: Record<'regency' | 'kecamatan', string | Expression<unknown>>
  /** What the filters are called in the address of the list. */
  keys?: { regency: string; kecamatan: string }
}

const usualKeys = { regency: 'kabupaten', kecamatan: 'kecamatan' }

/** Wilayah and regency for those who see all; kecamatan as soon as one regency is meant, by the filter or by whose list it is. */
export function regionFilters({ book, groups, columns, keys = usualKeys }: RegionFiltersOf): Filter[] {
  const [inRegency, inKecamatan] = [columnOf(columns.regency), columnOf(columns.kecamatan)]
  const regency = ({ scope, state }: ListContext) =>
    scope.kind === 'region' ? scope.code.slice(0, 4) : (state.filters[keys.regency] ?? '')
  const seesOne = ({ scope }: ListContext) => scope.kind !== 'all'
  return [
    {
      key: 'wilayah',
      label: lang => words(lang).wilayah,
      options: ({ lang }) => groups.map(group => ({ value: group.code, label: group.name[lang] })),
      where: code => isAnyOf(inRegency, groups.find(group => group.code === code)?.members ?? []),
      hidden: seesOne,
    },
    {
      key: keys.regency,
      label: lang => words(lang).regency,
      options: () => book.regencies().map(({ code }) => ({ value: code, label: book.label(code) })),
      where: code => sql<SqlBool>`${inRegency} = ${code}`,
      hidden: seesOne,
    },
    {
      key: keys.kecamatan,
      label: lang => words(lang).kecamatan,
      options: context => book.children(regency(context)).map(({ code, name }) => ({ value: code, label: name })),
      where: code => sql<SqlBool>`${inKecamatan} = ${code}`,
      hidden: context => regency(context).length !== 4 || isKecamatan(context),
    },
  ]
}

const columnOf = (column: string | Expression<unknown>) => (typeof column === 'string' ? sql.ref(column) : column)

const isAnyOf = (column: Expression<unknown>, codes: string[]) => sql<SqlBool>`${column} = any(${codes}::text[])`

const isKecamatan = ({ scope }: ListContext) => scope.kind === 'region' && scope.code.length === 6

/** Where a row lies by name, for downloads: regency and kecamatan, each a column of its own. */
export function regionColumns<Row extends { regency_code: string | null; kecamatan_code: string | null }>(
  book: RegionBook,
): Column<Row>[] {
  return [
    {
      key: 'kabupaten',
      label: lang => words(lang).regency,
      value: row => row.regency_code && book.name(row.regency_code),
    },
    {
      key: 'kecamatan',
      label: lang => words(lang).kecamatan,
      value: row => row.kecamatan_code && book.name(row.kecamatan_code),
    },
  ]
}
