import { Name, type Lang } from '../../../design/index.ts'
import { defineList, type ListContext } from '../../../platform/list/index.ts'
import { regionColumns, type RegionBook } from '../../regions/index.ts'
import { modelRows, untilSort } from '../data/models.ts'
import { words } from '../words.ts'

const period = (row: Record<'begins_on' | 'ends_on', string>, lang: Lang) =>
  words(lang).fromUntil(row.begins_on, row.ends_on)

/** Those that are named, the office's list. */
export const modelList = (book: RegionBook) =>
  defineList({
    name: 'percontohan',
    subject: 'organisation',
    id: 'd.id',
    sort: 'masa',
    scope: { regency: 'o.regency_code', kecamatan: 'o.kecamatan_code' },
    query: ({ tx }: ListContext) => modelRows(tx),
    href: row => `/kantor/percontohan/${row.subject_id}`,
    columns: [
      { key: 'nama', label: lang => words(lang).name, cell: row => <Name>{row.name}</Name>, value: row => row.name },
      ...regionColumns(book),
      { key: 'masa', label: lang => words(lang).period, cell: period, value: period, sort: untilSort },
    ],
  })
