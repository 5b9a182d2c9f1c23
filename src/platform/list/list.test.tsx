import { strFromU8, unzipSync } from 'fflate'
import { sql, type SqlBool } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'
import type { Actor, Scope } from '../policy/index.ts'
import { defineList, listAddress, readList, readRows, readState, type List, type ListContext } from './index.ts'
import { download } from './download.ts'
import { allRows } from './read.ts'

// People stand for any table: rows with equal names, so that only the id tells them apart.
const people = defineList({
  name: 'orang',
  subject: 'person',
  id: 'p.id',
  scope: 'unscoped',
  query: ({ tx }: ListContext) => tx.selectFrom('person as p').select(['p.id', 'p.name', 'p.sample', 'p.created_at']),
  more: [
    {
      key: 'tambahan',
      label: () => 'Tambahan',
      columns: [
        { key: 'x.huruf', label: () => 'Huruf', head: (_, format) => `huruf ${format}`, value: row => row.name.length },
        { key: 'x.sandi', label: () => 'Sandi', value: () => '=1+1', sensitive: true },
      ],
    },
  ],
  columns: [
    {
      key: 'nama',
      label: () => 'Nama',
      cell: row => <b>{row.name}</b>,
      value: row => row.name,
      sort: { by: sql`p.name`, type: 'text' },
    },
    {
      key: 'masuk',
      label: () => 'Masuk',
      cell: row => row.created_at.toISOString(),
      sort: { by: sql`p.created_at`, type: 'timestamptz', first: 'desc' },
    },
    { key: 'rahasia', label: () => 'NIK', value: row => `nik-${row.name}`, sensitive: true },
  ],
  filters: [
    {
      key: 'contoh',
      label: () => 'Contoh',
      options: () => [
        { value: 'ya', label: 'Ya' },
        { value: 'tidak', label: 'Tidak' },
      ],
      where: value => sql<SqlBool>`p.sample = ${value === 'ya'}`,
    },
  ],
  search: words => ({
    where: sql<SqlBool>`p.name like ${`%${words}%`}`,
    rank: { by: sql`similarity(p.name, ${words}::text)`, type: 'real' },
  }),
  sort: 'nama',
  pageSize: 10,
})

let world: World
let office: Actor
beforeAll(async () => {
  world = await openWorld()
  const names = Array.from({ length: 47 }, (_, at) => ({ name: `Nama ${String(at % 6)}`, sample: at % 2 === 0 }))
  const rows = await world.house.db.insertInto('person').values(names).returning('id').execute()
  office = { role: 'office', personId: rows[0]!.id }
})
afterAll(() => world.close())

function context(query = '', scope: Scope = { kind: 'all' }): ListContext {
  const state = readState(people, new URLSearchParams(query))
  const now = Temporal.Instant.from('2019-04-25T09:00:00+07:00')
  return { tx: world.house.db, actor: office, scope, lang: 'id', now, state, given: undefined }
}

const queryOf = (address: string) => address.split('?')[1] ?? ''

async function walk(query: string, way: 'next' | 'previous'): Promise<string[][]> {
  const pages: string[][] = []
  let at = query
  for (let guard = 0; guard < 20; guard++) {
    const here = context(at)
    const page = await readList(people, here)
    pages.push(page.rows.map(row => row.id))
    const cursor = page[way]
    if (!cursor) return pages
    at = queryOf(listAddress('/x', { ...here.state, page: cursor }))
  }
  throw new Error('the pages do not end')
}

test.each(['', 'urut=-nama', 'urut=masuk', 'urut=-masuk', 'contoh=ya', 'q=Nama+3'])(
  'walking the pages of "%s" forth meets every row once',
  async query => {
    const pages = await walk(query, 'next')
    const all = pages.flat()
    const { count } = await readList(people, context(query))
    expect(all).toHaveLength(count)
    expect(new Set(all).size).toBe(count)
  },
)

test('walking back from the last page meets the same pages in reverse, with the right places', async () => {
  const forth = await walk('', 'next')
  let here = context()
  let page = await readList(people, here)
  while (page.next)
    page = await readList(people, (here = context(queryOf(listAddress('/x', { ...here.state, page: page.next })))))
  expect(page.from).toBe(40)
  const back = await walk(queryOf(listAddress('/x', here.state)), 'previous')
  expect(back.reverse()).toEqual(forth)
})

