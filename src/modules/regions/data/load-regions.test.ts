import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../../test/world.ts'
import { loadRegions } from './load-regions.ts'
import { readRegionBook, readRegionGroups } from './regions.ts'

let world: World
let seconds = 0
beforeAll(async () => {
  world = await openWorld()
  const started = performance.now()
  await world.house.db.transaction().execute(loadRegions)
  seconds = (performance.now() - started) / 1000
})
afterAll(() => world.close())

test('West Java has 27 kabupaten and kota, 627 kecamatan and 5,957 desa and kelurahan', async () => {
  const rows = await world.house.db.selectFrom('region').select(['level', 'code', 'parent_code']).execute()
  const count = (level: number) => rows.filter(row => row.level === level).length
  expect([1, 2, 3, 4].map(count)).toEqual([1, 27, 627, 5957])
  expect(rows.every(row => row.parent_code === null || row.code.startsWith(row.parent_code))).toBe(true)
  expect(seconds).toBeLessThan(5)
})

test('loading again changes nothing, and a name that was mended in the source is mended here', async () => {
  const { db } = world.house
  await db.updateTable('region').set({ name: 'Salah' }).where('code', '=', '320101').execute()
  await db.transaction().execute(loadRegions)
  const one = await db.selectFrom('region').select('name').where('code', '=', '320101').executeTakeFirstOrThrow()
  expect(one.name).toBe('Cibinong')
  const { n } = await db
    .selectFrom('region')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  expect(n).toBe(6612)
})

test('the five wilayah hold every regency exactly once and are marked as an example', async () => {
  const groups = await readRegionGroups(world.house.db)
  expect(groups.map(group => group.members.length)).toEqual([6, 5, 5, 5, 6])
  expect(new Set(groups.flatMap(group => group.members)).size).toBe(27)
  expect(groups.every(group => group.example)).toBe(true)
})

test('the book of regions is read once and then kept', async () => {
  const first = await readRegionBook(world.house.db)
  const village = first.children('320406')[0]!
  expect(first.path(village.code)).toMatch(/^(Desa|Kel\.) .+, Kec\. .+, Kab\. Bandung$/)
  const { queries } = await world.countQueries(() => readRegionBook(world.house.db))
  expect(queries).toBe(0)
})

test('the book holds the regions of today: one that ends tomorrow still, one that ended or has not begun no more', async () => {
  const { db } = world.house
  const day = (days: number) => Temporal.Now.plainDateISO('Asia/Jakarta').add({ days }).toString()
  await sql`update region set valid_to = ${day(1)} where code = '320101'`.execute(db)
  await sql`update region set valid_to = ${day(0)} where code = '320102'`.execute(db)
  await sql`update region set valid_from = ${day(1)} where code = '320103'`.execute(db)
  const book = await db.transaction().execute(readRegionBook)
  const codes = book.children('3201').map(({ code }) => code)
  expect(['320101', '320102', '320103'].map(code => codes.includes(code))).toEqual([true, false, false])
})
