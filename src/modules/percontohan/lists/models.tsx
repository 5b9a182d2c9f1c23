import { exportTime, Name, Status, type Lang, type StatusKind } from '../../../design/index.ts'
import { businessDay } from '../../../platform/clock/clock.ts'
import { defineList, type Column, type ListContext } from '../../../platform/list/index.ts'
import { regionColumns, regionFilters, type RegionBook, type RegionGroup } from '../../regions/index.ts'
import { modelRows, named, placeColumns, standsAs, untilSort } from '../data/models.ts'
import type { Standing } from '../rules/standing.ts'
import { words } from '../words.ts'

type Row = Awaited<ReturnType<ReturnType<typeof modelRows>['execute']>>[number]

/** How each standing looks, by what it is called in an address. */
const standings: Record<Standing, { said: string; kind: StatusKind }> = {
  inForce: { said: 'berlaku', kind: 'done' },
  coming: { said: 'nanti', kind: 'waiting' },
  ended: { said: 'berakhir', kind: 'empty' },
}
const known = Object.keys(standings) as Standing[]
const dayOf = ({ now }: Pick<ListContext, 'now'>) => businessDay(now).text

/** Everybody who was ever named, the office's list. */
export const modelList = ({ book, groups }: { book: RegionBook; groups: RegionGroup[] }) =>
  defineList({
    ...{ name: 'percontohan', subject: 'organisation', id: 'd.subject_id', sort: 'masa', scope: placeColumns },
    search: (text: string) => ({ where: named(text) }),
    filters: [
      {
        key: 'keadaan',
        label: lang => words(lang).standing,
        options: ({ lang }) => known.map(one => ({ value: standings[one].said, label: words(lang).standings[one] })),
        where: (value, context) =>
          standsAs(
            known.find(one => standings[one].said === value)!,
            dayOf(context),
          ),
      },
      ...regionFilters({ book, groups, columns: placeColumns }),
    ],
    query: (context: ListContext) => modelRows(context.tx, dayOf(context)),
    href: row => `/kantor/percontohan/${row.subject_id}`,
    columns: columnsOf(book),
    more: [{ key: 'penetapan', label: lang => words(lang).decision, columns: decided }],
  })

function columnsOf(book: RegionBook): Column<Row>[] {
  return [
    { key: 'nama', label: lang => words(lang).name, cell: row => <Name>{row.name}</Name>, value: row => row.name },
    { key: 'tempat', label: lang => words(lang).place, cell: row => book.path(row.kecamatan_code ?? row.regency_code) },
    ...regionColumns<Row>(book),
    {
      key: 'masa',
      label: lang => words(lang).period,
      cell: (row, lang) => words(lang).fromUntil(row.begins_on, row.ends_on),
      sort: untilSort,
    },
    { key: 'mulai', label: lang => words(lang).from, value: row => row.begins_on },
    { key: 'sampai', label: lang => words(lang).until, value: row => row.ends_on },
    { key: 'keadaan', label: lang => words(lang).standing, cell: standingOf, value: standingText },
  ]
}

const standingText = (row: Row, lang: Lang) => words(lang).standings[row.standing]
const standingOf = (row: Row, lang: Lang) => (
  <Status kind={standings[row.standing].kind}>{standingText(row, lang)}</Status>
)

/** Of the decision that counts: its reason is read by whoever reads the list. */
const decided: Column<Row>[] = [
  { key: 'cerita', label: lang => words(lang).story, value: row => row.story },
  { key: 'alasan', label: lang => words(lang).reason, value: row => row.reason },
  { key: 'oleh', label: lang => words(lang).by, value: row => row.by },
  { key: 'pada', label: lang => words(lang).at, value: row => exportTime(row.happened_at) },
]
