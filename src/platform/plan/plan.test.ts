import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { keepsInvariants } from '../../../test/invariants.ts'
import { findProcess } from '../process/process.ts'
import { nobody } from '../policy/index.ts'
import { orderStep, type StepOrder } from './actions/order-step.ts'
import { chooseRows } from './actions/choose-rows.ts'
import { takeBatch } from './actions/take-batch.ts'
import { readPlan } from './data/plans.ts'
import { readShown } from './data/shown.ts'
import { applyPlan, countPlan, startPlan, undoPlan, type AnyPlan } from './index.ts'
import { workOn, type PlanJob } from './jobs/work.ts'
import { processKey, type Step } from './rules/plan.ts'
import { openGarden, type Garden } from './test-garden.ts'
import { felling, growing, trees } from './test-toy.ts'

let garden: Garden
beforeAll(async () => void (garden = await openGarden()))
afterAll(() => garden.close())
beforeEach(async () => {
  await sql`truncate tree, tree_written`.execute(garden.house.db)
  await sql`delete from graphile_worker._private_jobs`.execute(garden.house.db)
})

const order = (runId: string, step: Step, more: Partial<StepOrder> = {}, kind: AnyPlan = trees) =>
  garden.inTx(async tx => orderStep(tx, kind, { runId, step, ...more }, await garden.by()))
const runOf = async (runId: string) => (await readPlan(garden.house.db, 'trees', runId))!
const processOf = (runId: string, step: Step) => findProcess(garden.house.db, processKey('trees', step, runId))
const measure = (name: string, height: number) =>
  sql`update tree set height = ${height} where name = ${name}`.execute(garden.house.db)
/** Rows that were left out, with the codes of their reasons. */
const left = async (runId: string) => {
  const { rows } = await readShown(garden.house.db, await runOf(runId), 'left', { q: '' })
  return rows.map(row => [row.key, row.kept ?? row.skipped])
}
const acts = async (runId: string) => {
  const query = garden.house.db.selectFrom('ledger_entry').select(['act', 'detail']).where('subject_id', '=', runId)
  return (await query.execute()).map(one => [one.act, one.detail])
}

test('the counts of a plan add up to its rows', () => {
  const kinds = (['new', 'changed', 'ended', 'same', 'doubtful', 'refused'] as const).map(kind => ({ kind }))
  expect(countPlan(kinds)).toEqual({ rows: 6, new: 1, changed: 1, ended: 1, same: 1, doubtful: 1, refused: 1 })
})

test('a plan is applied in the background, undone, and remembered in the ledger; each of it once', async () => {
  await garden.plan({ Jati: 3 }).then(id => order(id, 'apply'))
  await garden.work()
  const id = await garden.plan({ Jati: 4, Randu: 7, Beringin: 900, Salak: 'x' })
  expect(await runOf(id)).toMatchObject({ summary: { rows: 4, new: 1, changed: 1, doubtful: 1, refused: 1 } })
  expect(await order(id, 'undo')).toEqual({ refusal: 'not-applied' })
  await order(id, 'apply')
  expect(await runOf(id)).toMatchObject({ state: 'applying' })
  await garden.work()
  expect(await garden.trees()).toEqual(['Jati 4', 'Randu 7'])
  expect(await processOf(id, 'apply')).toMatchObject({ state: 'done', done: 2, total: 2 })
  expect(await order(id, 'apply')).toEqual({ refusal: 'done-already' })
  await order(id, 'undo')
  await garden.work()
  expect(await garden.trees()).toEqual(['Jati 3'])
  expect(await runOf(id)).toMatchObject({ state: 'undone', summary: { applied: 2, undone: 2 } })
  expect(await acts(id)).toEqual([
    ['trees.apply', { written: 2, skipped: 0, withDoubtful: false }],
    ['trees.undo', { undone: 2, skipped: 0 }],
  ])
})

test('half a sign in a row, as cutting a text leaves it, stops no plan', async () => {
  const id = await garden.plan({ ['Jati \ud83c']: 3, Randu: 7 })
  const { rows } = await readShown(garden.house.db, await runOf(id), 'does', { q: 'jati' })
  expect(rows.map(row => row.key)).toEqual(['Jati \ufffd'])
})

test('thousands of rows are kept in a few statements', async () => {
  const many = Object.fromEntries(Array.from({ length: 4100 }, (_, at) => [`Pohon ${at}`, 1]))
  const { queries } = await garden.countQueries(() => garden.plan(many))
  expect(queries).toBeLessThan(12)
})

test('rows that somebody changed between difference and apply are left out and named', async () => {
  await garden.plan({ Jati: 3, Randu: 7 }).then(id => order(id, 'apply'))
  await garden.work()
  const id = await garden.plan({ Jati: 4, Randu: 8, Salak: 1 })
  await measure('Jati', 5)
  await sql`insert into tree (name, height) values ('Salak', 2)`.execute(garden.house.db)
  await order(id, 'apply')
  await garden.work()
  expect(await garden.trees()).toEqual(['Jati 5', 'Randu 8', 'Salak 2'])
  expect(await left(id)).toEqual([
    ['Jati', 'changed'],
    ['Salak', 'changed'],
  ])
})

