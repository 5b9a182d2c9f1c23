import type pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { openMigrated } from './before-migration.ts'

const id = (n: number) => `00000000-0000-0000-0000-00000000000${n}`
const [open, kept, moved, sibling, officer, holder] = [id(1), id(2), id(3), id(4), id(5), id(6)]
const dispute = (one: string, heldBy: string, state: string) =>
  `insert into registration_dispute (id, season_id, organisation_id, registration_id, held_by_id, state, reason, decided_by,
     happened_at, recorded_at)
   values ('${one}', '${id(9)}', '${id(9)}', '${one}', '${heldBy}', '${state}', ${state === 'open' ? 'null, null' : `'Alasan.', '${officer}'`},
     '2019-04-20 09:00+07', '2026-01-01 09:00+07');`
const decided = (one: string, decision: string, day: number) =>
  `insert into ledger_entry (act, subject_kind, subject_id, actor_id, detail, happened_at, recorded_at)
   values ('registration.decide', 'dispute', '${one}', '${officer}',
     '{"decision":"${decision}","holder":"${holder}","claimant":"${one}"}', '2019-04-${day} 10:00+07', '2026-01-${day} 10:00+07');`
const message = (one: string) =>
  `insert into message (channel, recipient, template, body, key, happened_at)
   values ('whatsapp', '+628', 'decision', '', 'decision:${one}:${one}', now());`

let pool: pg.Pool
let close: () => Promise<void>
afterAll(() => close())

test('disputes that were decided in place are decisions, with the time the ledger knows; cases closed with another have that one’s', async () => {
  const before = `${dispute(open, id(7), 'open')} ${dispute(kept, id(8), 'kept')} ${dispute(moved, holder, 'moved')}
    ${dispute(sibling, holder, 'moved')} ${decided(kept, 'kept', 21)} ${decided(moved, 'moved', 22)}
    ${message(kept)} ${message(moved)}`
  ;({ pool, close } = await openMigrated('0023_decisions.sql', before))
  const { rows } = await pool.query(
    `select subject_id as id, kind, value, reason, decided_by as by, happened_at as at, recorded_at as recorded,
       released_at = happened_at as released, untold from decision order by subject_id`,
  )
  const of = { kind: 'dispute', reason: 'Alasan.', by: officer, released: true }
  const on = (day: number) => ({
    at: new Date(`2019-04-${day}T03:00:00Z`),
    recorded: new Date(`2026-01-${day}T03:00:00Z`),
  })
  expect(rows).toEqual([
    { ...of, id: kept, value: 'kept', ...on(21), untold: null },
    { ...of, id: moved, value: 'moved', ...on(22), untold: null },
    { ...of, id: sibling, value: 'moved', ...on(22), untold: 'unrecorded' },
  ])
  const now = await pool.query('select state, reason, decided_at is null as undecided from v_dispute order by id')
  expect(now.rows.map(row => row.state)).toEqual(['open', 'kept', 'moved', 'moved'])
  expect(now.rows[0]).toEqual({ state: 'open', reason: null, undecided: true })
})

test('the steps that registrations took are transitions, with their ids and times', async () => {
  await close()
  const row = `'${id(1)}', '${id(2)}', 'draft', 'submitted', '${officer}', 'Sebab.', '2019-04-20 09:00+07', '2026-01-01 09:00+07'`
  ;({ pool, close } = await openMigrated('0022_lives.sql', `insert into registration_transition values (${row})`))
  const { rows } = await pool.query('select * from transition')
  expect(rows).toEqual([
    {
      ...{ id: id(1), life: 'registration', subject_id: id(2), from_state: 'draft', to_state: 'submitted' },
      ...{ actor_id: officer, reason: 'Sebab.' },
      happened_at: new Date('2019-04-20T02:00:00Z'),
      recorded_at: new Date('2026-01-01T02:00:00Z'),
    },
  ])
  const begun = `insert into transition (life, subject_id, from_state, to_state, happened_at)
    values ('registration', '${id(2)}', 'withdrawn', 'draft', now())`
  await expect(pool.query(begun)).rejects.toThrow('life')
})

test('letters about disputes are called after their kind of decision, since there are several kinds', async () => {
  await close()
  ;({ pool, close } = await openMigrated('0040_kept_decisions.sql', message(kept)))
  const { rows } = await pool.query('select template from message')
  expect(rows).toEqual([{ template: 'dispute-decision' }])
})
