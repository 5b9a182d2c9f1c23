import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../test/world.ts'
import { runJobs, type Running } from './platform/jobs/run.ts'
import { orderRecurring } from './recurring.ts'

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
