import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'
import { BusinessClock, businessNow, startClockAt, stepClock } from './clock.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

const april = Temporal.Instant.from('2019-04-25T09:00:00+07:00')
const seconds = (a: Temporal.Instant, b: Temporal.Instant) => (a.epochMilliseconds - b.epochMilliseconds) / 1000

test('the clock of a trial starts where it is set and runs at real speed', async () => {
  await startClockAt(world.house.db, april)
  const first = await businessNow(world.house.db)
  expect(Math.abs(seconds(first, april))).toBeLessThan(5)
  await new Promise(resolve => setTimeout(resolve, 60))
  expect(seconds(await businessNow(world.house.db), first)).toBeGreaterThan(0.05)
})

test('pages see the same time without a query each, at most a second late', async () => {
  const clock = new BusinessClock(world.house.db)
  const { queries } = await world.countQueries(async () => {
    for (let i = 0; i < 5; i++) expect(Math.abs(seconds(await clock.now(), april))).toBeLessThan(10)
  })
  expect(queries).toBe(1)
})

test('it is stepped forward and never back', async () => {
  const may = april.add({ hours: 24 * 10 })
  expect(await stepClock(world.house.db, may)).toBe(true)
  expect(await stepClock(world.house.db, april)).toBe(false)
  expect(Math.abs(seconds(await businessNow(world.house.db), may))).toBeLessThan(5)
})
