import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMigrated } from './before-migration.ts'

let pool: pg.Pool
let close: () => Promise<void>
beforeAll(async () => void ({ pool, close } = await openMigrated('0033_plans.sql', before)))
afterAll(() => close())

const id = (n: number) => `00000000-0000-0000-0000-00000000000${n}`
const [waits, applied, undone] = [id(1), id(2), id(3)]
const run = (one: string, state: string, summary: object) =>
  `insert into plan_run (id, kind, source, summary, state)
   values ('${one}', 'registry', 'daftar.csv', '${JSON.stringify({ rows: 3, new: 3, ...summary })}', '${state}');
   insert into plan_change (run_id, position, key, change, applied)
   select '${one}', n, 'k' || n, '{"act": "insert", "kind": "new", "problems": []}', '${state}' <> 'planned' and n > 2
   from generate_series(2, 4) n;`
const skipped = [{ row: 2, key: 'k2', code: 'number-taken' }]
const before = [
  run(waits, 'planned', {}),
  run(applied, 'applied', { applied: 2, skipped }),
  run(undone, 'undone', { applied: 2, skipped, undone: 1, notUndone: [{ row: 3, key: 'k3', code: 'in-use' }] }),
].join('\n')

test('what became of each row of an earlier import stands in the row', async () => {
  const { rows } = await pool.query(
    `select run_id, position, applied, skipped, undone, kept from plan_change order by run_id, position`,
  )
  const of = (one: string) =>
    rows.filter(row => row.run_id === one).map(row => [row.applied, row.skipped, row.undone, row.kept])
  expect(of(waits)).toEqual(Array.from({ length: 3 }, () => [false, null, false, null]))
  expect(of(applied)).toEqual([
    [false, 'number-taken', false, null],
    [true, null, false, null],
    [true, null, false, null],
  ])
  expect(of(undone)).toEqual([
    [false, 'number-taken', false, null],
    [true, null, false, 'in-use'],
    [true, null, true, null],
  ])
})

test('counts stay in the summary, names do not, and an applied one can be undone', async () => {
  const { rows } = await pool.query(`select summary from plan_run order by id`)
  expect(rows.map(row => row.summary)).toEqual([
    { rows: 3, new: 3 },
    { rows: 3, new: 3, applied: 2 },
    { rows: 3, new: 3, applied: 2, undone: 1 },
  ])
  await pool.query(`update plan_run set state = 'undoing' where id = '${applied}'`)
  await expect(pool.query(`update plan_run set state = 'applied' where id = '${undone}'`)).rejects.toThrow(
    'a plan does not go from undone to applied',
  )
})
