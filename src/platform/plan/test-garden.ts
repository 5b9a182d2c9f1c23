import { sql } from 'kysely'
import { signIn, type SignedIn } from '../../../test/persons.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { businessNow } from '../clock/clock.ts'
import type { Tx } from '../database/open.ts'
import { makeServer } from '../web/server.ts'
import { planRoutes, planWork, startPlan, type AnyPlan, type By } from './index.ts'
import { felling, growing, makeGarden, trees, type Tree } from './test-toy.ts'

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
  get(path: string): Promise<string>
  post(path: string, form?: Record<string, string | string[]>): Promise<Response>
}

const kinds = [trees, felling, growing]

export async function openGarden(): Promise<Garden> {
  const world = await openWorld()
  const policy = { ...world.house.policy, 'toy.plan': { office: 'all' as const } }
  const house = { ...world.house, policy }
  const server = makeServer({ ...house, routes: [...house.routes, ...kinds.flatMap(planRoutes)] })
  await makeGarden(house.db)
  const office = await signIn(world, 'office')
  const inTx: Garden['inTx'] = work => house.db.transaction().execute(work)
  const by = async () => ({ house, actor: office.actor, at: await businessNow(house.db) })
  const request = (path: string, init: RequestInit = {}) =>
    server.request(`http://localhost${path}`, {
      ...init,
      headers: { origin: 'http://localhost', cookie: office.cookie },
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
    get: async path => (await request(path)).text(),
    async post(path, form = {}) {
      const pairs = Object.entries(form).flatMap(([name, said]) => [said].flat().map(one => [name, one]))
      return request(path, { method: 'POST', body: new URLSearchParams(pairs) })
    },
  }
}
