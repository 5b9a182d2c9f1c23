import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMigrated } from './before-migration.ts'

let pool: pg.Pool
let close: () => Promise<void>
beforeAll(async () => void ({ pool, close } = await openMigrated('0019_confirmations.sql', before)))
afterAll(() => close())

const id = (n: number) => `00000000-0000-0000-0000-0000000000${n}`
const [standing, withdrawn, lost, unasked] = [id(11), id(12), id(13), id(14)]
const [season, call] = [id(90), id(91)]
const responseOf = (registration: string) => registration.replace(/1(\d)$/, '2$1')
const [older, newer, gone, forgotten] = [id(31), id(32), id(33), id(34)]

const registration = (of: string, state: string, confirmation?: string) => `
  insert into response (id, form_version_id, owner_id) values ('${responseOf(of)}', '${id(92)}', '${of}');
  insert into registration (id, response_id, season_id, call_id, applicant_kind, owner_id, state, draft_code, started_at,
      changed_at, confirmation_id)
    values ('${of}', '${responseOf(of)}', '${season}', '${call}', 'pesantren', '${of}', '${state}', '${of}',
      '2019-04-01', '2019-04-09', ${confirmation ? `'${confirmation}'` : 'null'});`
const named = (confirmation: string, of: string, phone: string, answer?: string) => `
  insert into confirmation (id, registration_id, phone, code_hash, asked_at, met_at, answer, answered_at)
    values ('${confirmation}', '${of}', '${phone}', '\\x${confirmation.slice(-2)}', '2019-04-02', '2019-04-02',
      ${answer ? `'${answer}', '2019-04-03'` : 'null, null'});`
const before = `
  ${registration(standing, 'submitted', newer)} ${registration(withdrawn, 'withdrawn', gone)}
  ${registration(lost, 'withdrawn', forgotten)} ${registration(unasked, 'draft')}
  ${named(older, standing, '+621', 'disowned')} ${named(newer, standing, '+622')} ${named(gone, withdrawn, '+621')}
  ${named(forgotten, lost, '+623')}
  insert into registration_transition (registration_id, from_state, to_state, happened_at)
    values ('${withdrawn}', 'submitted', 'withdrawn', '2019-04-05T00:00:00Z');`

const rows = async (query: string) => (await pool.query(query)).rows.map(row => Object.values(row as object))

test('every question belongs to the response, and knows its subject, its season and its call', async () => {
  expect(await rows('select id, response_id, about_id from confirmation order by id')).toEqual([
    [older, responseOf(standing), standing],
    [newer, responseOf(standing), standing],
    [gone, responseOf(withdrawn), withdrawn],
    [forgotten, responseOf(lost), lost],
  ])
  expect(await rows('select distinct about_kind, scope_id, purpose_id from confirmation')).toEqual([
    ['registration', season, call],
  ])
  expect(await rows(`select state from confirmation order by id`)).toEqual([
    ['disowned'],
    ['waiting'],
    ['waiting'],
    ['waiting'],
  ])
})

test('the number that counts stands in the response', async () => {
  expect(await rows('select id, confirmation_id from response order by id')).toEqual([
    [responseOf(standing), newer],
    [responseOf(withdrawn), gone],
    [responseOf(lost), forgotten],
    [responseOf(unasked), null],
  ])
})

test('what was withdrawn cannot be answered any more, since then; one without a step since its last change', async () => {
  expect(await rows(`select id, to_char(closed_at at time zone 'UTC', 'DD') from confirmation order by id`)).toEqual([
    [older, null],
    [newer, null],
    [gone, '05'],
    [forgotten, '09'],
  ])
})
