import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../../test/world.ts'
import { readState, type ListContext } from '../../../platform/list/index.ts'
import type { Scope } from '../../../platform/policy/index.ts'
import { regionBook } from '../rules/region-book.ts'
import { regionColumns, regionFilters } from './regions.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

const book = regionBook([
  { code: '32', name: 'Jawa Barat', kind: 'province' },
  { code: '3204', name: 'Kabupaten Bandung', kind: 'kabupaten' },
  { code: '3205', name: 'Kabupaten Garut', kind: 'kabupaten' },
  { code: '320501', name: 'Cibiuk', kind: 'kecamatan' },
  { code: '320502', name: 'Banyuresmi', kind: 'kecamatan' },
])
const both = (name: string) => ({ id: name, en: name })
const groups = [{ code: 'priangan', name: both('Priangan'), example: true, members: ['3205'] }]
const columns = { regency: 'r.regency_code', kecamatan: sql`coalesce(r.kecamatan_code, r.guess)` }
const filters = regionFilters({ book, groups, columns })

const context = (scope: Scope, chosen: Record<string, string> = {}) =>
  ({ scope, lang: 'id', state: { q: '', filters: chosen, sort: '' } }) as ListContext
const shown = (at: ListContext) => filters.filter(filter => !filter.hidden?.(at)).map(filter => filter.key)
const kecamatan = async (at: ListContext) => (await filters[2]!.options(at)).map(({ label }) => label)

test('who sees all chooses wilayah and regency, and a kecamatan once there is a regency', async () => {
  const all = { kind: 'all' } as const
  expect(shown(context(all))).toEqual(['wilayah', 'kabupaten'])
  expect(shown(context(all, { kabupaten: '3205' }))).toEqual(['wilayah', 'kabupaten', 'kecamatan'])
  expect(await kecamatan(context(all, { kabupaten: '3205' }))).toEqual(['Banyuresmi', 'Cibiuk'])
  expect(await filters[1]!.options(context(all))).toContainEqual({ value: '3204', label: 'Kab. Bandung' })
})

test('who sees one regency chooses its kecamatan, who sees one kecamatan nothing', async () => {
  const regency = { kind: 'region', code: '3205' } as const
  expect(shown(context(regency))).toEqual(['kecamatan'])
  // An address does not reach further than the scope.
  expect(await kecamatan(context(regency, { kabupaten: '3204' }))).toEqual(['Banyuresmi', 'Cibiuk'])
  expect(shown(context({ kind: 'region', code: '320501' }))).toEqual([])
})

test('an address of before is read as the one that all lists have now', () => {
  const read = (query: string) => readState({ filters, columns: [] }, new URLSearchParams(query)).filters
  expect(read('kab=3205&kec=320501')).toEqual({ kabupaten: '3205', kecamatan: '320501' })
  expect(read('daerah=3204')).toEqual({ kabupaten: '3204' })
  expect(read('kab=3204&kabupaten=3205')).toEqual({ kabupaten: '3205' })
})

test.each([
  [0, 'priangan', ['b', 'c']],
  [0, 'lain', []],
  [1, '3204', ['a']],
  [2, '320501', ['b']],
  [2, '320502', ['c']],
])('filter %i by %s lets through %j', async (at, value, names) => {
  const where = filters[at]!.where!(value, context({ kind: 'all' }))
  const { rows } = await sql<{ name: string }>`
    select name from (values ('a', '3204', null, null), ('b', '3205', '320501', null), ('c', '3205', null, '320502'))
      r (name, regency_code, kecamatan_code, guess) where ${where} order by name`.execute(world.house.db)
  expect(rows.map(row => row.name)).toEqual(names)
})

test('in a download a row says where it lies by name, or nothing', () => {
  const [inRegency, inKecamatan] = regionColumns(book)
  const row = { regency_code: '3205', kecamatan_code: '320501' }
  expect([inRegency!.value!(row, 'id'), inKecamatan!.value!(row, 'id')]).toEqual(['Kabupaten Garut', 'Cibiuk'])
  expect(inRegency!.value!({ regency_code: null, kecamatan_code: null }, 'id')).toBeNull()
})
