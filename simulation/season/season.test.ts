import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepsInvariants } from '../../test/invariants.ts'
import { openWorld, type World } from '../../test/world.ts'
import { businessNow, stepClock } from '../../src/platform/clock/clock.ts'
import { findProcess } from '../../src/platform/process/process.ts'
import { WorkStopped } from '../../src/platform/process/work-stopped.ts'
import { prepareTrial } from '../prepare-trial.ts'
import { orderSeason, seasonKey } from './order.ts'
import type { Day, OpenParts } from './part.ts'
import { openParts } from './parts.ts'
import { playSeason } from './play-season.ts'
import { momentOf, morningOf } from './stages.ts'

// A minute each on a quiet machine at the most.
const patience = { timeout: 120_000 }
const small: OpenParts = house => openParts(house, { pesantren: 45, recorded: 90, mentors: 8, businesses: 9 })

let world: World
beforeAll(async () => void (world = await openSeason('pendaftaran')))
afterAll(() => keepsInvariants(world).finally(world.close))

async function openSeason(until: string): Promise<World> {
  const opened = await openWorld()
  await prepareTrial(opened.house, { empty: true, until })
  return opened
}

const play = ({ house }: World, stage: string, open = small) => playSeason(house, { stage }, undefined, open)
const processOf = ({ house }: World, stage: string) => findProcess(house.db, seasonKey(stage))

async function clockOf({ house }: World): Promise<string> {
  const now = (await businessNow(house.db)).toZonedDateTimeISO('Asia/Jakarta')
  return `${now.toPlainDate()} ${now.hour}`
}

async function states({ house }: World): Promise<Record<string, number>> {
  const { rows } = await sql<{ state: string; n: number }>`
    select state, count(*)::int as n from registration group by state order by state`.execute(house.db)
  return Object.fromEntries(rows.map(row => [row.state, row.n]))
}

/** How many registered for each call, and how many of them sent it. */
async function calls({ house }: World): Promise<unknown[]> {
  const { rows } = await sql`
    select c.prefix, count(*)::int as n, count(r.number)::int as sent, bool_and(r.sample) as sample,
      bool_and(r.started_at >= w.opens_at and r.started_at < w.closes_at) as in_time
    from registration r join call c on c.id = r.call_id join stage_window w on w.stage_id = c.stage_id
    group by c.prefix order by c.prefix`.execute(house.db)
  return rows
}

/** All that was played, without what each run makes anew: ids, codes, numbers. */
async function told({ house }: World): Promise<unknown[]> {
  const { rows } = await sql`
    select a.phone_number, r.state, r.name, r.started_at::text, r.settled_at is not null as settled,
      (select count(*)::int from document d where d.response_id = r.response_id and d.replaced_at is null) as papers,
      (select array_agg(s.happened_at::text order by s.sequence) from submission s where s.response_id = r.response_id) as sent,
      (select array_agg(t.to_state || t.happened_at::text order by t.happened_at, t.to_state) from transition t
        where t.life = 'registration' and t.subject_id = r.id and t.actor_id is not null) as steps,
      (select count(*)::int from message m where m.about_id = r.id) as messages
    from registration r join account a on a.person_id = r.owner_id order by 1, r.started_at`.execute(house.db)
  return rows
}

/** Parts that do the same, and besides, on a day, `disturb` after so many works. */
function disturbed(date: string, disturb: () => void, after = 0): OpenParts {
  return async house => {
    const at = momentOf(Temporal.PlainDate.from(date), '22:59')
    const isThen = (day: Day) => String(day.date) === date
    const parts = await small(house)
    let done = 0
    const counted = async (work: () => Promise<void>) => {
      await work()
      if (++done > after) disturb()
    }
    return [
      ...parts.map(part => ({
        ...part,
        plan: (day: Day) =>
          part.plan(day).map(work => (isThen(day) ? { ...work, run: () => counted(work.run) } : work)),
      })),
      { plan: day => (isThen(day) ? [{ at, run: () => Promise.resolve(disturb()) }] : []) },
    ]
  }
}

test(
  'until registration: people come from its first day on, and the clock stops on that morning',
  patience,
  async () => {
    await play(world, 'pendaftaran')
    expect(await clockOf(world)).toBe('2019-04-25 9')
    expect(await processOf(world, 'pendaftaran')).toMatchObject({ state: 'done', done: 73, total: 73, problem: null })
    const now = await states(world)
    expect(now).toMatchObject({ draft: expect.any(Number) as number })
    expect(now.frozen).toBeUndefined()
    const { rows } = await sql<{ first: string; last: string; n: number }>`
    select min(started_at) >= '2019-03-01+07' as first, max(started_at) < '2019-04-25+07' as last, count(*)::int as n
    from registration`.execute(world.house.db)
    expect(rows[0]).toMatchObject({ first: true, last: true })
    expect(rows[0]!.n).toBeGreaterThan(30)
    expect(await orderSeason(world.house.db, 'pendaftaran')).toEqual({ refused: 'past' })
    expect(await orderSeason(world.house.db, 'hasil-lotere')).toEqual({ refused: 'unknown' })
  },
)

