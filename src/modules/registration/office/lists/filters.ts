import type { Lang } from '../../../../design/index.ts'
import type { Filter } from '../../../../platform/list/index.ts'
import { categoryNames, payableNames } from '../../../../platform/requirement/index.ts'
import type { RegionBook, RegionGroup } from '../../../regions/index.ts'
import type { RegistrationSeason, SeasonChoice, SeasonForm } from '../../../programmes/index.ts'
import { conditions } from '../data/rows.ts'
import { words } from '../words.ts'

/** What the lists of a call are made from, read once per request from memory. */
export interface Setting {
  /** With the call that is listed. */
  season: RegistrationSeason
  book: RegionBook
  groups: RegionGroup[]
  /** Fields of business as the forms offer them. */
  fields: { value: string; label: Record<Lang, string> }[]
  /** What registrations for the call have: not every call sorts, asks for a field of business, or pays. */
  has: { category: boolean; field: boolean; payable: boolean }
  /** What was sent, the newest version first: their answers are columns of the office's downloads. */
  forms: readonly SeasonForm[]
  /** Where the list stands; cases stand below it. */
  base: string
  /** The list's own query, kept in the links to its cases. */
  query: string
  /** Where the address of the list names no season: those that can be chosen, and the one that is meant unless said. */
  choice?: SeasonChoice
}

const tableOptions = (table: Record<string, string>) =>
  Object.entries(table).map(([value, label]) => ({ value, label }))

export function stateFilter(): Filter {
  return {
    key: 'keadaan',
    label: lang => words(lang).list.state,
    options: ({ lang }) => tableOptions({ ...words(lang).groups, ...words(lang).states }),
    where: conditions.state,
  }
}

export function missingFilter(): Filter {
  return {
    key: 'kurang',
    label: lang => words(lang).list.missing,
    options: ({ lang }) => [
      { value: 'ada', label: words(lang).list.missingSome },
      { value: 'lengkap', label: words(lang).list.missingNone },
    ],
    where: value => conditions.missing(value === 'ada'),
  }
}

export function factFilters({ fields, has }: Pick<Setting, 'fields' | 'has'>): Filter[] {
  const filters: (Filter & { of: keyof Setting['has'] })[] = [
    {
      of: 'category',
      key: 'kategori',
      label: lang => words(lang).list.category,
      options: ({ lang }) => tableOptions(categoryNames(lang)),
      where: conditions.category,
    },
    {
      of: 'field',
      key: 'bidang',
      label: lang => words(lang).list.field,
      options: ({ lang }) => fields.map(({ value, label }) => ({ value, label: label[lang] })),
      where: conditions.field,
    },
    {
      of: 'payable',
      key: 'pembayaran',
      label: lang => words(lang).list.payable,
      options: ({ lang }) => tableOptions(payableNames(lang)),
      where: conditions.payable,
    },
  ]
  return filters.filter(filter => has[filter.of])
}