test('undo after people went on takes back what is untouched, and names what stays', async () => {
  const id = await garden.plan({ Jati: 3, Randu: 7, Salak: 1 })
  await order(id, 'apply')
  await garden.work()
  await measure('Randu', 8)
  await order(id, 'undo')
  await garden.work()
  expect(await garden.trees()).toEqual(['Randu 8'])
  expect(await left(id)).toEqual([['Randu', 'changed']])
  expect(await runOf(id)).toMatchObject({ state: 'undone', summary: { applied: 3, undone: 2 } })
})

test('apply pressed twice, at once or later, writes once', async () => {
  const id = await garden.plan({ Jati: 3 })
  await Promise.all([order(id, 'apply'), order(id, 'apply')])
  expect(await garden.work()).toBe(1)
  const again = await garden.plan({ Randu: 3 })
  const { job } = (await order(again, 'apply')) as { job: PlanJob }
  await Promise.all([garden.work(), garden.work(), order(again, 'apply')])
  await garden.work()
  expect(job).toMatchObject({ kind: 'trees', runId: again, step: 'apply' })
  const { rows } = await sql`select name from tree_written order by name`.execute(garden.house.db)
  expect(rows).toEqual([{ name: 'Jati' }, { name: 'Randu' }])
})

test('people leave rows out and take doubtful ones in; the other doubtful ones wait for a word', async () => {
  const id = await garden.plan({ Jati: 3, Randu: 7, Beringin: 900, Trembesi: 800, Salak: 'x' })
  const choose = (shown: number[], ticked: number[]) =>
    garden.inTx(async tx => chooseRows(tx, trees, id, { shown, ticked }, await garden.by()))
  expect(await choose([2, 3, 4, 5, 6], [2, 3, 4, 5, 6])).toBe(true)
  await choose([2, 4], [4])
  await choose([5], [])
  await order(id, 'apply')
  await garden.work()
  expect(await garden.trees()).toEqual(['Beringin 900', 'Randu 7'])
  await choose([2], [2])
  expect((await left(id)).map(([key]) => key)).toEqual(['Jati', 'Trembesi', 'Salak'])
  const all = await garden.plan({ Trembesi: 800 })
  await order(all, 'apply', { withDoubtful: true })
  await garden.work()
  expect(await garden.trees()).toContain('Trembesi 800')
})

test('whoever may not is refused by the actions themselves', async () => {
  const id = await garden.plan({ Jati: 3 })
  const by = { ...(await garden.by()), actor: nobody }
  const beginning = { source: 'x', rows: [], leftOut: [] }
  await expect(garden.inTx(tx => startPlan(tx, trees, beginning, by))).rejects.toThrow('may not toy.plan')
  await expect(garden.inTx(tx => orderStep(tx, trees, { runId: id, step: 'apply' }, by))).rejects.toThrow('may not')
  await expect(garden.inTx(tx => chooseRows(tx, trees, id, { shown: [], ticked: [] }, by))).rejects.toThrow('may not')
  await order(id, 'apply')
  const step = { runId: id, step: 'apply' } as const
  await expect(garden.inTx(tx => takeBatch(tx, trees, step, by))).rejects.toThrow('may not')
  await expect(garden.inTx(tx => applyPlan(tx, trees, { runId: id }, by))).rejects.toThrow('may not')
  await expect(garden.inTx(tx => undoPlan(tx, trees, { runId: id }, by))).rejects.toThrow('may not')
  expect(await garden.trees()).toEqual([])
})

test('chosen rows make a plan, with what was said of them; all that a list finds do too', async () => {
  await garden.plan({ Jati: 3, Randu: 7, Salak: 1 }).then(id => order(id, 'apply'))
  await garden.work()
  const { rows } = await sql<{ id: string }>`select id from tree where name <> 'Salak' order by name`.execute(
    garden.house.db,
  )
  const ids = rows.map(row => row.id)
  const by = await garden.by()
  const said = { sebab: 'Keropos' }
  const start = (chosen: { ids: string[] } | { found: () => Promise<string[]> }) =>
    garden.inTx(tx => startPlan(tx, felling, { source: 'Daftar pohon', said, ...chosen }, by))
  const { runId } = (await start({ ids: [...ids, ids[0]!] })) as { runId: string }
  expect(await readPlan(garden.house.db, 'felling', runId)).toMatchObject({ summary: { rows: 2, ended: 2, said } })
  expect(await garden.inTx(tx => applyPlan(tx, felling, { runId }, by))).toEqual({ applied: 2, skipped: [] })
  expect(await garden.trees()).toEqual(['Jati 3 felled', 'Randu 7 felled', 'Salak 1'])
  expect(await garden.inTx(tx => undoPlan(tx, felling, { runId }, by))).toEqual({ undone: 2, skipped: [] })
  expect(await start({ found: async () => ids })).toMatchObject({ rows: [{ key: 'Jati' }, { key: 'Randu' }] })
  const many = Array.from({ length: 101 }, (_, at) => `${at}`)
  expect(await start({ found: async () => many })).toEqual({ refusal: 'too-many' })
})