test('until its closing: drafts are frozen, reopened ones count as sent, and facts are settled', patience, async () => {
  expect(await orderSeason(world.house.db, 'pendaftaran-ditutup')).toEqual({ ordered: true })
  await play(world, 'pendaftaran-ditutup')
  expect(await clockOf(world)).toBe('2019-05-01 9')
  expect(await processOf(world, 'pendaftaran-ditutup')).toMatchObject({ state: 'done', done: 6, total: 6 })
  const now = await states(world)
  expect(Object.values(now).reduce((sum, n) => sum + n)).toBe(47 + 17)
  expect([now.draft, now.reopened]).toEqual([undefined, undefined])
  expect(now.submitted).toBeGreaterThan(30)
  expect(now.frozen).toBeGreaterThan(0)
  const each = { sample: true, in_time: true }
  expect(await calls(world)).toEqual([
    { ...each, prefix: 'OPOP', n: 47, sent: expect.any(Number) as number },
    { ...each, prefix: 'PDP', n: 8, sent: 8 },
    { ...each, prefix: 'UMKM', n: 9, sent: 8 },
  ])
  const { rows } = await sql<{ settled: number; open: number; looks: number }>`
    select (select count(*)::int from registration where settled_at is not null) as settled,
      (select count(*)::int from v_dispute where state = 'open') as open,
      (select count(*)::int from access_log) as looks`.execute(world.house.db)
  expect(rows[0]!.settled).toBeGreaterThan(30)
  expect(rows[0]!.looks).toBeGreaterThan(10)
})

test('killed in the middle of a day it goes on with that day: the same season as without', patience, async () => {
  const other = await openSeason('pendaftaran-ditutup')
  const killed = disturbed('2019-04-27', () => void raise(new WorkStopped()), 1)
  await expect(play(other, 'pendaftaran-ditutup', killed)).rejects.toThrow(WorkStopped)
  expect(await clockOf(other)).toBe('2019-04-27 23')
  expect(await processOf(other, 'pendaftaran-ditutup')).toMatchObject({ state: 'running', done: 75, total: 79 })
  await play(other, 'pendaftaran-ditutup')
  expect(await told(other)).toEqual(await told(world))
  await keepsInvariants(other).finally(other.close)
})

function raise(error: Error): never {
  throw error
}

test(
  'a day whose work fails is named, and played when it is ordered again; days stepped over go by',
  patience,
  async () => {
    const other = await openSeason('sosialisasi')
    const failing = disturbed('2019-02-14', () => void raise(new Error('a letter of the alphabet is missing')))
    await play(other, 'sosialisasi', failing)
    const problem = expect.stringMatching(/^14 Februari 2019 \/ 14 February 2019: Terhenti/) as string
    expect(await processOf(other, 'sosialisasi')).toMatchObject({ state: 'failed', done: 3, problem })
    const page = async () => (await other.request('/waktu')).text()
    expect(await page()).toContain('14 Februari 2019 / 14 February 2019')
    expect((await other.request('/waktu', { form: { tahap: 'sosialisasi' } })).headers.get('location')).toBe('/waktu')
    expect(await processOf(other, 'sosialisasi')).toMatchObject({ state: 'waiting', done: 0, total: 29, problem: null })
    expect(await page()).toContain('Hari 1 dari 29')
    await stepClock(other.house.db, morningOf(Temporal.PlainDate.from('2019-03-13')))
    await play(other, 'sosialisasi')
    expect(await processOf(other, 'sosialisasi')).toMatchObject({ state: 'done', done: 29 })
    expect(await clockOf(other)).toBe('2019-03-15 9')
    const { rows } = await sql`select from registration where started_at < '2019-03-13+07'`.execute(other.house.db)
    expect(rows).toEqual([])
    await keepsInvariants(other).finally(other.close)
  },
)

test('a clock stepped over everything at once leaves nothing to play, and the page says so', patience, async () => {
  const other = await openSeason('pendaftaran')
  await stepClock(other.house.db, Temporal.Instant.from('2019-12-31T09:00:00+07:00'))
  await play(other, 'pendaftaran')
  expect(await clockOf(other)).toBe('2019-12-31 9')
  expect(await processOf(other, 'pendaftaran')).toMatchObject({ state: 'done', done: 73 })
  expect(await states(other)).toEqual({})
  const press = (tahap: string) => other.request('/waktu', { form: { tahap } })
  expect(await (await press('pendaftaran-ditutup')).text()).toContain('Tahap itu sudah lewat')
  const unknown = await press('hasil-lotere')
  expect([unknown.status, await unknown.text()]).toEqual([
    422,
    expect.stringContaining('tim, sosialisasi, pendaftaran'),
  ])
  await keepsInvariants(other).finally(other.close)
})
