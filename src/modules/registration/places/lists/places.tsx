import { formatNumber, Status, type Lang, type StatusKind } from '../../../../design/index.ts'
import { defineList, type Column, type ListContext, type Sums } from '../../../../platform/list/index.ts'
import { regionColumns, regionFilters, type RegionBook, type RegionGroup } from '../../../regions/index.ts'
import { conditions, placeRows, placeColumns, sorts, stateOf, type PlaceRow } from '../data/places.ts'
import type { PlaceState } from '../data/places.ts'
import { words } from '../words.ts'

/** What the table is made from. */
export interface PlacesOf {
  callId: string
  book: RegionBook
  groups: RegionGroup[]
  /** Every kabupaten is in it: each row says which. */
  whole: boolean
  /** The list of registrations narrowed down to a place, and to some of their states. */
  registrations(row: PlaceRow, state?: 'masuk' | 'draf'): string | undefined
}

type Row = PlaceRow & { state: PlaceState }

/** Each kecamatan with what is recorded and registered there; the foot sums it up. */
export function placeList(of: PlacesOf) {
  const { callId, book, groups, registrations } = of
  return defineList({
    name: 'kecamatan',
    subject: 'region',
    id: 'k.id',
    scope: placeColumns,
    sort: 'nama',
    // All kecamatan of a kabupaten stand on one page.
    pageSize: 100,
    query: ({ tx }: ListContext) => placeRows(tx, callId).select(stateOf.as('state')),
    href: row => registrations(row),
    columns: [
      ...nameColumns(of),
      count('pasti', 'certain'),
      count('perkiraan', 'guessed'),
      { ...count('draf', 'drafts'), cell: (row, lang) => linked(row.drafts, registrations(row, 'draf'), lang) },
      { ...count('terkirim', 'sent'), cell: (row, lang) => linked(row.sent, registrations(row, 'masuk'), lang) },
      count('belum', 'missing'),
      {
        key: 'bagian',
        label: lang => words(lang).share,
        // Who registers says where; what is recorded without a kecamatan has registered there.
        cell: (row, lang) => (row.kecamatan_code ? percent(row.sent, row.recorded, lang) : '–'),
        value: row => row.kecamatan_code && shareOf(row.sent, row.recorded),
        total: (sums: Sums, lang) => percent(sums.terkirim ?? 0, (sums.pasti ?? 0) + (sums.perkiraan ?? 0), lang),
        sort: sorts.share,
        align: 'end',
      },
      {
        key: 'keadaan',
        label: lang => words(lang).state,
        cell: (row, lang) =>
          row.state !== 'unknown' && <Status kind={kinds[row.state]}>{words(lang).states[row.state]}</Status>,
        value: (row, lang) => words(lang).states[row.state],
      },
    ],
    filters: [
      {
        key: 'keadaan',
        label: lang => words(lang).state,
        options: ({ lang }) => Object.entries(words(lang).filter).map(([value, label]) => ({ value, label })),
        where: conditions.state,
      },
      // The rows are the kecamatan themselves.
      ...regionFilters({ book, groups, columns: placeColumns }).filter(({ key }) => key !== 'kecamatan'),
    ],
  })
}

const kinds: Record<Exclude<PlaceState, 'unknown'>, StatusKind> = {
  bare: 'wrong',
  unregistered: 'behind',
  registered: 'done',
}

/** What names a row; on paper and in a file the kabupaten stands in a column of its own. */
function nameColumns({ book, whole }: PlacesOf): Column<Row>[] {
  return [
    {
      key: 'nama',
      label: lang => words(lang).kecamatan,
      cell: (row, lang) => nameOf(row, book, whole, lang),
      sort: sorts.name,
    },
    ...regionColumns<Row>(book),
  ]
}

function nameOf({ kecamatan_code: code, regency_code: regency }: Row, book: RegionBook, whole: boolean, lang: Lang) {
  if (!regency) return words(lang).nowhere
  const name = code ? book.name(code) : words(lang).unknown
  return whole ? `${name}, ${book.label(regency)}` : name
}

type Count = 'certain' | 'guessed' | 'drafts' | 'sent' | 'missing'

function count(key: string, name: Count): Column<Row> {
  return {
    key,
    label: lang => words(lang)[name],
    cell: (row, lang) => formatNumber(row[name], lang),
    value: row => row[name],
    sum: `k.${name}`,
    sort: sorts[name],
    align: 'end',
  }
}

function linked(n: number, href: string | undefined, lang: Lang) {
  const said = formatNumber(n, lang)
  return n > 0 && href ? <a href={href}>{said}</a> : said
}

/** In whole percent; nothing where none is recorded. Who is not on the list may register too, so it stops at 100. */
export function shareOf(sent: number, recorded: number): number | null {
  return recorded === 0 ? null : Math.min(100, Math.round((100 * sent) / recorded))
}

function percent(sent: number, recorded: number, lang: Lang): string {
  const share = shareOf(sent, recorded)
  return share === null ? '–' : `${formatNumber(share, lang)}\u00a0%`
}
