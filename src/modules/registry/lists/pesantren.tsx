import { Muted, Name, type Lang } from '../../../design/index.ts'
import { defineList, type Column, type Filter, type Found, type ListContext } from '../../../platform/list/index.ts'
import { regionFilters, type RegionBook, type RegionGroup } from '../../regions/index.ts'
import { conditions, placeColumns, sorts } from '../data/pesantren-filters.ts'
import { pesantrenRows, type Pesantren } from '../data/pesantren.ts'
import { matchPesantren } from '../data/search.ts'
import { words } from '../words.ts'

/** What the filters of the list offer. */
export interface Regions {
  book: RegionBook
  groups: RegionGroup[]
}

const w = (lang: Lang) => words(lang).list

/** A regency's name as people write it: "Kab. Bandung". */
export const shortRegency = (name: string | null) => name?.replace(/^Kabupaten /, 'Kab. ') ?? ''

const columns: Column<Pesantren>[] = [
  {
    key: 'nama',
    label: lang => w(lang).name,
    cell: (row, lang) => <PesantrenName row={row} lang={lang} />,
    value: row => row.name,
    sort: sorts.name,
  },
  {
    key: 'nspp',
    label: lang => w(lang).nspp,
    cell: (row, lang) => row.nspp ?? <Muted>{w(lang).none}</Muted>,
    value: row => row.nspp,
    sort: sorts.nspp,
  },
  { key: 'alamat', label: lang => w(lang).address, cell: row => row.address, value: row => row.address },
  {
    key: 'kecamatan',
    label: lang => w(lang).kecamatan,
    cell: (row, lang) => kecamatanText(row, lang),
    value: row => row.kecamatan_name,
  },
  {
    key: 'kepastian',
    label: lang => w(lang).certainty,
    value: row => (row.kecamatan_code ? null : row.kecamatan_guess_certainty),
  },
  {
    key: 'kabupaten',
    label: lang => w(lang).regency,
    cell: row => shortRegency(row.regency_name),
    value: row => row.regency_name,
    sort: sorts.regency,
  },
  {
    key: 'keadaan',
    label: lang => w(lang).standing,
    value: (row, lang) => (row.standing === 'recorded' ? null : w(lang).claim),
  },
]

/** What only a registration names says so beside its name. */
function PesantrenName({ row, lang }: { row: Pesantren; lang: Lang }) {
  if (row.standing === 'recorded') return <Name>{row.name}</Name>
  return (
    <span>
      <Name>{row.name}</Name> <Muted small>({w(lang).claim})</Muted>
    </span>
  )
}

function kecamatanText(row: Pesantren, lang: Lang) {
  if (row.kecamatan_code) return row.kecamatan_name
  if (!row.kecamatan_guess_code) return <Muted>–</Muted>
  return (
    <span>
      {row.kecamatan_name} <Muted small>({w(lang).guess})</Muted>
    </span>
  )
}

const filters: Filter[] = [
  {
    key: 'nomor',
    label: lang => w(lang).number,
    options: ({ lang }) => [
      { value: 'ada', label: w(lang).withNumber },
      { value: 'tidak', label: w(lang).withoutNumber },
    ],
    where: value => conditions.numbered(value === 'ada'),
  },
  {
    key: 'letak',
    label: lang => w(lang).placed,
    options: ({ lang }) => [
      { value: 'pasti', label: w(lang).known },
      { value: 'perkiraan', label: w(lang).guessed },
      { value: 'tidak', label: w(lang).unknown },
      { value: 'klaim', label: w(lang).claims },
    ],
    where: conditions.placed,
  },
]

const shared = {
  name: 'pesantren',
  subject: 'organisation',
  id: 'o.id',
  scope: { regency: 'o.regency_code', kecamatan: 'o.kecamatan_code' },
  sort: 'nama',
  search: (text: string) => found(text, true),
}

/** Words that say nothing ("pondok pesantren") leave the list as it is. */
function found(text: string, numbers: boolean): Found {
  const match = matchPesantren(text, { numbers })
  if (!match) return { where: conditions.all }
  return { where: match.where, rank: { by: match.score, type: 'real' } }
}

/** The office's and the kabupaten's list of the whole registry. */
export function pesantrenList(regions: Regions) {
  return defineList({
    ...shared,
    columns,
    filters: [...regionFilters({ ...regions, columns: placeColumns }), ...filters],
    query: ({ tx }: ListContext) => pesantrenRows(tx).where(conditions.stoodFor),
    href: row => `/kantor/pesantren/${row.id}`,
  })
}

const unplaced = columns.filter(column => ['nama', 'nspp', 'alamat'].includes(column.key))

/** What a kecamatan officer has: those that lie in the own kecamatan for certain. */
export const kecamatanList = defineList({
  ...shared,
  columns: unplaced,
  query: ({ tx }: ListContext) => pesantrenRows(tx),
})

const ofGuess = columns.filter(column => ['nama', 'alamat'].includes(column.key))

/**
 * Those only guessed to lie in the kecamatan: a name and an address, no more; a guess never gives scope. `answers` is the column
 * in which somebody says whether it is right.
 */
export const guessedListWith = (...answers: Column<Pesantren>[]) =>
  defineList({
    ...guessed,
    columns: [...ofGuess, ...answers],
  })

const guessed = {
  ...shared,
  name: 'pesantren-perkiraan',
  scope: 'unscoped' as const,
  // A number that finds a row would tell that the row has it.
  search: (text: string) => found(text, false),
  query: ({ tx, scope }: ListContext) =>
    pesantrenRows(tx).where(scope.kind === 'region' ? conditions.guessedIn(scope.code) : conditions.nothing),
}

/** The same to be counted. */
export const guessedList = guessedListWith()
