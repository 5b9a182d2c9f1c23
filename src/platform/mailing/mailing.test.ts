import { sql } from 'kysely'
import { h } from 'preact'
import { renderToString as render } from 'preact-render-to-string'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { signIn, type SignedIn } from '../../../test/persons.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { businessNow } from '../clock/clock.ts'
import type { Tx } from '../database/open.ts'
import { readPlan } from '../plan/data/plans.ts'
import { applyPlan, startPlan, undoPlan, type PlanKind } from '../plan/index.ts'
import { defineStaffForm, StaffFields, type Fields } from '../staff-form/index.ts'
import { mailingPlan, type Candidate, type Mailed, type Mailing } from './index.ts'
import { testedBy } from './actions/send-test.ts'
import type { Way } from '../outbox/address.ts'
import { judge, type Standing } from './rules/judge.ts'

const at = Temporal.Instant.from('2019-04-25T09:00:00+07:00')
const somebody: Standing = { what: 'late', phone: '+6281', email: 'a@contoh.id', phoneRefused: false }
const whatsapp = { what: 'late', to: { channel: 'whatsapp', recipient: '+6281' } }
const email = { what: 'late', to: { channel: 'email', recipient: 'a@contoh.id' } }

test.each<[Partial<Standing>, Way, object]>([
  [{}, 'utama', whatsapp],
  [{ phone: undefined }, 'utama', email],
  [{ phoneRefused: true }, 'utama', email],
  [{}, 'surel', email],
  [{ phoneRefused: true }, 'whatsapp', { bar: 'refused' }],
  [{ phone: undefined }, 'whatsapp', { bar: 'unproved' }],
  [{ email: undefined }, 'surel', { bar: 'unproved' }],
  [{ email: undefined, phoneRefused: true }, 'utama', { bar: 'refused' }],
  [{ what: undefined, bar: 'done' }, 'utama', { bar: 'done' }],
  [{ accountClosed: true }, 'utama', { bar: 'account' }],
])('somebody with %o who is to be reached by %s', (change, way, judged) => {
  expect(judge({ ...somebody, ...change }, way, { at, hours: 72 })).toEqual(judged)
})

test.each([
  [71, { bar: 'recent' }],
  [72, whatsapp],
])('who was written to %i hours ago', (hours, judged) => {
  expect(judge(somebody, 'utama', { at, hours: 72, last: at.subtract({ hours }) })).toEqual(judged)
})

/** Gardeners whose seedlings wait: the engine knows neither. */
let gardeners: Candidate[] = []
const toy: Mailing<Candidate> = {
  ...{ act: 'toy.write', path: '/bibit', list: '/kebun', template: 'seedlings', subjectKind: 'garden', most: 100 },
  back: { href: '/kebun', label: () => 'Kebun' },
  ...{ restHours: 72, mostToRecipient: 1 },
  candidates: async (_tx, ids) => gardeners.filter(one => ids.includes(one.id)),
  letter: (_house, { name }, what, note = '') => ({ subject: what, body: `${name}: ${note}` }),
  shown: to => to.recipient.slice(-2),
  own: async () => undefined,
  words: () => ({
    ...{ title: 'Bibit', intro: '', situations: { late: 'Terlambat' }, bars: { done: 'Sudah.' } },
    history: { written: 'Diberi tahu', withdrawn: 'Ditarik', failed: 'Gagal', held: 'Ditahan' },
  }),
}
const kind: PlanKind<Mailed, 'selection'> = { name: 'seedlings', ...mailingPlan(toy) }

let world: World
let office: SignedIn
beforeAll(async () => {
  world = await openWorld()
  office = await signIn(world, 'office')
})
afterAll(() => world.close())
beforeEach(async () => {
  await sql`delete from message`.execute(world.house.db)
  await sql`delete from message_count`.execute(world.house.db)
  gardeners = ['+62811', '+62812', '+62812'].map((phone, n) => ({
    ...{ id: `01900000-0000-7000-8000-00000000000${n}`, key: `K-${n}`, name: `Kebun ${n}`, what: 'late', phone },
    ...{ personId: office.actor.personId, phoneRefused: false },
  }))
})

const by = async () => ({
  house: { ...world.house, policy: { 'toy.write': { office: 'all' as const } } },
  ...{ actor: office.actor, at: await businessNow(world.house.db) },
})
const inTx = <T>(work: (tx: Tx) => Promise<T>) => world.house.db.transaction().execute(work)
async function plan(): Promise<string> {
  const chosen = { ids: gardeners.map(one => one.id), source: 'Kebun', said: { saluran: 'utama', catatan: 'Salam' } }
  const started = await inTx(async tx => startPlan(tx, kind, chosen, await by()))
  return (started as { runId: string }).runId
}
const messages = async () =>
  (
    await sql<{ key: string; body: string; held: string | null }>`
      select key, body, held_back as held from message order by key`.execute(world.house.db)
  ).rows

