import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMigrated } from './before-migration.ts'

let pool: pg.Pool
let close: () => Promise<void>
beforeAll(async () => void ({ pool, close } = await openMigrated('0011_asked.sql', before)))
afterAll(() => close())

const id = (n: number) => `00000000-0000-0000-0000-00000000000${n}`
const registration = (one: string, ...phones: string[]) =>
  `insert into registration (id, season_id, form_version_id, owner_id, state, draft_code, number, submitted_at, started_at,
     changed_at)
   values ('${one}', '${id(9)}', '${id(9)}', '${one}', 'submitted', '${one}', '${one}', '2019-04-05', now(), now());
   ${phones.map((phone, at) => submission(one, at + 1, phone)).join('\n')}`
const submission = (of: string, sequence: number, phone: string) =>
  `insert into submission (registration_id, sequence, draft_version, answers, documents, content_hash, happened_at)
   values ('${of}', ${sequence}, ${sequence}, '{"rep_phone": {"value": "${phone}"}}', '[]', '\\x00', now());`
const asked = (of: string, phone: string, answer: string | null) =>
  `insert into confirmation (registration_id, phone, code_hash, asked_at, answer, answered_at)
   values ('${of}', '${phone}', '\\x${of.slice(-1)}${phone.slice(-1)}', '2019-04-02', ${answer ? `'${answer}'` : 'null'},
     ${answer ? 'now()' : 'null'});`

const [own, answered, changed, silenced] = [id(1), id(2), id(3), id(4)]
const before = `
  insert into account (person_id, name, email, phone_number, phone_number_verified)
    values ('${own}', 'Sendiri', 'a@b.example', '+621', true);
  ${registration(own, '+621')} ${registration(answered, '+622')} ${registration(changed, '+622', '+623')}
  ${registration(silenced, '+622', '+623', '+624', '+625')} ${registration(id(5))}
  ${asked(answered, '+622', 'confirmed')} ${asked(changed, '+622', 'confirmed')} ${asked(changed, '+623', null)}
  ${asked(silenced, '+622', null)} ${asked(silenced, '+623', 'disowned')} ${asked(silenced, '+624', null)}`

test('every registration points at the number it names now, and what was never asked says why', async () => {
  const { rows } =
    await pool.query(`select r.id, c.phone, c.state, c.held_back, (c.asked_at is not null) and c.id is not null as asked
    from registration r left join confirmation c on c.id = r.confirmation_id order by r.id`)
  expect(rows.map(row => Object.values(row))).toEqual([
    [own, '+621', 'own', null, false],
    [answered, '+622', 'confirmed', null, true],
    [changed, '+623', 'waiting', null, true],
    [silenced, '+625', 'held', 'numbers', false],
    [id(5), null, null, null, false],
  ])
})

test('what other numbers were asked and said stays', async () => {
  const { rows } = await pool.query(
    `select phone, state from confirmation where registration_id = '${silenced}' order by phone`,
  )
  expect(rows.map(row => row.state)).toEqual(['waiting', 'disowned', 'waiting', 'held'])
})
