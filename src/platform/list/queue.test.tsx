import { sql, type SqlBool } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '../../../test/persons.ts'
import { openWorld, type World } from '../../../test/world.ts'
import type { Context, Route } from '../web/context.ts'
import { page } from '../web/reply.ts'
import { makeServer, type Server } from '../web/server.ts'
import { carriedQuery, defineList, QueueDesk, queueOf, type ListContext } from './index.ts'

// Toys in a row, three to a page; each has a page of its own with the list beside it.
let world: World
let server: Server
let cookie: string

const toys = (query: string) =>
  defineList({
    name: 'mainan',
    subject: 'toy',
    id: 'p.id',
    scope: 'unscoped',
    query: ({ tx }: ListContext) =>
      tx.selectFrom('person as p').select(['p.id', 'p.name']).where('p.sample', '=', true),
    columns: [{ key: 'nama', label: () => 'Nama', cell: row => row.name, sort: { by: sql`p.name`, type: 'text' } }],
    filters: [
      {
        key: 'awal',
        label: () => 'Awal',
        options: () => ['b'].map(value => ({ value, label: value })),
        where: value => sql<SqlBool>`p.name >= ${value}`,
      },
    ],
    sort: 'nama',
    pageSize: 3,
    href: row => `/mainan/${row.name}${query}`,
  })

async function showToy(c: Context): Promise<Response> {
  const { db } = c.var.house
  const query = carriedQuery(c.req.url, { tampil: undefined })
  const name = c.req.param('nama') ?? ''
  const { id } = await db.selectFrom('person').select('id').where('name', '=', name).executeTakeFirstOrThrow()
  const entryOf = (row: { name: string }) => ({ title: <i>{row.name}</i>, detail: 'mainan' })
  const queue = await queueOf(c, toys(query), undefined, { openId: id, back: `/mainan${query}`, entryOf })
  const parts = { lang: c.var.lang, queue, back: 'Semua mainan', head: <h1>{name}</h1>, state: 'baru' }
  return page(
    c,
    { title: name },
    <QueueDesk {...parts} side="Keputusan" sideLabel="Samping">
      Isi
    </QueueDesk>,
  )
}

beforeAll(async () => {
  world = await openWorld()
  ;({ cookie } = await signIn(world, 'office'))
  const names = ['a', 'b', 'c', 'd', 'e'].map(name => ({ name, sample: true }))
  await world.house.db.insertInto('person').values(names).execute()
  const route: Route = { method: 'GET', path: '/mainan/:nama', act: 'people.read', frame: 'staff', handler: showToy }
  server = makeServer({ ...world.house, routes: [route] })
})
afterAll(() => world.close())

const open = async (path: string, lang = 'id') => {
  const answer = await server.request(`http://localhost${path}`, { headers: { cookie: `${cookie}; bahasa=${lang}` } })
  const html = await answer.text()
  const step = (key: string) => new RegExp(`href="([^"]*)"[^>]*aria-keyshortcuts="${key}"`).exec(html)?.[1]
  const rows = [...html.matchAll(/<li><a href="([^"]*)"( aria-current="true")?/g)].map(([, href, now]) => [href, !!now])
  return { html, previous: step('k'), next: step('j'), rows }
}

test('the page of a row has the page of the list it was opened from beside it, and the rows before and after', async () => {
  const { rows, previous, next, html } = await open('/mainan/b')
  expect(rows).toEqual([
    ['/mainan/a', false],
    ['/mainan/b', true],
    ['/mainan/c', false],
  ])
  expect([previous, next]).toEqual(['/mainan/a', '/mainan/c'])
  for (const text of ['<i>a</i>', 'mainan', 'Semua mainan', 'Sebelumnya', 'Berikutnya', 'Keputusan', 'baru', 'Isi'])
    expect(html).toContain(text)
  expect((await open('/mainan/b', 'en')).html).toContain('Previous')
})

test('filters and order of the list go along, there and back; a look at personal values and a download do not', async () => {
  const { rows, previous, next, html } = await open('/mainan/b?awal=b&urut=-nama&tampil=pribadi&unduh=csv')
  const query = '?awal=b&amp;urut=-nama'
  expect(rows.map(([href]) => href)).toEqual(['e', 'd', 'c'].map(name => `/mainan/${name}${query}`))
  expect(html).toContain(`href="/mainan${query}"`)
  // It stands on the next page of the list.
  expect([previous, next]).toEqual([undefined, undefined])
})

test('at the ends there is one step only', async () => {
  expect(await open('/mainan/a')).toMatchObject({ previous: undefined, next: '/mainan/b' })
  expect(await open('/mainan/c')).toMatchObject({ previous: '/mainan/b', next: undefined })
})
