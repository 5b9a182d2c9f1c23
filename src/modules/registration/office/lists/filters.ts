import type { Lang } from '../../../../design/index.ts'
import type { Filter } from '../../../../platform/list/index.ts'
import { categoryNames, payableNames } from '../../../../platform/requirement/index.ts'
import type { RegionBook, RegionGroup } from '../../../regions/index.ts'
import type { RegistrationSeason, SeasonForm } from '../../../programmes/index.ts'
import { conditions } from '../data/rows.ts'
import { words } from '../words.ts'

/** Names the call of a list in its address. */
export const callKey = 'panggilan'

/** Names the season of a list whose address does not. */
export const seasonKey = 'musim'

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
  others?: OtherSeasons
}

export interface OtherSeasons {
  current: RegistrationSeason
  seasons: RegistrationSeason[]
}

const tableOptions = (table: Record<string, string>) =>
  Object.entries(table).map(([value, label]) => ({ value, label }))

/** What names a season in an address, as one word. */
export function seasonWord({ programme, year }: Pick<RegistrationSeason, 'programme' | 'year'>): string {
  return `${programme}-${year}`
}

/** Which season is listed, where the address of the list does not say it and there are several. */
export function seasonFilter({ others }: Pick<Setting, 'others'>): Filter[] {
  if (!others || others.seasons.length < 2) return []
  const { current, seasons } = others
  return [
    {
      key: seasonKey,
      chooses: true,
      label: lang => words(lang).list.season,
      blank: lang => current.name[lang],
      options: ({ lang }) =>
        seasons
          .filter(season => season.id !== current.id)
          .map(season => ({ value: seasonWord(season), label: season.name[lang] })),
      where: () => conditions.anything,
    },
  ]
}

/** Which call of the season is listed, where it has several. What the list is made from follows from the address. */
export function callFilter({ season }: Pick<Setting, 'season'>): Filter[] {
  const [main, ...others] = season.calls
  if (!main || others.length === 0) return []
  return [
    {
      key: callKey,
      chooses: true,
      label: lang => words(lang).list.call,
      blank: lang => main.name[lang],
      options: ({ lang }) => others.map(call => ({ value: call.code, label: call.name[lang] })),
      where: () => conditions.anything,
    },
  ]
}

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
