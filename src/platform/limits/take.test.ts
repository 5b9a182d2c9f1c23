import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { openWorld, type World } from '../../../test/world.ts'
import { openPool } from '../database/open.ts'
import { take } from './take.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const limit = { name: 'test', points: 5, seconds: 60 }

test('twenty at once from two processes get exactly what is granted', async () => {
  const other = openPool(world.house.pool.options.connectionString!, { max: 3 })
  const taken = await Promise.all(
    Array.from({ length: 20 }, (_, i) => take(i % 2 ? other : world.house.pool, limit, '+62812')),
  )
  await other.end()
  expect(taken.filter(one => one.ok)).toHaveLength(5)
  const refused = taken.find(one => !one.ok)!
  expect(refused).toMatchObject({ waitSeconds: expect.any(Number) })
  expect((refused as { waitSeconds: number }).waitSeconds).toBeLessThanOrEqual(60)
})

test('another key is untouched', async () => {
  expect((await take(world.house.pool, limit, '+62813')).ok).toBe(true)
})

test('the numbers themselves are not kept', async () => {
  const { rows } = await sql<{ key: string }>`select key from rate_limit`.execute(world.house.db)
  expect(rows.length).toBeGreaterThan(0)
  for (const { key } of rows) expect(key).not.toContain('628')
})
