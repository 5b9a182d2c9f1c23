import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMigrated } from './before-migration.ts'

const id = (at: number) => `01900000-0000-7000-8000-00000000000${at}`

/** Who, from when, to when. */
const given: [grant: number, person: number, region: string | null, from: string, to: string | null][] = [
  [1, 1, null, '2024-01-01', null],
  [2, 1, null, '2024-01-01', null],
  [3, 1, null, '2025-01-01', '2025-06-01'],
  [4, 2, '320401', '2024-01-01', '2025-01-01'],
  [5, 2, '320401', '2024-06-01', '2026-01-01'],
  [6, 2, '320401', '2024-09-01', null],
  [7, 2, '320402', '2024-06-01', '2026-01-01'],
]

let pool: pg.Pool
let close: () => Promise<void>
beforeAll(async () => {
  const rows = given.map(([grant, person, region, from, to]) => {
    const values = [id(grant), id(person), region ? 'kecamatan' : 'juror', region, from, to]
    return `(${values.map(value => (value === null ? 'null' : `'${value}'`)).join(', ')})`
  })
  ;({ pool, close } = await openMigrated(
    '0037_role_once.sql',
    `insert into role_grant (id, person_id, role, region_code, valid_from, valid_to) values ${rows.join(', ')};
    insert into session (token, user_id, expires_at, role_grant_id)
      select 'of ' || n, '${id(9)}', now(), ('01900000-0000-7000-8000-00000000000' || n)::uuid from generate_series(1, 4) n`,
  ))
})
afterAll(() => close())

test('what was held twice is held once, on the same days; no session acts in a role that is gone', async () => {
  const { rows } = await pool.query(
    'select id, valid_from::text as "from", valid_to::text as "to" from role_grant order by id',
  )
  expect(rows).toEqual([
    { id: id(1), from: '2024-01-01', to: null },
    { id: id(4), from: '2024-01-01', to: '2024-06-01' },
    { id: id(5), from: '2024-06-01', to: '2024-09-01' },
    { id: id(6), from: '2024-09-01', to: null },
    { id: id(7), from: '2024-06-01', to: '2026-01-01' },
  ])
  const sessions = await pool.query('select token from session where role_grant_id is null order by token')
  expect(sessions.rows.map(row => row.token)).toEqual(['of 2', 'of 3'])
})

test('from then on nobody is given a role twice for the same days and place', async () => {
  // Without what a grant refers to, which is not there.
  const give = (region: string | null, from: string) =>
    pool.query(`set session_replication_role = replica;
      insert into role_grant (person_id, role, region_code, valid_from)
        values ('${id(2)}', '${region ? 'kecamatan' : 'juror'}', ${region ? `'${region}'` : 'null'}, '${from}')`)
  await expect(give('320401', '2030-01-01')).rejects.toThrow('role_grant_once')
  await give('320402', '2026-01-01')
  await give(null, '2030-01-01')
  await expect(give(null, '2031-01-01')).rejects.toThrow('role_grant_once')
})
