import {
  exportTime,
  formatDate,
  formatNumber,
  Name,
  Status,
  type Lang,
  type StatusKind,
} from '../../../design/index.ts'
import { defineList, type Column, type ListContext } from '../../../platform/list/index.ts'
import { newestBatches } from '../data/batches.ts'
import { conditions, paperRows, sorts, type PaperState } from '../data/papers.ts'
import { paperKind, paperKinds } from '../kinds.ts'
import { words } from '../words.ts'

type Row = Awaited<ReturnType<ReturnType<typeof paperRows>['execute']>>[number]

/** How each state looks, by what it is called in an address. */
const states: Record<PaperState, { said: string; kind: StatusKind }> = {
  waiting: { said: 'dicetak', kind: 'waiting' },
  ready: { said: 'siap', kind: 'done' },
  failed: { said: 'gagal', kind: 'wrong' },
  revoked: { said: 'dicabut', kind: 'wrong' },
}
const known = Object.keys(states) as PaperState[]

/** What a kind is called; a kind that no room has any more by its code. */
export const kindName = (code: string, lang: Lang) => paperKind(code)?.name[lang] ?? code

export function StateOf({ state, lang }: { state: PaperState; lang: Lang }) {
  return <Status kind={states[state].kind}>{words(lang).states[state]}</Status>
}

const said = (name: keyof ReturnType<typeof words>['columns']) => (lang: Lang) => words(lang).columns[name]

const columns: Column<Row>[] = [
  {
    key: 'nomor',
    label: said('number'),
    cell: row => row.called,
    value: row => row.called,
    sort: sorts.called,
  },
  {
    key: 'jenis',
    label: said('kind'),
    cell: (row, lang) => kindName(row.kind, lang),
    value: (row, lang) => kindName(row.kind, lang),
  },
  { key: 'perihal', label: said('about'), cell: row => <Name>{row.title}</Name>, value: row => row.title },
  {
    key: 'tanggal',
    label: said('dated'),
    cell: (row, lang) => formatDate(row.dated, lang),
    value: row => row.dated,
    sort: sorts.dated,
  },
  {
    key: 'keadaan',
    label: said('state'),
    cell: (row, lang) => <StateOf state={row.state} lang={lang} />,
    value: (row, lang) => words(lang).states[row.state],
  },
  {
    key: 'agenda',
    label: said('office'),
    cell: row => row.office_number ?? '',
    value: row => row.office_number,
  },
]

/** Every paper, the newest first. */
export const paperList = defineList({
  ...{ name: 'surat', subject: 'paper', id: 'p.id', scope: 'unscoped', sort: '-dibuat' },
  search: (text: string) => ({ where: conditions.found(text) }),
  query: ({ tx }: ListContext) => paperRows(tx),
  href: row => `/kantor/surat/${row.id}`,
  columns: [
    ...columns,
    {
      key: 'dibuat',
      label: said('at'),
      cell: (row: Row, lang: Lang) => formatDate(row.happened_at, lang, 'datetime'),
      value: (row: Row) => exportTime(row.happened_at),
      sort: sorts.at,
    },
  ],
  filters: [
    {
      key: 'jenis',
      label: said('kind'),
      options: ({ lang }) => paperKinds().map(({ code, name }) => ({ value: code, label: name[lang] })),
      where: conditions.kind,
    },
    {
      key: 'keadaan',
      label: said('state'),
      options: ({ lang }) => known.map(one => ({ value: states[one].said, label: words(lang).states[one] })),
      where: value => conditions.state(known.find(one => states[one].said === value)!),
    },
    { key: 'paket', label: lang => words(lang).batch.filter, options: batchOptions, where: conditions.batch },
  ],
  more: [
    {
      key: 'rincian',
      label: lang => words(lang).paper.facts,
      columns: [
        { key: 'kode', label: said('code'), value: row => row.code },
        { key: 'oleh', label: said('by'), value: row => row.by },
      ],
    },
  ],
})

async function batchOptions({ tx, lang }: ListContext) {
  const batches = await newestBatches(tx)
  return batches.map(({ id, kind, total, happened_at: at }) => ({
    value: id,
    label: words(lang).batch.called(kindName(kind, lang), formatDate(at, lang, 'datetime'), formatNumber(total, lang)),
  }))
}