test('a computation makes a plan, or says why there is none', async () => {
  const at = Temporal.Instant.from('2019-04-25T09:00:00+07:00')
  const by = { ...(await garden.by()), at }
  const grow = () => garden.inTx(tx => startPlan(tx, growing, { source: 'Tumbuh' }, by))
  expect(await grow()).toEqual({ refusal: 'bare' })
  await garden.plan({ Jati: 3 }).then(id => order(id, 'apply'))
  await garden.work()
  const { runId } = (await grow()) as { runId: string }
  // Of the time that people live in, which a trial moves.
  expect((await readPlan(garden.house.db, 'growing', runId))!.plannedAt).toEqual(new Date(by.at.epochMilliseconds))
  await garden.inTx(tx => applyPlan(tx, growing, { runId }, by))
  expect(await garden.trees()).toEqual(['Jati 4'])
})

test('a room that does not say what became of a row writes nothing', async () => {
  const id = await garden.plan({ Jati: 3 })
  const silent = { ...trees, apply: async () => ({ written: [], skipped: [] }) }
  const applied = garden.inTx(async tx => applyPlan(tx, silent, { runId: id }, await garden.by()))
  await expect(applied).rejects.toThrow('does not say what became of row 2')
})

test('a failure that would come again ends the work with its problem; ordered anew it goes on', async () => {
  const id = await garden.plan({ Jati: 3, Randu: 7 })
  await order(id, 'apply')
  const small = { ...trees, batch: 1 }
  const broken: AnyPlan = {
    ...small,
    async apply(tx, rows, step) {
      if (rows[0]!.key === 'Randu') throw Object.assign(new Error('Siti Rahmawati'), { code: '23514' })
      return trees.apply(tx, rows as never, step)
    },
  }
  await garden.work([broken])
  const failed = await processOf(id, 'apply')
  expect(failed).toMatchObject({ state: 'failed', done: 1, problem: expect.stringContaining('(23514)') })
  expect(failed!.problem).not.toContain('Siti')
  expect(await garden.trees()).toEqual(['Jati 3'])
  await order(id, 'apply')
  expect(await processOf(id, 'apply')).toMatchObject({ state: 'waiting', total: 2, problem: null })
  await garden.work([small])
  expect(await processOf(id, 'apply')).toMatchObject({ state: 'done', done: 2 })
  expect(await garden.trees()).toEqual(['Jati 3', 'Randu 7'])
})

test('a failure that may pass is left to the next attempt, and ends the work after the last', async () => {
  const id = await garden.plan({ Jati: 3 })
  const { job } = (await order(id, 'apply')) as { job: PlanJob }
  const busy: AnyPlan = { ...trees, apply: () => Promise.reject(Object.assign(new Error(), { code: '40001' })) }
  await expect(workOn(garden.house, busy, job)).rejects.toThrow()
  expect(await processOf(id, 'apply')).toMatchObject({ state: 'running', problem: null })
  await sql`update graphile_worker._private_jobs set attempts = max_attempts`.execute(garden.house.db)
  await workOn(garden.house, busy, job)
  expect(await processOf(id, 'apply')).toMatchObject({ state: 'failed', problem: expect.stringContaining('(40001)') })
})

test('a worker killed in the middle of 8,000 rows: another goes on where it stood, and no row is written twice', async () => {
  const id = await garden.plan(Object.fromEntries(Array.from({ length: 8000 }, (_, at) => [`Pohon ${at}`, 1])))
  await order(id, 'apply')
  const url = garden.house.pool.options.connectionString!
  const script = join(import.meta.dirname, '../../../test/jobs/plan-worker.ts')
  const child = spawn(process.execPath, [script, url], { stdio: ['ignore', 'ignore', 'inherit'] })
  const done = async () => (await processOf(id, 'apply'))!.done
  await expect.poll(done, { timeout: 60_000, interval: 20 }).toBeGreaterThan(0)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const stood = await done()
  expect(stood).toBeLessThan(8000)
  // Between two workers nothing is wrong.
  await keepsInvariants(garden)
  await garden.work()
  expect(await processOf(id, 'apply')).toMatchObject({ state: 'done', done: 8000, total: 8000 })
  const { rows } = await sql`
    select count(*) as written, count(distinct name) as names from tree_written`.execute(garden.house.db)
  expect(rows).toEqual([{ written: 8000, names: 8000 }])
  expect(await acts(id)).toHaveLength(1)
}, 120_000)
