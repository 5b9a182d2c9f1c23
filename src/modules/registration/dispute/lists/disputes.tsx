import { exportTime, formatDate, formatNumber, Muted, Name, Status } from '../../../../design/index.ts'
import { caseWords } from '../../../../platform/case/index.ts'
import { defineList, type ListContext } from '../../../../platform/list/index.ts'
import { regionColumns, regionFilters, type RegionBook, type RegionGroup } from '../../../regions/index.ts'
import { placeText } from '../../office/pages/cells.tsx'
import { words as officeWords } from '../../office/words.ts'
import { conditions, disputeRows, placeColumns, sorts, type DisputeRow } from '../data/rows.ts'
import { words } from '../words.ts'

/** Every contested place, what waits for a decision first and of those the oldest. */
export function disputeList({ book, groups }: { book: RegionBook; groups: RegionGroup[] }) {
  return defineList({
    name: 'sengketa',
    subject: 'dispute',
    id: 'x.id',
    scope: 'unscoped',
    sort: 'keadaan',
    query: ({ tx }: ListContext) => disputeRows(tx),
    href: row => `/kantor/sengketa/${row.id}`,
    columns: [
      {
        key: 'nama',
        label: lang => officeWords(lang).list.name,
        cell: row => <Name>{row.name ?? '–'}</Name>,
        value: row => row.name,
        sort: sorts.name,
      },
      { key: 'tempat', label: lang => officeWords(lang).list.place, cell: (row, lang) => placeText(row, book, lang) },
      ...regionColumns<DisputeRow>(book),
      {
        key: 'keadaan',
        label: lang => officeWords(lang).list.state,
        cell: (row, lang) => (
          <Status kind={row.state === 'open' ? 'wrong' : 'done'}>{stateNames(lang)[row.state ?? '']}</Status>
        ),
        value: (row, lang) => stateNames(lang)[row.state ?? ''],
        sort: sorts.state,
      },
      {
        key: 'sejak',
        label: lang => words(lang).list.since,
        cell: (row, lang) => formatDate(row.happened_at!, lang, 'short').replaceAll(' ', '\u00a0'),
        value: row => exportTime(row.happened_at!),
        sort: sorts.since,
      },
      {
        key: 'catatan',
        label: lang => words(lang).list.notes,
        cell: (row, lang) =>
          row.notes > 0 ? caseWords(lang).notes.count(formatNumber(row.notes, lang)) : <Muted>–</Muted>,
        value: row => row.notes,
        sort: sorts.notes,
      },
    ],
    filters: [
      {
        key: 'keadaan',
        label: lang => officeWords(lang).list.state,
        options: ({ lang }) => Object.entries(stateNames(lang)).map(([value, label]) => ({ value, label })),
        where: conditions.state,
      },
      ...regionFilters({ book, groups, columns: placeColumns }),
    ],
  })
}

const stateNames = (lang: 'id' | 'en') => officeWords(lang).similar.disputeStates