test('the count is exact, and follows filters', async () => {
  expect((await readList(people, context())).count).toBe(47)
  expect((await readList(people, context('contoh=ya'))).count).toBe(24)
  expect((await readList(people, context('contoh=lain'))).count).toBe(47)
})

test('a page of another sort in the address is the first page, not an error', async () => {
  const first = await readList(people, context())
  const stale = listAddress('/x', { q: '', filters: {}, sort: 'masuk', page: first.next })
  const page = await readList(people, context(queryOf(stale)))
  expect(page.from).toBe(0)
})

test('a filter that is not offered is named, and narrows nothing down', async () => {
  expect((await readList(people, context('contoh=lain'))).unknown).toEqual(['contoh'])
  expect((await readList(people, context('contoh=ya'))).unknown).toEqual([])
})

test('a page whose rows have gone is the last that has some, and the way leads back from there', async () => {
  const pages = await walk('', 'next')
  const gone = { q: '', filters: {}, sort: '' }
  const beyond = { direction: 'after', place: { key: 'Nama 9', id: office.personId! }, from: 60 } as const
  const last = await readList(people, context(queryOf(listAddress('/x', { ...gone, page: beyond }))))
  expect(last.rows.map(row => row.id)).toEqual(pages.flat().slice(-10))
  expect([last.from, last.next]).toEqual([37, undefined])
  const back = await readList(people, context(queryOf(listAddress('/x', { ...gone, page: last.previous }))))
  expect(back.rows.map(row => row.id)).toEqual(pages.flat().slice(-20, -10))
  expect(back.from).toBe(27)
  const before = { ...beyond, direction: 'before', place: { key: 'A', id: office.personId! } } as const
  const first = await readList(people, context(queryOf(listAddress('/x', { ...gone, page: before }))))
  expect(first.rows.map(row => row.id)).toEqual(pages[0])
})

test('the queries do not grow with the rows', async () => {
  const ask = (query: string) => world.countQueries(() => readList(people, context(query)))
  const [one, many] = [await ask('q=tidak+ada'), await ask('')]
  expect(one.queries).toBe(many.queries)
})

test('the rows of a page without their count are the same rows, and nothing is counted', async () => {
  const first = await readList(people, context(''))
  for (const page of [undefined, first.next]) {
    const there = context('')
    const at = { ...there, state: { ...there.state, page } }
    const whole = await world.countQueries(() => readList(people, at))
    const bare = await world.countQueries(() => readRows(people, at))
    const { count: _count, more: _more, saved: _saved, sums: _sums, ...rows } = whole.result
    expect(bare.result).toEqual(rows)
    expect(bare.queries).toBe(whole.queries - 1)
  }
})

test('a list shows only what lies in the scope, and nothing without a column that answers it', async () => {
  const scoped: List<{ id: string }> = { ...people, scope: { owner: 'p.id' } } as never
  const own = await readList(scoped, context('', { kind: 'own', personId: office.personId! }))
  expect(own.rows.map(row => row.id)).toEqual([office.personId])
  expect((await readList(scoped, context('', { kind: 'region', code: '3204' }))).count).toBe(0)
  expect((await readList(scoped, context('', { kind: 'none' }))).count).toBe(0)
})

test('all rows come in batches, each once', async () => {
  const sizes: number[] = []
  const seen = new Set<string>()
  for await (const rows of allRows(people, context(), 20)) {
    sizes.push(rows.length)
    rows.forEach(row => seen.add(row.id))
  }
  expect(sizes).toEqual([20, 20, 7])
  expect(seen.size).toBe(47)
})

