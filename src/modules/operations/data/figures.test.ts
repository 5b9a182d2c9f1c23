import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../../test/world.ts'
import { enqueue } from '../../../platform/jobs/enqueue.ts'
import { endProcess, openProcess } from '../../../platform/process/process.ts'
import { countToMend } from './figures.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

test('failing jobs and failed long work are counted, and long work with its own failing job once', async () => {
  const { db } = world.house
  const count = async () => (await countToMend(db)).processes
  for (const key of ['alone', 'sound', 'long']) await enqueue(db, 'check-file', {}, { key })
  const id = await openProcess(db, { kind: 'sample-season', key: 'long' })
  expect(await count()).toBe(0)
  await sql`update graphile_worker._private_jobs set last_error = 'x' where key in ('alone', 'long')`.execute(db)
  expect(await count()).toBe(2)
  await endProcess(db, id, 'problem')
  expect(await count()).toBe(2)
  await endProcess(db, id)
  await sql`update graphile_worker._private_jobs set last_error = null`.execute(db)
  expect(await count()).toBe(0)
})
