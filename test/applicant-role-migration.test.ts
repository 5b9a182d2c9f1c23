import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMigrated } from './before-migration.ts'

const cast = [
  { key: 'pesantren', role: 'pesantren', label: { id: 'A', en: 'A' } },
  { key: 'kantor', role: 'office', label: { id: 'B', en: 'B' } },
]

let pool: pg.Pool
let close: () => Promise<void>
beforeAll(async () => {
  const rows = `insert into installation (key, value) values ('cast', '${JSON.stringify(cast)}'), ('other', '"pesantren"')`
  ;({ pool, close } = await openMigrated('0031_applicant_role.sql', rows))
})
afterAll(() => close())

test('the cast of a trial keeps its keys and order, and its applicants are called so', async () => {
  const { rows } = await pool.query('select key, value from installation order by key')
  expect(rows).toEqual([
    { key: 'cast', value: [{ ...cast[0], role: 'applicant' }, cast[1]] },
    { key: 'other', value: 'pesantren' },
  ])
  expect((await pool.query('select code from role where not granted order by code')).rows).toEqual([
    { code: 'applicant' },
    { code: 'public' },
  ])
})
