import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn, type SignedIn } from '../../../test/persons.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { date, instant } from '../clock/clock.ts'
import type { PolicyTable } from '../policy/index.ts'
import type { Route } from '../web/context.ts'
import { makeServer, type Server } from '../web/server.ts'
import { carrying, decideSeen, postDecision, serveDecision, type DecisionKind, type DecisionRoom } from './index.ts'
import { keepsInvariants } from '../../../test/invariants.ts'
import { toyPeriod } from './toy.tsx'

type Given = 'given' | 'refused'

// A room of its own: a garden, and for how long it gets seedlings. The engine knows neither.

const seedlings: DecisionKind<Given> = {
  kind: 'seedlings',
  subjectKind: 'garden',
  act: 'garden.decide',
  values: ['given', 'refused'],
  carries: carrying({
    form: toyPeriod,
    by: ['given'],
    async write(tx, { id, subjectId }, { mulai, sampai }) {
      await sql`insert into garden_period values (${id}, ${subjectId}, ${mulai}, ${sampai})`.execute(tx)
    },
    async read(tx, ids) {
      const { rows } = await sql<{ id: string; mulai: string; sampai: string }>`
        select decision_id as id, first::text as mulai, last::text as sampai from garden_period
        where decision_id = any(${ids}::uuid[])`.execute(tx)
      return new Map(rows.map(({ id, ...period }) => [id, period]))
    },
  }),
  waits: false,
  twoPeople: false,
  async onRelease(tx, { subjectId, reason }) {
    const garden = (await gardens.find(tx, subjectId, { hold: true }))!
    return { letters: [{ to: garden, body: reason, about: { kind: 'garden', id: subjectId } }] }
  },
}

interface Garden {
  id: string
  name: string
  phone: string | null
  regencyCode: string
  states: string[]
}

const gardens: DecisionRoom<Garden, Given> = {
  kind: seedlings,
  async find(tx, id, { hold }) {
    const { rows } = await sql<Garden>`
      select id, name, phone, regency as "regencyCode", array[state] as states from garden where id = ${id}
      ${hold ? sql`for no key update` : sql``}`.execute(tx)
    return rows[0]
  },
  bar: ({ states }, value) => (value === 'given' && states[0] === 'dry' ? 'dry' : undefined),
  title: ({ name }) => `Bibit untuk ${name}?`,
  lead: () => 'Belum diputus.',
  back: ({ id }) => `/kebun/${id}`,
  words: () => ({
    options: { given: 'Beri bibit', refused: 'Jangan beri' },
    decided: { given: 'Bibit diberikan', refused: 'Bibit tidak diberikan' },
    barred: { dry: 'Kebunnya kering.' },
    reasonHint: 'Dikirim kepada pemilik kebun.',
  }),
  body: (_c, { name }) => `Tentang ${name}`,
}

const acts: PolicyTable = {
  'garden.read': { office: 'all', kabupaten: 'region', head: 'all' },
  'garden.decide': { office: 'all', kabupaten: 'region' },
}
const page = { path: '/kebun/:id/bibit', frame: 'staff' } as const
const routes: Route[] = [
  { method: 'GET', ...page, act: 'garden.read', handler: c => serveDecision(c, gardens) },
  { method: 'POST', ...page, act: 'garden.decide', handler: c => postDecision(c, gardens) },
]

let world: World
let server: Server
let house: World['house']
let rina: SignedIn
beforeAll(async () => {
  world = await openWorld()
  await sql`
    create table garden (id uuid primary key default uuidv7(), name text not null, phone text, regency text not null,
      state text not null default 'green')`.execute(world.house.db)
  await sql`
    create table garden_period (decision_id uuid primary key references decision, garden_id uuid not null,
      first date not null, last date not null)`.execute(world.house.db)
  house = { ...world.house, policy: { ...world.house.policy, ...acts }, routes }
  server = makeServer(house)
  rina = await signIn(world, { role: 'office', name: 'Rina Marlina' })
})
afterAll(async () => {
  await keepsInvariants(world)
  await world.close()
})

async function newGarden(phone: string | null = '+628129990002'): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into garden (name, phone, regency) values ('Kebun Pisang', ${phone}, '3205') returning id`.execute(
    world.house.db,
  )
  return rows[0]!.id
}

const address = (id: string) => `http://localhost/kebun/${id}/bibit`
async function get(id: string, who = rina) {
  const answer = await server.request(address(id), { headers: { cookie: who.cookie } })
  return { status: answer.status, html: await answer.text() }
}
async function post(id: string, form: Record<string, string>, who = rina) {
  const headers = { cookie: who.cookie, origin: 'http://localhost' }
  const answer = await server.request(address(id), { method: 'POST', headers, body: new URLSearchParams(form) })
  return { status: answer.status, html: await answer.text() }
}
const sightIn = (html: string) => /name="sight" value="([^"]*)"/.exec(html)?.[1] ?? ''
const day = (field: string, on: string) => {
  const [year, month, dayOfMonth] = on.split('-').map(part => String(Number(part)))
  return { [`${field}-day`]: dayOfMonth!, [`${field}-month`]: month!, [`${field}-year`]: year! }
}
const period = { ...day('mulai', '2019-05-01'), ...day('sampai', '2020-04-30') }
const reason = 'Sumur baru di samping kebun.'
const periods = async (id: string) =>
  (
    await sql<{ last: string }>`select last::text from garden_period where garden_id = ${id} order by last`.execute(
      world.house.db,
    )
  ).rows.map(row => row.last)

