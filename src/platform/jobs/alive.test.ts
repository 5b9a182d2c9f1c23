import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'
import { processes } from '../../modules/operations/data/figures.ts'
import { openProcess } from '../process/process.ts'
import { releaseGone } from './alive.ts'
import { enqueue } from './enqueue.ts'

let world: World
const started: ChildProcess[] = []
beforeAll(async () => void (world = await openWorld()))
afterAll(async () => {
  await Promise.all(started.map(killed))
  await world.close()
})

const gone = 1500
const script = join(import.meta.dirname, '../../../test/jobs/worker.ts')

/** Starts a worker in a process of its own; resolves when it is in the middle of the job. */
async function startWorker(mode: 'hang' | 'work'): Promise<ChildProcess> {
  const url = world.house.pool.options.connectionString!
  const child = spawn(process.execPath, [script, url, String(gone), mode], { stdio: ['ignore', 'pipe', 'inherit'] })
  started.push(child)
  if (mode === 'hang') await once(child.stdout!, 'data')
  return child
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

async function order(key: string, attempts?: number): Promise<void> {
  await world.house.db.transaction().execute(async tx => {
    await openProcess(tx, { kind: 'registry-apply', key })
    await enqueue(tx, 'long', { key }, { key, attempts, queue: 'registry' })
  })
}

const processOf = (key: string) =>
  world.house.db.selectFrom('process').select(['state', 'problem']).where('key', '=', key).executeTakeFirstOrThrow()
const jobs = async () => (await sql<{ key: string }>`select key from graphile_worker.jobs`.execute(world.house.db)).rows

test('a job whose worker was killed in the middle is taken up by another one, and is done once', async () => {
  await order('long-1')
  await killed(await startWorker('hang'))
  expect((await processOf('long-1')).state).toBe('running')
  await startWorker('work')
  await expect.poll(async () => (await processOf('long-1')).state, { timeout: 15_000 }).toBe('done')
  await expect.poll(jobs).toEqual([])
  for (const child of started) await killed(child)
})

test('a worker that lives keeps its job, however long it takes', async () => {
  await order('long-2')
  const living = await startWorker('hang')
  await new Promise(resolve => setTimeout(resolve, 2 * gone))
  expect(await releaseGone(world.house.db, gone)).toBe(0)
  expect((await processOf('long-2')).state).toBe('running')
  await killed(living)
  await new Promise(resolve => setTimeout(resolve, gone + 300))
  expect(await releaseGone(world.house.db, gone)).toBe(1)
  expect((await processOf('long-2')).state).toBe('waiting')
  await sql`delete from graphile_worker._private_jobs`.execute(world.house.db)
})

test('one that was begun too often fails with a sentence instead of running for ever', async () => {
  await order('long-3', 1)
  await killed(await startWorker('hang'))
  await new Promise(resolve => setTimeout(resolve, gone + 300))
  await releaseGone(world.house.db, gone)
  const { state, problem } = await processOf('long-3')
  expect([state, problem]).toEqual(['failed', expect.stringContaining('Terhenti di tengah jalan')])
})

test('the page of long work says that it waits when no worker is left at all', async () => {
  await openProcess(world.house.db, { kind: 'registry-apply', key: 'long-4' })
  await world.house.db.updateTable('process').set({ state: 'running' }).where('key', '=', 'long-4').execute()
  const shown = async () => (await processes(world.house.db)).find(one => one.key === 'long-4')?.state
  expect(await shown()).toBe('waiting')
  await enqueue(world.house.db, 'long', {}, { key: 'long-4' })
  await sql`update graphile_worker._private_jobs set locked_by = 'w', locked_at = now() where key = 'long-4'`.execute(
    world.house.db,
  )
  await world.house.db.insertInto('worker').values({ id: 'w' }).execute()
  expect(await shown()).toBe('running')
  await world.house.db
    .updateTable('worker')
    .set({ seen_at: sql`now() - interval '61 seconds'` })
    .execute()
  expect(await shown()).toBe('waiting')
})
