import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMigrated } from './before-migration.ts'

const id = (n: number) => `00000000-0000-0000-0000-00000000000${n}`
const [waits, doubtful, applied, moved] = [id(1), id(2), id(3), id(4)]
const [steady, roaming] = [id(5), id(6)]
const run = (one: string, state: string, actor: string) =>
  `insert into plan_run (id, kind, source, summary, state, actor_id)
   values ('${one}', 'registry', 'daftar.csv', '{"rows": 1}', '${state}', '${actor}');
   insert into plan_change (run_id, position, key, change)
   values ('${one}', 2, 'k', '{"act": "insert", "kind": "new", "values": {"name": "Al-\\"Huda\\"", "nspp": null, "n": 7}}');`
const grant = (person: string, role: string, region: string, year = 2026) =>
  `insert into role_grant (person_id, role, region_code, valid_from, valid_to)
   values ('${person}', '${role}', '${region}', '${year}-01-01', '${year + 1}-01-01');`
const order = (one: string, step: string, more: object = {}) =>
  `select graphile_worker.add_job('apply-import', '${JSON.stringify({ runId: one, step, personId: steady, ...more })}',
     queue_name := 'registry', job_key := 'registry-${step}:${one}', max_attempts := 12);`
const rows = [
  ...[run(waits, 'planned', steady), run(doubtful, 'planned', roaming), run(applied, 'applied', steady)],
  run(moved, 'undone', steady),
  ...[grant(steady, 'kecamatan', '320501', 2025), grant(steady, 'kecamatan', '320501')],
  ...[grant(roaming, 'kecamatan', '320501'), grant(roaming, 'kecamatan', '320502')],
  ...[
    order(waits, 'apply'),
    order(doubtful, 'apply', { withDoubtful: true }),
    order(applied, 'undo'),
    order(moved, 'undo'),
  ],
].join('\n')

let pool: pg.Pool
let close: () => Promise<void>
beforeAll(async () => void ({ pool, close } = await openMigrated('0038_plan_reach.sql', rows, { jobs: true })))
afterAll(() => close())

test('imports that waited go on as steps of their plans, by whoever had ordered them', async () => {
  const jobs = await pool.query(
    `select j.task_identifier as task, p.payload, j.queue_name as queue, j.attempts, j.key
     from graphile_worker.jobs j join graphile_worker._private_jobs p using (id) order by j.id`,
  )
  const job = (runId: string, step: string) => ({
    ...{ task: 'apply-plan', queue: 'registry', attempts: 0, key: `registry-${step}:${runId}` },
    payload: { kind: 'registry', runId, step, actor: { role: 'office', personId: steady } },
  })
  expect(jobs.rows).toEqual([job(waits, 'apply'), job(doubtful, 'apply'), job(applied, 'undo'), job(moved, 'undo')])
  const runs = await pool.query(`select state, with_doubtful as doubtful from plan_run order by id`)
  expect(runs.rows).toEqual([
    { state: 'applying', doubtful: false },
    { state: 'applying', doubtful: true },
    { state: 'undoing', doubtful: false },
    { state: 'undone', doubtful: false },
  ])
})

test('a plan of somebody who has ever been one thing was made as that; of others nobody knows', async () => {
  const { rows: runs } = await pool.query(`select role, region_code from plan_run order by id limit 2`)
  expect(runs).toEqual([
    { role: 'kecamatan', region_code: '320501' },
    { role: null, region_code: null },
  ])
})

test('a search finds values of earlier plans, without the names and signs that they are kept with', async () => {
  const { rows: found } = await pool.query(`select distinct shown from plan_change`)
  expect(found).toHaveLength(1)
  expect(found[0].shown.split('\n').toSorted()).toEqual(['7', 'Al-"Huda"'])
})