test('sensitive columns stay in the house without a purpose; with one every row is logged', async () => {
  const plain = await download(people, context('contoh=ya'), { format: 'csv', sensitive: false })
  expect((await plain.text()).split('\r\n')[0]).toBe('Nama')
  const purpose = 'Pembayaran tahap satu'
  const order = { format: 'csv', sensitive: true, purpose, act: 'people.read' } as const
  const whole = await (await download(people, context('contoh=ya'), order)).text()
  expect(whole.split('\r\n')[1]).toBe('Nama 0,nik-Nama 0')
  const logged = await world.house.db.selectFrom('access_log').selectAll().execute()
  expect(logged).toHaveLength(24)
  expect(new Set(logged.map(row => `${row.purpose} ${row.subject_kind} ${row.actor_id}`))).toEqual(
    new Set([`${purpose} person ${office.personId}`]),
  )
})

test('picked columns come in the order of the list, under heads of their own; the log names what was personal', async () => {
  const columns = new Set(['x.sandi', 'x.huruf', 'nama', 'rahasia'])
  const plain = { format: 'csv', sensitive: false, columns } as const
  expect((await (await download(people, context('contoh=ya'), plain)).text()).split('\r\n')[0]).toBe('Nama,huruf csv')
  await world.house.db.deleteFrom('access_log').execute()
  const order = { ...plain, sensitive: true, purpose: 'Pembayaran', act: 'people.read' } as const
  const lines = (await (await download(people, context('contoh=ya'), order)).text()).split('\r\n')
  expect(lines.slice(0, 2)).toEqual(['Nama,NIK,huruf csv,Sandi', "Nama 0,nik-Nama 0,6,'=1+1"])
  const logged = await world.house.db.selectFrom('access_log').select('slot').distinct().execute()
  expect(logged).toEqual([{ slot: 'download: rahasia, x.sandi' }])
})

test('an Excel file says what it was narrowed down to and which columns it leaves out', async () => {
  const answer = await download(people, context('contoh=ya&q=Nama'), { format: 'xlsx', sensitive: false })
  const sheet = strFromU8(unzipSync(new Uint8Array(await answer.arrayBuffer()))['xl/worksheets/sheet2.xml']!)
  for (const said of ['Pencarian', '>Nama<', 'Kolom yang tidak ikut', 'NIK, ']) expect(sheet).toContain(said)
})

test('a query learns which columns are taken away, and nothing on screen', async () => {
  const seen: (string[] | undefined)[] = []
  const watched: typeof people = { ...people, query: at => (seen.push(at.taken && [...at.taken]), people.query(at)) }
  await readList(watched, context())
  await (await download(watched, context(), { format: 'csv', sensitive: false, columns: new Set(['x.huruf']) })).text()
  expect(seen).toEqual([undefined, ['x.huruf']])
})

test('a reader who goes away stops the reading', async () => {
  const { body } = await download(people, context(), { format: 'xlsx', sensitive: false })
  const reader = body!.getReader()
  expect((await reader.read()).done).toBe(false)
  await reader.cancel()
  expect((await reader.read()).done).toBe(true)
})

test('what is written down is exactly what was given out, whatever moves while it is read', async () => {
  await world.house.db.deleteFrom('access_log').execute()
  const given: string[] = []
  const note = { actorId: office.personId!, act: 'people.read', subjectKind: 'person', slot: 'x', purpose: 'Uji' }
  const batches = allRows(people, context(), 20, { ...note, happenedAt: new Date() })
  for await (const rows of batches) {
    rows.forEach(row => given.push(row.id))
    const logged = await world.house.db.selectFrom('access_log').select('subject_id').execute()
    expect(new Set(logged.map(row => row.subject_id))).toEqual(new Set(given))
    if (given.length === 20) await world.house.db.insertInto('person').values({ name: 'Nama 9 baru' }).execute()
  }
  expect(given).toHaveLength(48)
  await world.house.db.deleteFrom('person').where('name', '=', 'Nama 9 baru').execute()
})

test('a file that nobody takes in time breaks off', async () => {
  const answer = await download(people, context(), { format: 'csv', sensitive: false }, 0)
  await expect(answer.text()).rejects.toThrow('was not taken within')
})

test('past 10,000 rows the count says "more"', async () => {
  await sql`insert into person (name) select 'Banyak ' || n from generate_series(1, 10001) n`.execute(world.house.db)
  expect(await readList(people, context('q=Banyak'))).toMatchObject({ count: 10_000, more: true })
})
