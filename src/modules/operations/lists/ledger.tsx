import { exportTime, formatDate, formatNumber } from '../../../design/index.ts'
import { defineList, type ListContext } from '../../../platform/list/index.ts'
import { about, byNumber, ledgerRows, ofAct } from '../data/ledger.ts'
import { subjectPage } from '../rules/subject-page.ts'
import { words } from '../words.ts'

/** Every remembered act, newest first, with its place under the seal. */
export const ledgerList = defineList({
  name: 'jejak',
  subject: 'ledger_entry',
  id: 'e.subject_id',
  scope: 'unscoped',
  sort: '-nomor',
  query: ({ tx }: ListContext) => ledgerRows(tx),
  columns: [
    {
      key: 'nomor',
      label: lang => words(lang).ledger.number,
      cell: (row, lang) => <a href={`/kantor/jejak/${row.seq}`}>{formatNumber(row.seq, lang)}</a>,
      value: row => row.seq,
      sort: byNumber,
    },
    {
      key: 'waktu',
      label: lang => words(lang).ledger.time,
      cell: (row, lang) => formatDate(row.happened_at, lang, 'datetime'),
      value: row => exportTime(row.happened_at),
    },
    {
      key: 'tindakan',
      label: lang => words(lang).ledger.act,
      cell: (row, lang) => words(lang).ledger.acts[row.act] ?? row.act,
      value: row => row.act,
    },
    {
      key: 'hal',
      label: lang => words(lang).ledger.subject,
      cell: (row, lang) => {
        const name = `${words(lang).ledger.subjects[row.subject_kind] ?? row.subject_kind} ${row.subject_id.slice(-8)}`
        const page = subjectPage(row)
        return page ? <a href={page}>{name}</a> : name
      },
      value: row => `${row.subject_kind} ${row.subject_id}`,
    },
    {
      key: 'oleh',
      label: lang => words(lang).ledger.actor,
      cell: (row, lang) => row.actor ?? words(lang).ledger.nameless[row.act] ?? words(lang).ledger.system,
      value: row => row.actor,
    },
    {
      key: 'segel',
      label: lang => words(lang).ledger.seal,
      head: lang => words(lang).ledger.place,
      cell: (row, lang) => (row.leaf_index === null ? '–' : formatNumber(row.leaf_index, lang)),
      value: row => row.leaf_index,
      align: 'end',
    },
  ],
  filters: [
    {
      key: 'tindakan',
      label: lang => words(lang).ledger.act,
      options: ({ lang }) => Object.entries(words(lang).ledger.acts).map(([value, label]) => ({ value, label })),
      where: ofAct,
    },
  ],
  search: text => ({ where: about(text) }),
})