test('a room says what is its own, and has a page that decides, also anew', async () => {
  const id = await newGarden()
  const before = await get(id)
  expect(before.status).toBe(200)
  for (const text of ['Bibit untuk Kebun Pisang?', 'Belum diputus.', 'Tentang Kebun Pisang', 'Hanya untuk: Beri bibit'])
    expect(before.html).toContain(text)
  const given = { decision: 'given', reason, sight: sightIn(before.html), ...period }
  expect((await post(id, given)).status).toBe(303)
  const { html } = await get(id)
  for (const text of ['Bibit diberikan', 'Mulai: 1 Mei 2019 · Sampai: 30 April 2020', 'Rina Marlina', reason])
    expect(html).toContain(text)
  expect(html).not.toContain('Belum diputus.')
  // What carries something may be decided again, with something else.
  const longer = { ...given, sight: sightIn(html), ...day('sampai', '2021-04-30') }
  expect((await post(id, longer)).status).toBe(303)
  expect(await periods(id)).toEqual(['2020-04-30', '2021-04-30'])
  const { rows } = await sql<object>`select recipient, template, body from message where about_id = ${id}`.execute(
    world.house.db,
  )
  expect(rows).toEqual(Array(2).fill({ recipient: '+628129990002', template: 'decision', body: reason }))
})

test('what is wrong with what a value carries comes back as typed; another value asks for none of it', async () => {
  const id = await newGarden(null)
  const wrong = { decision: 'given', reason, ...period, ...day('sampai', '2018-04-30') }
  const back = await post(id, wrong)
  expect(back.status).toBe(422)
  for (const text of ['href="#sampai"', 'Tanggal ini sebelum tanggal mulai.', 'value="2018"', reason])
    expect(back.html).toContain(text)
  const short = await post(id, { reason: 'pendek', ...day('sampai', '2018-04-30') })
  expect(short.status).toBe(422)
  expect(short.html).toContain('Pilih salah satu keputusan.')
  expect(short.html).not.toContain('href="#toy_')
  expect((await post(id, { ...wrong, decision: 'refused' })).status).toBe(303)
  expect(await periods(id)).toEqual([])
  expect((await get(id)).html).toContain('nomornya belum terbukti')
})

test('what changed meanwhile, is in force already, or is barred by the room is not kept: 409 beside what stands', async () => {
  const id = await newGarden()
  const seen = sightIn((await get(id)).html)
  await sql`update garden set state = 'dry' where id = ${id}`.execute(world.house.db)
  const changed = await post(id, { decision: 'given', reason, sight: seen, ...period })
  expect(changed.status).toBe(409)
  for (const text of [
    'berubah sejak halaman ini dibuka',
    'Keputusan Anda, belum disimpan: Beri bibit',
    'Kebunnya kering.',
  ])
    expect(changed.html).toContain(text)
  const barred = await post(id, { decision: 'given', reason, sight: sightIn(changed.html), ...period })
  expect([barred.status, barred.html.includes('Kebunnya kering.')]).toEqual([409, true])
  expect((await post(id, { decision: 'refused', reason, sight: sightIn(barred.html) })).status).toBe(303)
  const again = await post(id, { decision: 'refused', reason, sight: sightIn((await get(id)).html) })
  expect([again.status, again.html.includes('Inilah keputusan yang berlaku.')]).toEqual([409, true])
  expect((await post(id, { decision: 'refused', reason, sight: seen })).html).toContain('sudah diputus orang lain')
  // Nothing can be decided any more: it says why, and there is no form.
  expect((await get(id)).html).not.toContain('<textarea')
  expect(await periods(id)).toEqual([])
})

test('who only reads has no form; what lies elsewhere or nowhere is not found, and the action asks itself', async () => {
  const id = await newGarden()
  const [head, near, far] = [
    await signIn(world, 'head'),
    await signIn(world, { role: 'kabupaten', region: '3205' }),
    await signIn(world, { role: 'kabupaten', region: '3204' }),
  ]
  expect((await get(id, head)).html).not.toContain('Putuskan')
  expect((await get(id, near)).html).toContain('Putuskan')
  expect((await get(id, far)).status).toBe(404)
  expect((await get('3205', rina)).status).toBe(404)
  const refused = { decision: 'refused', reason }
  expect((await post(id, refused, far)).status).toBe(404)
  const deciding = { subjectId: id, value: 'refused', reason, at: instant(date(Temporal.Now.instant())) } as const
  expect(await decideSeen(house, gardens, { ...deciding, actor: far.actor })).toEqual({ refused: 'unknown' })
  await expect(decideSeen(house, gardens, { ...deciding, actor: head.actor })).rejects.toThrow('may not')
  expect((await post(id, refused, near)).status).toBe(303)
})
