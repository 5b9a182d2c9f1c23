import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMigrated } from './before-migration.ts'

let pool: pg.Pool
let close: () => Promise<void>
beforeAll(async () => void ({ pool, close } = await openMigrated('0012_claims.sql', before)))
afterAll(() => close())

const id = (n: number) => `00000000-0000-0000-0000-00000000000${n}`
const [listed, claimed, dropped] = [id(1), id(2), id(3)]
const [lost, running] = [id(4), id(5)]
const registration = (one: string, state: string, organisation: string) =>
  `insert into registration (id, season_id, form_version_id, owner_id, organisation_id, state, draft_code, number,
     started_at, changed_at)
   values ('${one}', '${id(9)}', '${id(9)}', '${one}', '${organisation}', '${state}', '${one}', '${one}', now(), now());`
const said = (organisation: string, field: string, value: string, by: string | null, day: number, until?: number) =>
  `insert into organisation_fact (organisation_id, field, value, source_kind, source_id, valid_from, valid_to)
   values ('${organisation}', '${field}', '${value}', '${by ? 'registration' : 'registry'}', ${by ? `'${by}'` : 'null'},
     '2019-04-0${day}', ${until ? `'2019-04-0${until}'` : 'null'});`

const before = `
  insert into region (code, name, level, kind)
    values ('3205', 'Garut', 2, 'kabupaten'), ('320501', 'Wanaraja', 3, 'kecamatan');
  insert into organisation (id, kind, name, regency_code, kecamatan_code) values
    ('${listed}', 'pesantren', 'Terdaftar', '3205', '320501'), ('${claimed}', 'pesantren', 'Klaim', '3205', '320501'),
    ('${dropped}', 'pesantren', 'Batal', '3205', '320501');
  ${registration(lost, 'withdrawn', listed)} ${registration(running, 'submitted', listed)}
  ${registration(id(6), 'reopened', claimed)} ${registration(id(7), 'withdrawn', dropped)}
  ${said(listed, 'name', 'Terdaftar', null, 1)} ${said(listed, 'regency_code', '3205', null, 1)}
  ${said(listed, 'leader_name', 'Kantor', null, 1, 2)} ${said(listed, 'leader_name', 'Kalah', lost, 2, 3)}
  ${said(listed, 'leader_name', 'Menang', running, 3)} ${said(listed, 'kecamatan_code', '320501', lost, 2)}
  ${said(claimed, 'name', 'Klaim', id(6), 2)} ${said(claimed, 'kecamatan_code', '320501', id(6), 2)}
  ${said(dropped, 'name', 'Batal', id(7), 2)}
  insert into bank_account (organisation_id, bank, number, owner_name, valid_from)
    values ('${listed}', 'bjb', '1', 'Yayasan', now());
  insert into business_unit (organisation_id, name, field) values ('${listed}', 'Keripik', 'food');`

test('what running registrations had written is a claim again, what withdrawn ones had written is taken back', async () => {
  const { rows } =
    await pool.query(`select field, value, valid_to is null as present, taken_back_at is not null as taken_back
    from organisation_fact where organisation_id = '${listed}' order by field, valid_from`)
  expect(rows.map(row => Object.values(row))).toEqual([
    ['kecamatan_code', '320501', false, true],
    ['leader_name', 'Kantor', true, false],
    ['leader_name', 'Kalah', false, true],
    ['name', 'Terdaftar', true, false],
    ['regency_code', '3205', true, false],
  ])
  const waiting = await pool.query('select id from registration where to_settle order by id')
  expect(waiting.rows).toEqual([{ id: running }, { id: id(6) }])
})

test('a pesantren lies where others say, and one that only registrations named nowhere', async () => {
  const { rows } = await pool.query('select standing, regency_code, kecamatan_code from organisation order by id')
  expect(rows.map(row => Object.values(row))).toEqual([
    ['recorded', '3205', null],
    ['claimed', null, null],
    ['dropped', null, null],
  ])
})

test('accounts and businesses come back when the submissions are settled', async () => {
  for (const table of ['bank_account', 'business_unit', 'business_unit_version'])
    expect((await pool.query(`select * from ${table}`)).rows).toEqual([])
})
