import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { inject } from 'vitest'
import { makeApp } from '../src/app.ts'
import { closeHouse } from '../src/platform/house.ts'
import { openPool } from '../src/platform/database/open.ts'
import { readEnvironment } from '../src/platform/env/env.ts'
import type { House } from '../src/platform/web/context.ts'
import { makeLog, silentLog } from '../src/platform/web/log.ts'
import { makeServer, type Server } from '../src/platform/web/server.ts'

/** A whole installation of its own for one test file: the real database, real files, every route. */
export interface World {
  house: House
  server: Server
  /**
   * Sends a request as a browser of this site would; `form` posts it urlencoded. `/saya/~/…` stands for the newest running
   * registration of whoever sends it, in the address and in what comes back.
   */
  request(path: string, options?: RequestOptions): Promise<Response>
  /** Query counter: how many statements the database got while `work` ran. */
  countQueries<T>(work: () => Promise<T>): Promise<{ result: T; queries: number }>
  close(): Promise<void>
}

export interface RequestOptions {
  method?: 'GET' | 'POST'
  form?: Record<string, string | string[]> | FormData
  cookie?: string
  headers?: Record<string, string>
}

let serial = 0

/** Clones the migrated template and opens a house on it. */
export function openWorld(env: Record<string, string> = {}): Promise<World> {
  return openHouseOn('template_opop', env)
}

/** Opens a house on a database that `prepare` makes out of an empty one, given its connection string. */
export function openWorldOf(prepare: (databaseUrl: string) => Promise<void>): Promise<World> {
  return openHouseOn('template0', {}, prepare)
}

async function openHouseOn(
  template: string,
  env: Record<string, string>,
  prepare?: (databaseUrl: string) => Promise<void>,
): Promise<World> {
  const server = inject('databaseServer')
  const name = `world_${process.pid}_${serial++}`
  const databaseUrl = server.replace('/postgres?', `/${name}?`)
  const admin = openPool(server, { max: 1 })
  await admin.query(`create database ${name} template ${template}`)
  await prepare?.(databaseUrl)
  const dataDir = mkdtempSync(join(tmpdir(), 'opop-world-'))
  const environment = readEnvironment({ DATA_DIR: dataDir, ORIGIN: 'http://localhost', ...env })
  let queries = 0
  const house = makeApp(environment, databaseUrl, {
    log: process.env.LOG ? makeLog() : silentLog,
    poolSize: 6,
    onQuery: () => queries++,
  })
  const app = makeServer(house)
  return {
    house,
    server: app,
    request: (path, options = {}) => sendAsOwner(house, app, path, options),
    async countQueries(work) {
      queries = 0
      return { result: await work(), queries }
    },
    async close() {
      await closeHouse(house)
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

const ownAddress = /\/saya\/D-[0-9A-Z]+/g

async function sendAsOwner(house: House, app: Server, path: string, options: RequestOptions): Promise<Response> {
  if (!/^\/(saya|daftar)/.test(path)) return send(app, path, options)
  const code = path.includes('/saya/~') ? await newestOf(house, options.cookie) : ''
  const answer = await send(app, path.replace('/saya/~', `/saya/${code}`), options)
  const headers = new Headers(answer.headers)
  const location = headers.get('location')
  if (location !== null) headers.set('location', location.replace(ownAddress, '/saya/~'))
  if (!headers.get('content-type')?.startsWith('text/html'))
    return new Response(answer.body, { ...of(answer), headers })
  return new Response((await answer.text()).replace(ownAddress, '/saya/~'), { ...of(answer), headers })
}

const of = ({ status, statusText }: Response) => ({ status, statusText })

/** The code of the newest running registration of whoever holds a cookie; one that does not exist when there is none. */
async function newestOf({ db }: House, cookie = ''): Promise<string> {
  const [token = ''] = decodeURIComponent(/=([^;]+)/.exec(cookie)?.[1] ?? '').split('.')
  const { rows } = await sql<{ code: string }>`
    select r.draft_code as code from session s join account a on a.id = s.user_id
    join registration r on r.owner_id = a.person_id
    where s.token = ${token} and r.state <> 'withdrawn' order by r.started_at desc limit 1`.execute(db)
  return rows[0]?.code ?? 'D-NONE'
}

async function send(
  app: Server,
  path: string,
  { method, form, cookie, headers = {} }: RequestOptions,
): Promise<Response> {
  const verb = method ?? (form ? 'POST' : 'GET')
  const sent: Record<string, string> = { origin: 'http://localhost', ...(cookie ? { cookie } : {}), ...headers }
  return app.request(`http://localhost${path}`, {
    method: verb,
    headers: sent,
    body: form && bodyOf(form),
    redirect: 'manual',
  })
}

function bodyOf(form: NonNullable<RequestOptions['form']>): FormData | URLSearchParams {
  if (form instanceof FormData) return form
  return new URLSearchParams(Object.entries(form).flatMap(([k, v]) => [v].flat().map(one => [k, one])))
}
