import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'
import { system } from '../policy/actor.ts'
import {
  applyPlan,
  countPlan,
  readPlan,
  readPlanRows,
  rowsToApply,
  savePlan,
  undoPlan,
  type PlanRow,
  type PlanWriter,
} from './index.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

const at = Temporal.Instant.from('2019-04-25T09:00:00+07:00')
const subject = (row: number) => `00000000-0000-4000-8000-${String(row).padStart(12, '0')}`
const row = (number: number, kind: PlanRow<string>['kind'], act: PlanRow<string>['act']): PlanRow<string> => ({
  row: number,
  key: `k${number}`,
  kind,
  act,
  values: `v${number}`,
  changes: [],
  problems: kind === 'refused' ? [{ column: 'a', code: 'bad' }] : [],
})
const rows = [
  row(2, 'new', 'insert'),
  row(3, 'changed', 'update'),
  row(4, 'same', 'none'),
  row(5, 'doubtful', 'insert'),
  row(6, 'refused', 'none'),
]

/** A room that remembers what it was asked to do, and finds that row 3 has changed meanwhile. */
function writer(): PlanWriter<string> & { asked: string[] } {
  const asked: string[] = []
  return {
    kind: 'uji',
    asked,
    async write(_tx, given) {
      asked.push(`write ${given.map(one => one.values).join(' ')}`)
      const fit = given.filter(one => one.row !== 3)
      return {
        written: fit.map(one => ({ row: one.row, subjectId: subject(one.row) })),
        skipped: given.filter(one => one.row === 3).map(one => ({ row: 3, key: one.key, code: 'changed-since' })),
      }
    },
    async takeBack(_tx, given) {
      asked.push(`back ${given.map(one => one.subjectId!.slice(-1)).join(' ')}`)
      return { undone: given.length, skipped: [] }
    },
  }
}

const save = () => world.house.db.transaction().execute(tx => savePlan(tx, { kind: 'uji', source: 'x.csv', rows }))
const apply = (one: PlanWriter<string>, runId: string, withDoubtful = false) =>
  world.house.db.transaction().execute(tx => applyPlan(tx, one, { runId, withDoubtful, actor: system, at }))
const undo = (one: PlanWriter<string>, runId: string) =>
  world.house.db.transaction().execute(tx => undoPlan(tx, one, { runId, actor: system, at }))

test('the counts of a plan add up to its rows', () => {
  expect(countPlan(rows)).toEqual({ rows: 5, new: 1, changed: 1, same: 1, doubtful: 1, refused: 1 })
})

test('doubtful rows are written only when somebody says so, refused ones never', () => {
  expect(rowsToApply(rows, false).map(one => one.row)).toEqual([2, 3])
  expect(rowsToApply(rows, true).map(one => one.row)).toEqual([2, 3, 5])
})

test('a plan is kept without the rows that change nothing, applied once, and undone once', async () => {
  const room = writer()
  const runId = await save()
  expect((await readPlanRows(world.house.db, runId)).map(one => one.row)).toEqual([2, 3, 5, 6])
  expect((await readPlanRows(world.house.db, runId, { problems: true })).map(one => one.row)).toEqual([6])
  expect(await undo(room, runId)).toEqual({ refusal: 'not-applied' })
  const skipped = [{ row: 3, key: 'k3', code: 'changed-since' }]
  expect(await apply(room, runId, true)).toEqual({ applied: 2, skipped })
  expect(await apply(room, runId, true)).toEqual({ refusal: 'done-already' })
  expect(await undo(room, runId)).toEqual({ undone: 2, skipped: [] })
  expect(await undo(room, runId)).toEqual({ refusal: 'not-applied' })
  expect(room.asked).toEqual(['write v2 v3 v5', 'back 2 5'])
  const run = await readPlan(world.house.db, 'uji', runId)
  expect(run).toMatchObject({ state: 'undone', summary: { rows: 5, applied: 2, skipped, undone: 2 } })
  const acts = await world.house.db.selectFrom('ledger_entry').select('act').where('subject_id', '=', runId).execute()
  expect(acts.map(one => one.act)).toEqual(['uji.apply', 'uji.undo'])
})

test('two who apply the same plan at the same time write it once', async () => {
  const [room, runId] = [writer(), await save()]
  const both = await Promise.all([apply(room, runId), apply(room, runId)])
  expect(both.filter(one => 'applied' in one)).toHaveLength(1)
  expect(room.asked).toHaveLength(1)
})

test('a plan of another kind, or none, is unknown', async () => {
  const runId = await save()
  expect(await readPlan(world.house.db, 'lain', runId)).toBeUndefined()
  expect(await apply(writer(), 'x')).toEqual({ refusal: 'unknown' })
  expect(await apply(writer(), subject(1))).toEqual({ refusal: 'unknown' })
})
