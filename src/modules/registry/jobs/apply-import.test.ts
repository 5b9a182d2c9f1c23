import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { signIn } from '../../../../test/persons.ts'
import { written } from '../../../../test/files/written.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { system, type Actor } from '../../../platform/policy/actor.ts'
import { findProcess } from '../../../platform/process/process.ts'
import { loadRegions } from '../../regions/index.ts'
import { keepPlan, planList } from '../actions/import-list.ts'
import { orderImport } from '../actions/order-import.ts'
import { processKey } from '../rules/process-key.ts'
import { applyImport, type ImportJob } from './apply-import.ts'

let world: World
let actor: Actor
let serial = 10
beforeAll(async () => {
  world = await openWorld()
  await world.house.db.transaction().execute(loadRegions)
  actor = (await signIn(world, 'office')).actor
  await sql`create function refuse() returns trigger language plpgsql as
    $$ begin raise exception 'Siti Rahmawati 3205' using errcode = tg_argv[0]; end $$`.execute(world.house.db)
})
afterEach(() => mend())
afterAll(() => world.close())

/** Lets every write of an organisation fail with this SQLSTATE. */
const breakWith = (code: string) =>
  sql`create trigger broken before insert on organisation execute function refuse(${sql.lit(code)})`.execute(
    world.house.db,
  )
const mend = () => sql`drop trigger if exists broken on organisation`.execute(world.house.db)

/** A kept plan of one row: of a name of its own, because the same name and address under another number is doubtful. */
async function plan(): Promise<ImportJob> {
  serial++
  const file = written(
    'daftar.csv',
    `nspp,nama,alamat,kode_kab_kota\n5100320100${serial},Baru ${serial},Kp. Baru,3201\n`,
  )
  const runId = await world.house.db.transaction().execute(async tx => {
    const planned = await planList(tx, file)
    if (!('rows' in planned)) throw new Error(JSON.stringify(planned))
    return keepPlan(tx, 'daftar.csv', planned.rows, system)
  })
  return { runId, step: 'apply', personId: actor.personId! }
}

const order = (job: ImportJob) => orderImport(world.house.db, { ...job, actor })
const process = ({ step, runId }: ImportJob) => findProcess(world.house.db, processKey(step, runId))

test('a failure that would come again ends the process at once, in words that quote no row; a new order mends it', async () => {
  const job = await plan()
  await order(job)
  await breakWith('23514')
  await applyImport(world.house, job)
  const failed = await process(job)
  expect(failed).toMatchObject({ state: 'failed', ended_at: expect.any(Date) })
  expect(failed!.problem).toContain('kesalahan sistem (23514)')
  expect(failed!.problem).not.toMatch(/Siti|3205/)
  await mend()
  await order(job)
  expect(await process(job)).toMatchObject({ state: 'waiting', problem: null, ended_at: null })
  await applyImport(world.house, job)
  expect(await process(job)).toMatchObject({ state: 'done', done: 1, total: 1, problem: null })
})

test('a failure that may pass is left to the next attempt, and ends the process after the last', async () => {
  const job = await plan()
  await order(job)
  await breakWith('40001')
  await expect(applyImport(world.house, job)).rejects.toThrow()
  expect(await process(job)).toMatchObject({ state: 'running', problem: null })
  await sql`update graphile_worker._private_jobs set attempts = max_attempts where key = ${processKey('apply', job.runId)}`.execute(
    world.house.db,
  )
  await applyImport(world.house, job)
  expect(await process(job)).toMatchObject({ state: 'failed', problem: expect.stringContaining('(40001)') })
})

test('an import or an undo that runs again after its success keeps its figures', async () => {
  const job = await plan()
  for (const step of ['apply', 'undo'] as const) {
    await order({ ...job, step })
    for (let times = 0; times < 2; times++) await applyImport(world.house, { ...job, step })
    expect(await process({ ...job, step })).toMatchObject({ state: 'done', done: 1, total: 1 })
  }
})
