import type { Expression } from 'kysely'
import type { Lang } from '../../../design/index.ts'
import type { Column, Filter, ListContext } from '../../../platform/list/index.ts'
import { isAnyOf, isIn } from '../data/conditions.ts'
import { readRegionBook, type RegionGroup } from '../data/regions.ts'
import type { RegionBook } from '../rules/region-book.ts'
import { words } from '../words.ts'

/** What filters by region are made from. */
export interface RegionFiltersOf {
  book: RegionBook
  groups: RegionGroup[]
  /** Where a row of the list lies: references such as `r.regency_code`, or expressions. */
  columns: Record<'regency' | 'kecamatan', string | Expression<unknown>>
}

/** What filters by region are called in the address of every list, and what lists of before called them. */
const inRegency = { key: 'kabupaten', formerly: ['kab', 'daerah'], label: (lang: Lang) => words(lang).regency }
const inKecamatan = { key: 'kecamatan', formerly: ['kec'], label: (lang: Lang) => words(lang).kecamatan }

/** Wilayah and regency for those who see all; kecamatan as soon as one regency is meant, by the filter or by whose list it is. */
export function regionFilters({ book, groups, columns }: RegionFiltersOf): Filter[] {
  const regency = ({ scope, state }: ListContext) =>
    scope.kind === 'region' ? scope.code.slice(0, 4) : (state.filters[inRegency.key] ?? '')
  const seesOne = ({ scope }: ListContext) => scope.kind !== 'all'
  return [
    {
      key: 'wilayah',
      label: lang => words(lang).wilayah,
      options: ({ lang }) => groups.map(group => ({ value: group.code, label: group.name[lang] })),
      where: code => isAnyOf(columns.regency, groups.find(group => group.code === code)?.members ?? []),
      hidden: seesOne,
    },
    {
      ...inRegency,
      options: () => regenciesOf(book),
      where: code => isIn(columns.regency, code),
      hidden: seesOne,
    },
    {
      ...inKecamatan,
      options: context => book.children(regency(context)).map(({ code, name }) => ({ value: code, label: name })),
      where: code => isIn(columns.kecamatan, code),
      hidden: context => regency(context).length !== 4 || isKecamatan(context),
    },
  ]
}

const regenciesOf = (book: RegionBook) => book.regencies().map(({ code }) => ({ value: code, label: book.label(code) }))

const isKecamatan = ({ scope }: ListContext) => scope.kind === 'region' && scope.code.length === 6

/** The regency alone, for a list whose rows lie in several; `where` says which of them lie in one. */
export function regencyFilter(where: NonNullable<Filter['where']>): Filter {
  return { ...inRegency, options: async ({ tx }) => regenciesOf(await readRegionBook(tx)), where }
}

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
