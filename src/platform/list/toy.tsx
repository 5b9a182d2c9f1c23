import { sql } from 'kysely'
import { Section, type Lang } from '../../design/index.ts'
import type { Database } from '../database/open.ts'
import type { SelectionPlan } from '../plan/index.ts'
import { nobody } from '../policy/index.ts'
import type { List, ListContext } from './definition.ts'
import type { ListPage } from './read.ts'
import { ListView } from './view.tsx'
import { words } from './words.ts'

interface Tree {
  name: string
  height: number
}

const list: List<Tree> = {
  ...{ name: 'pohon', subject: 'tree', id: 't.id', scope: 'unscoped', sort: 'pohon' },
  query: () => {
    throw new Error('a toy asks nobody')
  },
  columns: [
    {
      key: 'pohon',
      label: lang => words(lang).toy.tree,
      cell: row => row.name,
      value: row => row.name,
      sort: { by: sql`t.name`, type: 'text' },
    },
    { key: 'tinggi', label: lang => words(lang).toy.height, cell: row => row.height, align: 'end', sum: 't.height' },
  ],
  filters: [{ key: 'tinggi', label: lang => words(lang).toy.height, options: () => [] }],
}

const row = (name: string, height: number, at: number) => ({
  ...{ name, height, place_key: name, place_id: `01900000-0000-7000-8000-00000000000${at}` },
})

const page = (lang: Lang): ListPage<Tree> => ({
  rows: [row('Jati', 12, 1), row('Beringin di halaman Pondok Pesantren Nurul Huda Al-Islami', 31, 2)],
  ...{ from: 0, count: 2, more: false, sort: 'pohon' },
  options: { tinggi: [{ value: '10', label: '> 10 m' }] },
  unknown: [],
  sums: { tinggi: 43 },
  saved: [{ id: '1', name: words(lang).toy.saved, query: '?tinggi=10' }],
})

/** A list with boxes for what is done with several rows, and a saved view. */
export function ToyList({ lang }: { lang: Lang }) {
  const w = words(lang).toy
  const state = { q: '', filters: { tinggi: '10' }, sort: '' }
  const now = Temporal.Instant.fromEpochMilliseconds(0)
  const scope = { kind: 'all' } as const
  const context: ListContext = { tx: {} as Database, actor: nobody, scope, lang, now, state, given: undefined }
  const acts = [{ kind: { name: 'felling' } as SelectionPlan, label: () => w.fell }]
  return (
    <Section title={w.title}>
      <ListView {...{ list, context, acts }} path="#" page={page(lang)} caption={w.title} downloads={false} saves />
    </Section>
  )
}