test('each gets one letter of the plan; what one recipient gets too often waits; undoing withdraws what waits', async () => {
  const runId = await plan()
  expect(await inTx(async tx => applyPlan(tx, kind, { runId }, await by()))).toEqual({ applied: 3, skipped: [] })
  expect((await messages()).map(({ body, held }) => [body, held])).toEqual([
    ['Kebun 0: Salam', null],
    ['Kebun 1: Salam', null],
    ['Kebun 2: Salam', 'number'],
  ])
  expect((await messages()).map(one => one.key)).toEqual(gardeners.map(one => `seedlings:${runId}:${one.id}`))
  await sql`update message set state = 'sent', sent_at = now() where body like 'Kebun 0%'`.execute(world.house.db)
  const skipped = [{ row: 1, key: 'K-0', code: 'sent' }]
  expect(await inTx(async tx => undoPlan(tx, kind, { runId }, await by()))).toEqual({ undone: 2, skipped })
  expect((await messages()).map(one => one.held)).toEqual([null, 'withdrawn', 'withdrawn'])
})

test('whoever has no address is told so instead of being offered a letter', async () => {
  const run = (await readPlan(world.house.db, kind.name, await plan()))!
  const tested = (mailing: typeof toy) => testedBy(world.house.db, mailing, run, office.actor.personId)
  expect(await tested(toy)).toBe('homeless')
  expect(await tested({ ...toy, own: async () => ({ channel: 'email', recipient: 'a@contoh.id' }) })).toBe('not-yet')
})

test('a name is cleaned before any room greets by it, and a stand-in is none', async () => {
  gardeners[0]!.name = 'Menang https://jahat.example/x'
  gardeners[1]!.unnamed = true
  const runId = await plan()
  await inTx(async tx => applyPlan(tx, kind, { runId }, await by()))
  const bodies = (await messages()).map(one => one.body)
  expect(bodies.slice(0, 2)).toEqual(['Menang https jahat. example x: Salam', ': Salam'])
})

test('what is held back is written in the ledger as such; each letter is worth sending for a day, or until its end', async () => {
  const { at } = await by()
  const ending: typeof toy = { ...toy, endsAt: one => (one.key === 'K-0' ? at.add({ minutes: 5 }) : undefined) }
  const closing: typeof kind = { name: 'seedlings', ...mailingPlan(ending) }
  const runId = await plan()
  await inTx(async tx => applyPlan(tx, closing, { runId }, { ...(await by()), at }))
  const { rows } = await sql<{ until: Date; held: string | null }>`
    select m.good_until as until, e.detail ->> 'held' as held from message m
      join ledger_entry e on e.subject_id::text = m.about_id::text and e.detail ->> 'plan' = ${runId}
    order by m.key`.execute(world.house.db)
  expect(rows.map(row => row.held)).toEqual([null, null, 'number'])
  const minutes = rows.map(row => Math.round((row.until.getTime() - at.epochMilliseconds) / 60_000))
  expect(minutes).toEqual([5, 24 * 60, 24 * 60])
})

test('who needs nothing any more, has another number, or was written to by another plan is left alone and named', async () => {
  const [first, second] = [await plan(), await plan()]
  gardeners[0] = { ...gardeners[0]!, what: undefined, bar: 'done' }
  gardeners[1] = { ...gardeners[1]!, phone: '+62819' }
  const codes = async (runId: string) => {
    const done = await inTx(async tx => applyPlan(tx, kind, { runId }, await by()))
    return (done as { skipped: { code: string }[] }).skipped.map(one => one.code)
  }
  expect(await codes(first)).toEqual(['done', 'changed'])
  expect(await codes(second)).toEqual(['done', 'changed', 'recent'])
  expect(await messages()).toHaveLength(1)
})

test('what is said of a mailing begins with the usual way, and says once that a note may be left out', () => {
  const { from } = kind as { from: { by: 'selection'; said?: Fields } }
  const form = defineStaffForm<Fields>({ fields: from.said! })
  const html = render(h(StaffFields<Fields>, { form, lang: 'id' }))
  expect(html).toMatch(/value="utama"[^>]* selected|selected[^>]* value="utama"/)
  expect(html.match(/boleh (di)?kosong(kan)?/g)).toHaveLength(1)
  const again = { typed: { saluran: { raw: { saluran: 'surel' }, problem: '' } }, errors: {}, codes: {}, status: 422 }
  expect(render(h(StaffFields<Fields>, { form, lang: 'id', returned: again }))).toMatch(/value="surel"[^>]* selected/)
})
