import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  /** Sends a request as a browser of this site would; `form` posts it urlencoded. */
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
    request: (path, options = {}) => send(app, path, options),
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
