import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepsInvariants } from '../../../test/invariants.ts'
import { signIn, type SignedIn } from '../../../test/persons.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { runAllRecurring } from '../../recurring.ts'
import { deliverMessage } from '../../platform/outbox/deliver-message.ts'
import { planWork } from '../../platform/plan/index.ts'
import type { SeasonData } from '../programmes/index.ts'
import { reminderPlan } from './index.ts'
import { answerAll, beginAt, moveClock, prepareCalls, sendAt, visitorOf } from './test-calls.ts'
import { toyForm, toyPages, toys } from './test-toys.ts'

// A clock that is stepped over several ends at once, as whoever runs a trial or a machine that slept does.

/** Of the calls, in the order in which their windows end: the first five by 5 May, the others in June. */
const codes = ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan']
const ends = (at: number) => (at < 5 ? `2019-05-0${at + 1}T00:00:00+07:00` : `2019-06-0${at - 4}T00:00:00+07:00`)
const afterFive = Temporal.Instant.from('2019-05-06T09:00:00+07:00')
const afterAllEnds = Temporal.Instant.from('2019-06-10T09:00:00+07:00')
/** The drafts of a call without papers are erased three months after its window. */
const muchLater = Temporal.Instant.from('2019-12-10T09:00:00+07:00')

let world: World
let office: SignedIn
beforeAll(async () => {
  world = await openWorld()
  await prepareCalls(world, Temporal.Instant.from('2019-04-30T20:00:00+07:00'), [staggered()])
  office = await signIn(world, 'office')
})
afterAll(() => keepsInvariants(world).finally(world.close))

/** The toy call of a cooperative and that of a person, as often as there are codes, each with a window of its own. */
function staggered(): SeasonData {
  const [open] = toys.stages
  const [person, cooperative] = ['bersyarat', 'koperasi'].map(code => toys.calls.find(one => one.code === code)!)
  const [change] = open!.window!.changes
  return {
    ...toys,
    // Set down in another order than they end in.
    stages: codes.toReversed().map(code => {
      const closes = ends(codes.indexOf(code))
      return {
        ...open!,
        code,
        from: undefined,
        to: undefined,
        text: open!.name,
        window: { changes: [{ ...change!, closes }] },
      }
    }),
    calls: codes.map(code => ({
      ...(code === 'tiga' ? cooperative! : person!),
      code,
      stage: code,
      prefix: code.toUpperCase(),
    })),
  }
}

const somebody = async () => visitorOf(world, (await signIn(world, 'applicant')).cookie)
const draftOf = (base: string) => base.split('/').at(-1)!

/** A draft for a call. Resolves to its code. */
async function draft(code: string): Promise<string> {
  const base = await beginAt(await somebody(), `mainan/${code}`, code === 'tiga' ? 'cooperative' : 'person')
  return draftOf(base)
}

/** Sent for a call, and opened again where that is said. */
async function sent(code: string, toy: 'bersyarat' | 'koperasi', reopened: boolean): Promise<string> {
  const who = await somebody()
  const base = await beginAt(who, `mainan/${code}`, toy === 'koperasi' ? 'cooperative' : 'person')
  await answerAll(who, base, toyForm(toy), toyPages[toy]!)
  await sendAt(who, base)
  if (reopened) await who.post(`${base}/ubah`)
  return draftOf(base)
}

const inDb = <Row>(query: ReturnType<typeof sql<Row>>) => query.execute(world.house.db).then(({ rows }) => rows)
const stateOf = async (code: string) =>
  (await inDb<{ state: string }>(sql`select state from registration where draft_code = ${code}`))[0]!.state
/** What the clock did to registrations, as the ledger tells it, in its order. */
const done = (...codes: string[]) =>
  inDb<{ act: string; code: string }>(sql`
    select e.act, r.draft_code as code from ledger_entry e join registration r on r.id = e.subject_id
    where e.actor_id is null and e.act like 'registration.%' and r.draft_code = any(${codes}::text[]) order by e.seq`)
const steps = (...codes: string[]) =>
  inDb<{ to: string; code: string; at: Date }>(sql`
    select t.to_state as to, r.draft_code as code, t.happened_at as at from transition t join registration r on r.id = t.subject_id
    where t.actor_id is null and r.draft_code = any(${codes}::text[]) order by t.happened_at, r.draft_code`)
const idsOf = (codes: string[]) =>
  inDb<{ id: string }>(sql`select id from registration where draft_code = any(${codes}::text[])`).then(rows =>
    rows.map(row => row.id),
  )
