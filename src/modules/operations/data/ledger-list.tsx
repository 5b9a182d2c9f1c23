import { sql } from 'kysely'
import { exportTime, formatDate, formatNumber } from '../../../design/index.ts'
import { defineList, type ListContext } from '../../../platform/list/index.ts'
import { words } from '../words.ts'

/** Every remembered act, newest first, with its place under the seal. */
export const ledgerList = defineList({
  name: 'jejak',
  subject: 'ledger_entry',
  id: 'e.subject_id',
  scope: 'public',
  sort: '-nomor',
  query: ({ tx }: ListContext) =>
    tx
      .selectFrom('ledger_entry as e')
      .leftJoin('ledger_leaf as l', 'l.entry_seq', 'e.seq')
      .leftJoin('v_person as p', 'p.id', 'e.actor_id')
      .select([
        'e.seq',
        'e.act',
        'e.subject_kind',
        'e.subject_id',
        'e.happened_at',
        'e.recorded_at',
        'l.leaf_index',
        'p.name as actor',
      ]),
  columns: [
    {
      key: 'nomor',
      label: lang => words(lang).ledger.number,
      cell: (row, lang) => formatNumber(row.seq, lang),
      value: row => row.seq,
      sort: { by: sql.ref('e.seq'), type: 'bigint', first: 'desc' },
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
      cell: (row, lang) =>
        `${words(lang).ledger.subjects[row.subject_kind] ?? row.subject_kind} ${row.subject_id.slice(-8)}`,
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
      label: lang => words(lang).ledger.place,
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
      where: value => sql<boolean>`e.act = ${value}`,
    },
  ],
  search: text => ({
    where: sql<boolean>`(e.act = ${text} or e.subject_kind = ${text} or e.subject_id::text = ${text})`,
  }),
})
