import { expect, test } from 'vitest'
import { leftOver, processorTimes, Room, type Times } from './room.ts'

/** Processors that are busy with others until `free` milliseconds have passed. */
function busyFor(free: number): () => Times {
  const started = performance.now()
  return () => {
    const passed = performance.now() - started
    return { idle: Math.max(0, passed - free), all: passed, own: 0 }
  }
}

async function waited(room: Room, most?: number): Promise<number> {
  const started = performance.now()
  await room.wait(most)
  room.close()
  return performance.now() - started
}

test('work goes on at once while there is room, and waits while others are busy', async () => {
  expect(await waited(new Room({ every: 5, times: busyFor(0) }))).toBeLessThan(100)
  const room = new Room({ every: 5, times: busyFor(120) })
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(await waited(room)).toBeGreaterThan(50)
})

test('it never waits longer than it may, however busy the machine is', async () => {
  const room = new Room({ every: 5, times: busyFor(Infinity) })
  await new Promise(resolve => setTimeout(resolve, 20))
  const ms = await waited(room, 60)
  expect(ms).toBeGreaterThanOrEqual(59)
  expect(ms).toBeLessThan(1000)
})

test('what this process uses itself counts as left over: its own work does not hold it up', () => {
  const from = { idle: 0, all: 0, own: 0 }
  expect(leftOver(from, { idle: 10, all: 100, own: 70 })).toBeCloseTo(0.8)
  expect(leftOver(from, { idle: 10, all: 100, own: 0 })).toBeCloseTo(0.1)
  expect(leftOver(from, from)).toBe(1)
  expect(processorTimes().all).toBeGreaterThan(processorTimes().idle)
})
