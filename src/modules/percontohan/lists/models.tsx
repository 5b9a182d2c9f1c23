import { Name, type Lang } from '../../../design/index.ts'
import { defineList, type ListContext } from '../../../platform/list/index.ts'
import { regionColumns, regionFilters, type RegionBook, type RegionGroup } from '../../regions/index.ts'
import { modelRows, named, placeColumns, untilSort } from '../data/models.ts'
import { words } from '../words.ts'

const period = (row: Record<'begins_on' | 'ends_on', string>, lang: Lang) =>
  words(lang).fromUntil(row.begins_on, row.ends_on)

/** Those that are named, the office's list. */
export const modelList = ({ book, groups }: { book: RegionBook; groups: RegionGroup[] }) =>
  defineList({
    name: 'percontohan',
    subject: 'organisation',
    id: 'd.id',
    sort: 'masa',
    scope: placeColumns,
    search: (text: string) => ({ where: named(text) }),
    filters: regionFilters({ book, groups, columns: placeColumns }),
    query: ({ tx }: ListContext) => modelRows(tx),
    href: row => `/kantor/percontohan/${row.subject_id}`,
    columns: [
      { key: 'nama', label: lang => words(lang).name, cell: row => <Name>{row.name}</Name>, value: row => row.name },
      {
        key: 'tempat',
        label: lang => words(lang).place,
        cell: row => book.path(row.kecamatan_code ?? row.regency_code),
      },
      ...regionColumns(book),
      { key: 'masa', label: lang => words(lang).period, cell: period, value: period, sort: untilSort },
    ],
  })
