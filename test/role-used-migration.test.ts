import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMigrated } from './before-migration.ts'

const id = (at: number) => `01900000-0000-7000-8000-00000000000${at}`

let pool: pg.Pool
let close: () => Promise<void>
beforeAll(async () => {
  const grants = [1, 2, 3, 4].map(at => `('${id(at)}', '${id(at)}', 'juror', '2024-01-01')`).join(', ')
  ;({ pool, close } = await openMigrated(
    '0042_role_used.sql',
    `insert into role_grant (id, person_id, role, valid_from) values ${grants};
    insert into session (token, user_id, expires_at, role_grant_id) values ('t', '${id(1)}', now(), '${id(1)}');
    insert into ledger_entry (act, subject_kind, subject_id, detail, happened_at)
      values ('role.used', 'person', '${id(2)}', '{"grant": "${id(2)}"}', now());
    insert into account (id, person_id, name, email) values ('${id(3)}', '${id(3)}', 'Ani', 'ani@contoh.id');
    insert into credential (account_id, provider_id, user_id, password) values ('${id(3)}', 'credential', '${id(3)}', 'x')`,
  ))
})
afterAll(() => close())

test('what may have been used before it was noted counts as used; what nobody can have used does not', async () => {
  const { rows } = await pool.query('select id from role_grant where used_at is null')
  expect(rows).toEqual([{ id: id(4) }])
})
