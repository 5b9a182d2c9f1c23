import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../test/world.ts'
import { runJobs, type Running } from './platform/jobs/run.ts'
import { startClockAt } from './platform/clock/clock.ts'
import { doneAt } from './platform/jobs/last-done.ts'
import { orderRecurring, runAllRecurring, runRecurring } from './recurring.ts'

let world: World
let running: Running | undefined
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

test('a piece of recurring work that takes long or fails holds up no other, and is not begun twice', async () => {
  const begun: string[] = []
  const slow = Promise.withResolvers<void>()
  const work = async (_house: unknown, { name }: { name: string }) => {
    begun.push(name)
    if (name === 'close registrations') await slow.promise
    if (name === 'erase old drafts') throw new Error('it cannot be done')
  }
  running = await runJobs(world.house, { 'recurring-work': { queue: 'soon', work } })
  const times = (name: string) => begun.filter(one => one === name).length
  for (const round of [1, 2]) {
    await orderRecurring(world.house)
    await expect.poll(() => times('forget expired sessions'), { timeout: 5000 }).toBe(round)
    await expect.poll(() => times('erase old drafts'), { timeout: 5000 }).toBe(round)
  }
  expect(times('close registrations')).toBe(1)
  slow.resolve()
  await expect.poll(() => times('close registrations'), { timeout: 5000 }).toBe(2)
  await running.stop()
})

/** What the hourly sweep takes away. */
const leftOver = () =>
  sql`insert into upload_day values ('01900000-0000-7000-8000-000000000001', '2001-01-01', 1)`.execute(world.house.db)
const isThere = async () => (await sql`select from upload_day`.execute(world.house.db)).rows.length > 0
const sweep = () => runRecurring(world.house, { name: 'sweep files without use' })
const lastSweep = (ago: string) =>
  sql`update installation set value = to_jsonb(to_char((now() - ${ago}::interval) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
    where key = 'done:sweep files without use'`.execute(world.house.db)

test('what reads whole tables is done when an hour has passed, whichever minute it is and however late', async () => {
  await leftOver()
  await sweep()
  expect(await isThere()).toBe(false)
  await leftOver()
  await sweep()
  await lastSweep('59 minutes')
  await sweep()
  expect(await isThere()).toBe(true)
  await lastSweep('3 hours')
  await sweep()
  expect(await isThere()).toBe(false)
})

test('whoever steps the clock has all of it done, what was done just now too', async () => {
  await sweep()
  await leftOver()
  await runAllRecurring(world.house)
  expect(await isThere()).toBe(false)
})

test('whoever steps the clock has done what comes behind work that fails, and hears of the failure', async () => {
  const { db } = world.house
  await leftOver()
  await sql`alter table registration rename to registration_away`.execute(db)
  await expect(runAllRecurring(world.house)).rejects.toThrow(/registration|pieces of work have failed/)
  await sql`alter table registration_away rename to registration`.execute(db)
  expect(await isThere()).toBe(false)
})

test('an hour is one of the clock that the work goes by, and a clock that is put back begins anew', async () => {
  const name = 'erase unsent papers'
  const at = async (time: string) => {
    await startClockAt(world.house.db, Temporal.Instant.from(`2019-04-25T${time}:00+07:00`))
    await runRecurring(world.house, { name })
    return (await doneAt(world.house.db, name))!.toZonedDateTimeISO('Asia/Jakarta').toPlainTime().toString().slice(0, 5)
  }
  expect([await at('09:00'), await at('09:50'), await at('10:01'), await at('08:00')]).toEqual([
    ...['09:00', '09:00', '10:01', '08:00'],
  ])
})

test('work that fails is due again in the next minute', async () => {
  const name = 'erase unsent papers'
  const { db } = world.house
  await sql`delete from installation where key = ${`done:${name}`}`.execute(db)
  await sql`alter table registration rename to registration_away`.execute(db)
  await expect(runRecurring(world.house, { name })).rejects.toThrow()
  await sql`alter table registration_away rename to registration`.execute(db)
  expect(await doneAt(db, name)).toBeUndefined()
  await runRecurring(world.house, { name })
  expect(await doneAt(db, name)).toBeDefined()
})
