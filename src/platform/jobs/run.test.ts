import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { pdf, photo } from '../../../test/files/samples.ts'
import { uploaded } from '../../../test/files/uploaded.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { jobs as productJobs } from '../../app.ts'
import { addFile, storeUpload } from '../files/receive.ts'
import { send } from '../outbox/send.ts'
import { enqueue } from './enqueue.ts'
import { queues } from './queues.ts'
import { stopHere } from '../process/work-stopped.ts'
import { runJobs, takeUpStopped, type JobTable, type Running, type Work } from './run.ts'

let world: World
let running: Running | undefined
beforeAll(async () => void (world = await openWorld()))
afterEach(() => running?.stop())
afterAll(() => world.close())

const now = Temporal.Instant.from('2019-04-25T09:00:00+07:00')
const first = '01900000-0000-7000-8000-00000000000a'
const second = '01900000-0000-7000-8000-00000000000b'

/** The account of every file that was sent. */
const sent = new Map<string, string>()

async function put(account: string, seed: number, kind: 'photo' | 'pdf' = 'photo'): Promise<void> {
  const bytes = kind === 'photo' ? await photo({ seed }) : pdf(1)
  const stored = await storeUpload(world.house, await uploaded(world.house, bytes), [kind])
  if ('problem' in stored) throw new Error(stored.problem)
  const use = { ownerKind: 'registration', ownerId: account, slot: 'rep_photo' }
  const id = await world.house.db.transaction().execute(tx => addFile(tx, stored, use, { sentBy: account }))
  sent.set(id!, account)
}

/** Work that goes on until it is let go. */
function gate() {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { work: () => promise, open: resolve }
}

async function run(table: JobTable): Promise<void> {
  running = await runJobs(world.house, table)
}

const add = (task: string, count: number) =>
  Promise.all(Array.from({ length: count }, (_, at) => enqueue(world.house.db, task, {}, { key: `${task}-${at}` })))

test('a code leaves at once while pictures and imports without end fill their queues', async () => {
  const slow = gate()
  await run({
    picture: { queue: 'patient', work: slow.work },
    import: { queue: 'soon', work: slow.work },
    'deliver-message': productJobs['deliver-message']!,
  })
  await add('picture', 3 * queues.patient.slots)
  await add('import', 3 * queues.soon.slots)
  await new Promise(resolve => setTimeout(resolve, 1500))
  const asked = performance.now()
  const letter = { channel: 'whatsapp', recipient: '+6281234500001', template: 'sign-in-code', lang: 'id' } as const
  await world.house.db
    .transaction()
    .execute(tx => send(tx, { ...letter, body: '123456', secret: true, cause: 'door' }, now))
  const left = () => world.house.db.selectFrom('message').select('state').executeTakeFirstOrThrow()
  await expect.poll(async () => (await left()).state, { timeout: 3000, interval: 20 }).toBe('held')
  expect(performance.now() - asked).toBeLessThan(3000)
  slow.open()
})

test('of one account a photo and a paper are checked at a time, and another account waits for none of the rest', async () => {
  const begun: string[] = []
  const kinds: string[] = []
  let [ofFirst, mostOfFirst] = [0, 0]
  const slow = gate()
  const check = async (kind: string, fileId: string) => {
    begun.push(sent.get(fileId)!)
    kinds.push(kind)
    if (sent.get(fileId) === first) mostOfFirst = Math.max(mostOfFirst, ++ofFirst)
    await (sent.get(fileId) === first ? slow.work() : undefined)
    if (sent.get(fileId) === first) ofFirst--
    await world.house.db.updateTable('file').set({ state: 'usable' }).where('id', '=', fileId).execute()
  }
  // Pictures give way to whatever else the machine does, so that on a busy one each step may take a while.
  for (let n = 0; n < 9; n++) await put(first, 100 + n, n % 2 ? 'pdf' : 'photo')
  const checks =
    (kind: string): Work =>
    (_house, { fileId }: { fileId: string }) =>
      check(kind, fileId)
  await run({
    'check-photo': { queue: 'photos', work: checks('photo') },
    'check-file': { queue: 'patient', work: checks('pdf') },
  })
  await expect.poll(() => begun.length, { timeout: 30_000 }).toBe(2)
  expect(kinds.sort()).toEqual(['pdf', 'photo'])
  await put(second, 200)
  await expect.poll(() => begun.filter(one => one === second), { timeout: 30_000 }).toHaveLength(1)
  expect(mostOfFirst).toBe(2)
  slow.open()
  await expect.poll(() => begun.length, { timeout: 30_000 }).toBe(10)
  await expect.poll(() => ofFirst).toBe(0)
  expect(mostOfFirst).toBe(2)
}, 120_000)

test('everybody’s first file comes before anybody’s second', async () => {
  for (const [at, account] of [first, first, first, second].entries()) await put(account, 300 + at)
  const { rows } = await world.house.pool.query<{ priority: number; account: string; queue: string }>(
    `select j.priority, f.sent_by as account, q.queue_name as queue from file f
     join graphile_worker._private_jobs j on j.key = 'check-file:' || f.id
     join graphile_worker._private_job_queues q on q.id = j.job_queue_id`,
  )
  const waiting = (account: string) => rows.filter(row => row.account === account)
  const [earliest] = waiting(second)
  expect(waiting(second)).toHaveLength(1)
  expect(waiting(first).filter(row => row.priority <= earliest!.priority)).toHaveLength(1)
  expect(new Set(waiting(first).map(row => row.queue)).size).toBe(1)
})

test('work that is told to stop goes on at the next start, and the stop counts as no attempt', async () => {
  let starts = 0
  const work: Work = async (_house, _payload, stopping) => {
    if (++starts > 1) return
    while (true) {
      stopHere(stopping)
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  }
  await enqueue(world.house.db, 'long', {}, { key: 'long' })
  const long = () =>
    sql<{ attempts: number; ready: boolean }>`
      select attempts, run_at <= now() as ready from graphile_worker.jobs where key = 'long'`.execute(world.house.db)
  await sql`update graphile_worker._private_jobs set attempts = 3 where key = 'long'`.execute(world.house.db)
  await run({ long: { queue: 'soon', work } })
  await expect.poll(() => starts).toBe(1)
  await running!.stop()
  await takeUpStopped(world.house)
  expect((await long()).rows).toEqual([{ attempts: 3, ready: true }])
  await run({ long: { queue: 'soon', work } })
  await expect.poll(async () => (await long()).rows).toEqual([])
  expect(starts).toBe(2)
})

test('what waits in the hands of a worker is free again as soon as the worker has stopped', async () => {
  const slow = gate()
  await world.house.pool.query('delete from graphile_worker._private_jobs')
  await run({ picture: { queue: 'patient', work: slow.work } })
  await add('picture', 3 * queues.patient.slots)
  const locked = async () => {
    const { rows } = await world.house.pool.query('select from graphile_worker.jobs where locked_at is not null')
    return rows.length
  }
  await expect.poll(locked, { timeout: 5000 }).toBeGreaterThan(queues.patient.slots)
  const stopped = running!.stop()
  slow.open()
  await stopped
  running = undefined
  expect(await locked()).toBe(0)
  expect((await world.house.db.selectFrom('worker').select('id').execute()).length).toBe(0)
})
