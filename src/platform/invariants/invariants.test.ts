import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'
import { runWaiting } from '../../../test/jobs.ts'
import { startClockAt } from '../clock/clock.ts'
import type { House } from '../web/context.ts'
import { checkInvariants, checkNightly, collectInvariants, countBroken, isBeingChecked, keptResults } from './index.ts'
import { orderCheckNow, type Invariant } from './index.ts'
import { lastNight } from './nightly.ts'

/** What a toy garden says of itself. */
const gardenInvariants: Invariant[] = [
  {
    code: 'garden.name',
    says: { id: 'Setiap kebun punya nama.', en: 'Every garden has a name.' },
    broken: sql`select id from toy_garden where name is null`,
  },
  {
    code: 'garden.size',
    says: { id: 'Tidak ada kebun yang kosong.', en: 'No garden is empty.' },
    broken: sql`select id from toy_garden where size = 0`,
  },
]

let world: World
let house: House
beforeAll(async () => {
  world = await openWorld()
  house = { ...world.house, invariants: gardenInvariants }
  await sql`create table toy_garden (id int primary key, name text, size int)`.execute(house.db)
  await sql`insert into toy_garden select n, 'Kebun', 5 from generate_series(1, 9) n`.execute(house.db)
})
afterAll(() => world.close())

const at = (text: string) => Temporal.Instant.from(text)
const night = async (text: string) => {
  await startClockAt(house.db, at(text))
  await checkNightly(house, at(text))
}

test('what breaks a statement is counted, and the first rows are named', async () => {
  await sql`update toy_garden set name = null where id > 2`.execute(house.db)
  expect(await checkInvariants(house.db, gardenInvariants)).toEqual([
    { code: 'garden.name', broken: 7, firstIds: ['3', '4', '5', '6', '7'] },
    { code: 'garden.size', broken: 0, firstIds: [] },
  ])
})

test('a check writes nothing, whatever a statement tries', async () => {
  const writing = { ...gardenInvariants[0]!, broken: sql`select nextval('registration_number')` }
  await expect(checkInvariants(house.db, [writing])).rejects.toThrow('read-only')
})

test('each night one check is kept, with since when something is broken; what is mended is held again', async () => {
  await night('2019-04-25T09:00:00+07:00')
  const first = (await keptResults(house.db)).get('garden.name')!
  expect([first.broken, first.since, await countBroken(house.db)]).toEqual([7, first.at, 1])
  await sql`update toy_garden set name = 'Kebun' where id > 3`.execute(house.db)
  await night('2019-04-26T01:59:00+07:00')
  expect((await keptResults(house.db)).get('garden.name')).toEqual(first)
  await night('2019-04-26T02:00:00+07:00')
  const second = (await keptResults(house.db)).get('garden.name')!
  expect([second.broken, second.firstIds, second.since]).toEqual([1, ['3'], first.at])
  await sql`update toy_garden set name = 'Kebun'`.execute(house.db)
  await night('2019-04-27T02:00:00+07:00')
  expect((await keptResults(house.db)).get('garden.name')).toMatchObject({ broken: 0, since: undefined })
  expect(await countBroken(house.db)).toBe(0)
})

test('a statement that is not asked any more is forgotten', async () => {
  house.invariants = gardenInvariants.slice(1)
  await night('2019-04-28T03:00:00+07:00')
  expect([...(await keptResults(house.db)).keys()]).toEqual(['garden.size'])
})

test('an ordered check waits once, and is done by its job', async () => {
  expect(await isBeingChecked(house)).toBe(false)
  await orderCheckNow(house.db)
  await orderCheckNow(house.db)
  expect(await isBeingChecked(house)).toBe(true)
  expect(await runWaiting(world, 'check-invariants')).toHaveLength(1)
  expect(await isBeingChecked(house)).toBe(false)
  expect((await keptResults(house.db)).size).toBe(world.house.invariants.length)
})

test('a code stands once', () => {
  expect(() => collectInvariants(gardenInvariants, gardenInvariants.slice(1))).toThrow('garden.size')
})

test('the last night began at two in West Java', () => {
  expect(lastNight(at('2019-04-25T01:59:59+07:00'))).toEqual(at('2019-04-24T02:00:00+07:00'))
  expect(lastNight(at('2019-04-25T02:00:00+07:00'))).toEqual(at('2019-04-25T02:00:00+07:00'))
})
