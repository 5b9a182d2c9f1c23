import { sql } from 'kysely'
import { signIn, type SignedIn } from '../../../test/persons.ts'
import { keepsInvariants } from '../../../test/invariants.ts'
import { openWorld, type World } from '../../../test/world.ts'
import type { PolicyTable } from '../policy/index.ts'
import type { Proof, Route } from '../web/context.ts'
import { makeServer } from '../web/server.ts'
import { carrying, postDecision, serveDecision, type DecisionKind, type DecisionRoom } from './index.ts'
import { toyPeriod } from './toy.tsx'

type Given = 'given' | 'refused'

// A room of its own: a garden, and for how long it gets seedlings. The engine knows neither.

export const seedlings: DecisionKind<Given> = {
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

export const gardens: DecisionRoom<Garden, Given> = {
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
  recipients: ({ id }) => [id],
  body: (_c, { name }) => `Tentang ${name}`,
}

const acts: PolicyTable = {
  'garden.read': { office: 'all', kabupaten: 'region', head: 'all' },
  'garden.decide': { office: 'all', kabupaten: 'region', fresh: ({ name }: Garden) => name === motherGarden },
}
/** What is decided about this one asks for a fresh proof. */
export const motherGarden = 'Kebun Induk'
const proof: Proof = {
  ask: () => ({ by: 'password' }),
  prove: async (_c, typed) => (typed === 'kopi hangat' ? { fresh: true } : { problem: 'wrong' }),
}
const page = { path: '/kebun/:id/bibit', frame: 'staff' } as const
const routes: Route[] = [
  { method: 'GET', ...page, act: 'garden.read', handler: c => serveDecision(c, gardens) },
  { method: 'POST', ...page, act: 'garden.decide', handler: c => postDecision(c, gardens) },
]

/** A world with gardens, and an officer who decides about them. */
export interface GardenWorld {
  world: World
  house: World['house']
  rina: SignedIn
  newGarden(phone?: string | null, name?: string): Promise<string>
  get(id: string, who?: SignedIn): Promise<{ status: number; html: string }>
  post(id: string, form: Record<string, string>, who?: SignedIn): Promise<{ status: number; html: string }>
  /** The last days of what was given to a garden. */
  periods(id: string): Promise<string[]>
  /** Whatever was played, everything that must hold of its rows holds. */
  close(): Promise<void>
}

export async function openGardens(): Promise<GardenWorld> {
  const world = await openWorld()
  const { db } = world.house
  await sql`
    create table garden (id uuid primary key default uuidv7(), name text not null, phone text, regency text not null,
      state text not null default 'green')`.execute(db)
  await sql`
    create table garden_period (decision_id uuid primary key references decision, garden_id uuid not null,
      first date not null, last date not null)`.execute(db)
  const { policy, hooks } = world.house
  const house = { ...world.house, policy: { ...policy, ...acts }, routes, hooks: { ...hooks, proof } }
  const server = makeServer(house)
  const rina = await signIn(world, { role: 'office', name: 'Rina Marlina' })
  const ask = async (id: string, who: SignedIn, form?: Record<string, string>) => {
    const headers = { cookie: who.cookie, origin: 'http://localhost' }
    const sent = form && { method: 'POST', body: new URLSearchParams(form) }
    const answer = await server.request(`http://localhost/kebun/${id}/bibit`, { headers, ...sent })
    return { status: answer.status, html: await answer.text() }
  }
  return {
    ...{ world, house, rina },
    async newGarden(phone = '+628129990002', name = 'Kebun Pisang') {
      const { rows } = await sql<{ id: string }>`
        insert into garden (name, phone, regency) values (${name}, ${phone}, '3205') returning id`.execute(db)
      return rows[0]!.id
    },
    get: (id, who = rina) => ask(id, who),
    post: (id, form, who = rina) => ask(id, who, form),
    async periods(id) {
      const { rows } = await sql<{ last: string }>`
        select last::text from garden_period where garden_id = ${id} order by last`.execute(db)
      return rows.map(row => row.last)
    },
    close: () => keepsInvariants(world).finally(world.close),
  }
}

export const sightIn = (html: string) => /name="sight" value="([^"]*)"/.exec(html)?.[1] ?? ''
export const day = (field: string, on: string) => {
  const [year, month, dayOfMonth] = on.split('-').map(part => String(Number(part)))
  return { [`${field}-day`]: dayOfMonth!, [`${field}-month`]: month!, [`${field}-year`]: year! }
}
export const period = { ...day('mulai', '2019-05-01'), ...day('sampai', '2020-04-30') }
export const reason = 'Sumur baru di samping kebun.'
