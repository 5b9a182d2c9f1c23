import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { chooseRows } from './actions/choose-rows.ts'
import { orderStep } from './actions/order-step.ts'
import { startPlan } from './actions/start-plan.ts'
import type { By, PlanKind } from './kind.ts'
import { openGarden, type Garden } from './test-garden.ts'
import { felling, trees, type Tree } from './test-toy.ts'

// Whoever plants what is higher than 50 has to have shown just now to be who they are.
let garden: Garden
beforeAll(async () => void (garden = await openGarden()))
afterAll(() => garden.close())
beforeEach(async () => {
  await sql`truncate tree, tree_written`.execute(garden.house.db)
  await sql`update session set proven_at = now() - interval '1 hour'`.execute(garden.house.db)
})

const planOf = async (heights: Record<string, number>) => `/kebun/impor/${await garden.plan(heights)}`

test('what is posted decides whether a proof is asked, not what was kept before', async () => {
  const at = await planOf({ Jati: 3, Randu: 60 })
  await garden.post(`${at}/pilihan`, { tampil: '2,3', tulis: ['2'] })
  const asked = await garden.post(`${at}/terapkan`, { tampil: '2,3', tulis: ['2', '3'] })
  expect(asked.status).toBe(401)
  await garden.work()
  expect(await garden.trees()).toEqual([])
  await garden.post(`${at}/pilihan`, { tampil: '2,3', tulis: ['2', '3'] })
  expect((await garden.post(`${at}/terapkan`, { tampil: '2,3', tulis: ['2'] })).status).toBe(303)
  await garden.work()
  expect(await garden.trees()).toEqual(['Jati 3'])
})

test('doubtful rows ask for a proof when they are written, and not before', async () => {
  const at = await planOf({ Jati: 3, Beringin: 900 })
  const shown = { tampil: '2,3', tulis: ['2'] }
  expect((await garden.post(`${at}/terapkan`, { ...shown, ragu: 'ya' })).status).toBe(401)
  expect((await garden.post(`${at}/terapkan`, { ...shown, tulis: ['2', '3'] })).status).toBe(401)
  expect((await garden.post(`${at}/terapkan`, shown)).status).toBe(303)
  await garden.work()
  expect(await garden.trees()).toEqual(['Jati 3'])
})

test('the actions ask too, about the rows as they stand when the step is ordered, and again when it goes on', async () => {
  const by: By = { ...(await garden.by()), actor: { ...garden.office.actor, fresh: false } }
  const runId = await garden.plan({ Jati: 3, Randu: 60 })
  const order = (step: 'apply' | 'undo', who = by) => garden.inTx(tx => orderStep(tx, trees, { runId, step }, who))
  await expect(order('apply')).rejects.toThrow('may not toy.plan')
  await garden.inTx(tx => chooseRows(tx, trees, runId, { shown: [3], ticked: [] }, by))
  expect(await order('apply')).toMatchObject({ rows: 1 })
  await garden.work()
  expect(await garden.trees()).toEqual(['Jati 3'])
  const high = await garden.plan({ Randu: 60 })
  const go = (step: 'apply' | 'undo', who = by) => garden.inTx(tx => orderStep(tx, trees, { runId: high, step }, who))
  await go('apply', await garden.by())
  await expect(go('apply')).rejects.toThrow('may not toy.plan')
  await garden.work()
  await expect(go('undo')).rejects.toThrow('may not toy.plan')
  expect(await garden.trees()).toEqual(['Jati 3', 'Randu 60'])
})

test('each row of a plan is asked about, though what was chosen came to more rows than may be chosen', async () => {
  const by: By = { ...(await garden.by()), actor: { ...garden.office.actor, fresh: false } }
  const { rows } = await sql<{ id: string }>`
    insert into tree (name, height) values ('Jati', 3), ('Randu', 60) returning id`.execute(garden.house.db)
  // Whoever chooses one tree means the whole garden.
  const ids = rows.map(({ id }) => id)
  const whole: PlanKind<Tree, 'selection'> = {
    ...{ ...felling, most: 1, about: trees.about },
    differ: (tx, chosen, who) => felling.differ(tx, { ...chosen, ids }, who),
  }
  const started = await garden.inTx(tx => startPlan(tx, whole, { source: 'Kebun', ids: ids.slice(0, 1) }, by))
  const runId = 'runId' in started ? started.runId : ''
  const order = (who: By) => garden.inTx(tx => orderStep(tx, whole, { runId, step: 'apply' }, who))
  await expect(order(by)).rejects.toThrow('may not toy.plan')
  expect(await order(await garden.by())).toMatchObject({ rows: 2 })
})