/** Plans reminders as the office does. Resolves to the address of the plan. */
async function remind(codes: string[]): Promise<string> {
  const form = { pilih: await idsOf(codes), saluran: 'utama' }
  const path = '/kantor/mainan/2019/pendaftaran?aksi=reminders&isi='
  return (await world.request(path, { form, cookie: office.cookie })).headers.get('location')!
}
async function apply(at: string): Promise<void> {
  await world.request(`${at}/terapkan`, { form: {}, cookie: office.cookie })
  const jobs = await inDb<{ payload: never }>(sql`
    with waiting as (delete from graphile_worker._private_jobs where key like 'reminders-%' returning payload)
    select payload from waiting`)
  for (const { payload } of jobs) await planWork([reminderPlan])(world.house, payload)
}
const letters = () =>
  inDb<{ id: string; state: string; held: string | null }>(sql`
    select id, state, held_back as held from message where template = 'reminder' order by created_at`)

test('stepped over five ends at once, each draft is closed once, the first end first, and no reminder of before goes out', async () => {
  const drafts: string[] = []
  for (const code of codes.slice(0, 5)) drafts.unshift(await draft(code))
  const [reopened, cooperative, open] = [
    await sent('dua', 'bersyarat', true),
    await sent('tiga', 'koperasi', true),
    await draft('enam'),
  ]
  await sql`update account set phone_number_verified = true where phone_number is not null`.execute(world.house.db)
  await apply(await remind([drafts[4]!, drafts[3]!]))
  expect((await letters()).map(one => one.state)).toEqual(['waiting', 'waiting'])
  const planned = await remind([drafts[0]!, drafts[1]!])

  await moveClock(world, afterFive)
  await runAllRecurring(world.house)
  await runAllRecurring(world.house)

  for (const code of drafts) expect(await stateOf(code)).toBe('frozen')
  for (const code of [reopened, cooperative]) expect(await stateOf(code)).toBe('submitted')
  expect([await stateOf(open), await done(open)]).toEqual(['draft', []])
  expect(await done(...drafts)).toEqual(drafts.toReversed().map(code => ({ act: 'registration.freeze', code })))
  // Of what was opened again what was sent counts, before it becomes fact.
  expect((await done(cooperative)).map(one => one.act)).toEqual(['registration.restore', 'registration.settle'])
  expect((await done(reopened)).map(one => one.act)).toEqual(['registration.restore'])
  const moved = await steps(...drafts, reopened, cooperative)
  expect(moved.map(one => one.code)).toEqual([...drafts, reopened, cooperative].sort())

  for (const { id } of await letters()) await deliverMessage(world.house, { messageId: id })
  expect((await letters()).map(one => [one.state, one.held])).toEqual([
    ['held', 'replaced'],
    ['held', 'replaced'],
  ])
  await apply(planned)
  expect(await letters()).toHaveLength(2)
}, 60_000)

/** Nothing of these registrations can be changed, as with a row that some rule of the database refuses. */
async function jam(...codes: string[]): Promise<() => Promise<void>> {
  const { db } = world.house
  await sql`create function jam() returns trigger language plpgsql as $$ begin raise check_violation using message = 'jammed'; end $$`.execute(
    db,
  )
  const named = sql.raw(codes.map(code => `'${code}'`).join(', '))
  await sql`create trigger jam before update on registration for each row when (new.draft_code in (${named})) execute function jam()`.execute(
    db,
  )
  return async () => void (await sql`drop function jam() cascade`.execute(db))
}

test('one that cannot be closed in the middle holds up none of the others, nor what comes behind, and is closed when it can be', async () => {
  const drafts = [await draft('enam'), await draft('tujuh'), await draft('delapan')]
  const again = await sent('tujuh', 'bersyarat', true)
  const free = await jam(drafts[1]!)
  await moveClock(world, afterAllEnds)
  await expect(runAllRecurring(world.house)).rejects.toThrow('1 registrations cannot be made frozen')
  expect(await Promise.all(drafts.map(stateOf))).toEqual(['frozen', 'draft', 'frozen'])
  expect(await stateOf(again)).toBe('submitted')
  await free()
  await runAllRecurring(world.house)
  expect(await stateOf(drafts[1]!)).toBe('frozen')
  expect((await done(...drafts)).map(one => one.code)).toEqual([drafts[0], drafts[2], drafts[1]])
}, 60_000)

test('one that cannot be erased holds up none of the others', async () => {
  const drafts = await inDb<{ code: string }>(sql`
    select r.draft_code as code from registration r join draft d on d.response_id = r.response_id
    where r.state = 'frozen' order by r.id`)
  const { code } = drafts[1]!
  const free = await jam(code)
  await moveClock(world, muchLater)
  await expect(runAllRecurring(world.house)).rejects.toThrow('1 drafts cannot be erased')
  const left = () =>
    inDb<{ code: string }>(sql`
      select r.draft_code as code from registration r join draft d on d.response_id = r.response_id where r.state = 'frozen'`)
  expect(await left()).toEqual([{ code }])
  await free()
  await runAllRecurring(world.house)
  expect(await left()).toEqual([])
}, 60_000)
