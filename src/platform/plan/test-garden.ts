import { sql, type Kysely } from 'kysely'
import { signIn, type SignedIn } from '../../../test/persons.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { businessNow } from '../clock/clock.ts'
import type { Tx } from '../database/open.ts'
import { lineOf } from '../policy/index.ts'
import { makeServer } from '../web/server.ts'
import { defineList, serveList, type ListContext } from '../list/index.ts'
import { tick } from '../staff-form/index.ts'
import type { Route } from '../web/context.ts'
import { planRoutes, planWork, startPlan, type AnyPlan, type By, type PlanKind } from './index.ts'
import { felling, gardenPolicy, growing, makeGarden, pruning, trees, type Tree } from './test-toy.ts'

/** A house with a garden, whose office makes plans of trees. */
export interface Garden extends World {
  office: SignedIn
  by(): Promise<By>
  inTx<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Does the jobs that wait, as a worker would. Resolves to how many. */
  work(kinds?: AnyPlan[]): Promise<number>
  /** Name, height and whether it was felled. */
  trees(): Promise<string[]>
  /** A kept plan of the given heights by name. */
  plan(heights: Record<string, number | string>, source?: string): Promise<string>
  get(path: string, who?: SignedIn): Promise<string>
  post(path: string, form?: Record<string, string | string[]>, who?: SignedIn): Promise<Response>
}

/** Felling, and asks what is no text. */
const thinning: PlanKind<Tree, 'selection'> = {
  ...felling,
  name: 'thinning',
  path: '/kebun/jarangkan',
  words: () => ({ title: 'Jarangkan pohon', intro: 'Pohon yang dipilih di daftar.' }),
  from: {
    by: 'selection',
    list: '/kebun',
    said: {
      jarak: { type: 'number', label: () => 'Jarak', optional: true },
      rindang: { type: tick('ya'), label: () => 'Yang rindang saja', optional: true },
    },
  },
}

const kinds = [trees, felling, growing, pruning, thinning]

/** The trees, in whose list rows are chosen. */
const treeList = defineList({
  ...{ name: 'pohon', subject: 'tree', id: 't.id', scope: 'unscoped', sort: 'nama' },
  query: ({ tx }: ListContext) =>
    (tx as unknown as Kysely<{ tree: Tree & { id: string } }>)
      .selectFrom('tree as t')
      .select(['t.id', 't.name', 't.height']),
  columns: [
    {
      key: 'nama',
      label: () => 'Pohon',
      cell: row => row.name,
      value: row => row.name,
      sort: { by: sql`t.name`, type: 'text' },
    },
  ],
  filters: [
    {
      key: 'tinggi',
      label: () => 'Tinggi',
      options: () => [{ value: '10', label: 'Lebih dari 10' }],
      where: value => sql<boolean>`t.height > ${Number(value)}`,
    },
  ],
  bulk: [
    { kind: felling, label: () => 'Tebang' },
    { kind: pruning, label: () => 'Pangkas' },
    { kind: thinning, label: () => 'Jarangkan' },
  ],
})

const listRoutes: Route[] = (['GET', 'POST'] as const).map(method => ({
  ...{ method, path: '/kebun', act: 'toy.read', frame: 'staff' },
  handler: c => serveList(c, treeList, undefined, { title: 'Daftar pohon' }),
}))

export async function openGarden(): Promise<Garden> {
  const world = await openWorld()
  const policy = {
    ...world.house.policy,
    ...gardenPolicy,
    'toy.read': lineOf(['office', 'head', 'kecamatan'], 'all'),
  }
  const routes = [...world.house.routes, ...kinds.flatMap(planRoutes), ...listRoutes]
  const house = { ...world.house, policy, routes }
  const server = makeServer(house)
  await makeGarden(house.db)
  const office = await signIn(world, 'office')
  const inTx: Garden['inTx'] = work => house.db.transaction().execute(work)
  const by = async () => ({ house, actor: office.actor, at: await businessNow(house.db) })
  const request = (path: string, { cookie }: SignedIn = office, init: RequestInit = {}) =>
    server.request(`http://localhost${path}`, {
      ...init,
      headers: { origin: 'http://localhost', cookie },
      redirect: 'manual',
    })
  return {
    ...{ ...world, house, server, office, inTx, by },
    async work(known = kinds) {
      const { rows } = await sql<{ payload: never }>`
        with waiting as (delete from graphile_worker._private_jobs where key is not null returning payload)
        select payload from waiting`.execute(house.db)
      for (const { payload } of rows) await planWork(known)(house, payload)
      return rows.length
    },
    async trees() {
      const { rows } = await sql<Tree & { felled: boolean }>`select * from tree order by name`.execute(house.db)
      return rows.map(({ name, height, felled }) => `${name} ${height}${felled ? ' felled' : ''}`)
    },
    async plan(heights, source = 'pohon.csv') {
      const rows = Object.entries(heights).map(([nama, tinggi], at) => ({
        row: at + 2,
        values: { nama, tinggi: String(tinggi) },
      }))
      const started = await inTx(async tx => startPlan(tx, trees, { source, rows, leftOut: [] }, await by()))
      if ('refusal' in started) throw new Error(started.refusal)
      return started.runId
    },
    get: async (path, who) => (await request(path, who)).text(),
    async post(path, form = {}, who) {
      const pairs = Object.entries(form).flatMap(([name, said]) => [said].flat().map(one => [name, one]))
      return request(path, who, { method: 'POST', body: new URLSearchParams(pairs) })
    },
  }
}
