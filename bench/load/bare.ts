import { spawn, type ChildProcess } from 'node:child_process'
import { createHmac, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { webProcesses } from '../../src/cli/web-processes.ts'
import { Browser, type Fields } from './browser.ts'
import { Connection } from './connection.ts'
import { asOwnFile, drawPhotos } from './photos.ts'
import { freePort, type Place } from './place.ts'

/** What a registration asks of a server: so many pages, so many forms without files, and three with a photo each. */
const mix = { pages: 37, forms: 35, photos: 3 }
const warmSeconds = 8
const windowSeconds = 5
const windows = 4

/**
 * Journeys a second that the materials alone make on this machine right now, with so many clients: the same number of pages,
 * forms and photos as a registration, asked of `bare-server.ts`. The best of a few windows, as for journeys themselves.
 */
export async function measureBare(place: Place, clients: number): Promise<number> {
  const port = await freePort()
  const cookies = await people(place, clients)
  const serving = webProcesses().map(() => startBare(place, port))
  try {
    await untilOpen(port, cookies[0]!)
    const counter = { requests: 0, stopping: false }
    const photos = await drawPhotos(8)
    const running = Promise.all(cookies.map((cookie, n) => keepAsking(port, cookie, n, photos, counter)))
    await sleep(warmSeconds * 1000)
    const rates: number[] = []
    for (let n = 0; n < windows; n++) rates.push(await oneWindow(counter))
    counter.stopping = true
    await running
    return Math.max(...rates) / (mix.pages + mix.forms + mix.photos)
  } finally {
    for (const one of serving) one.kill('SIGKILL')
  }
}

/** Tables of their own beside those of the house, and a person with a session and a draft for each client. */
async function people({ pool, secret }: Place, count: number): Promise<string[]> {
  await pool.query(`
    create table bare_person (id uuid primary key default uuidv7(), name text not null);
    create table bare_session (token text primary key, person uuid not null references bare_person, expires_at timestamptz not null);
    create table bare_draft (person uuid primary key references bare_person, answers jsonb not null default '{}', version int not null default 1)
      with (fillfactor = 50);
    create table bare_file (hash text primary key, person uuid not null references bare_person);
    create table bare_entry (seq bigint generated always as identity primary key, person uuid not null, act text not null,
      detail jsonb not null, happened_at timestamptz not null default now())`)
  const cookies: string[] = []
  for (let n = 0; n < count; n++) {
    const token = randomUUID()
    await pool.query(
      `with p as (insert into bare_person (name) values ($1) returning id), d as (insert into bare_draft (person) select id from p)
       insert into bare_session select $2, id, now() + interval '1 hour' from p`,
      [`Perwakilan ${n}`, token],
    )
    cookies.push(`bare=${token}.${createHmac('sha256', secret).update(token).digest('hex')}`)
  }
  return cookies
}

function startBare({ url, dataDir, secret }: Place, port: number): ChildProcess {
  const env = { DATABASE_URL: url, DATA_DIR: dataDir, SESSION_SECRET: secret, PORT: String(port) }
  const args = [...process.execArgv, join(import.meta.dirname, 'bare-server.ts')]
  return spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } })
}

async function untilOpen(port: number, cookie: string): Promise<void> {
  for (const until = performance.now() + 30_000; performance.now() < until; await sleep(50)) {
    const answer = await fetch(`http://127.0.0.1:${port}/q0`, { headers: { cookie } }).catch(() => undefined)
    if (answer?.ok) return
  }
  throw new Error(`the bare server does not answer on port ${port}`)
}

interface Counter {
  requests: number
  stopping: boolean
}

async function oneWindow(counter: Counter): Promise<number> {
  const before = counter.requests
  const started = performance.now()
  await sleep(windowSeconds * 1000)
  return (counter.requests - before) / ((performance.now() - started) / 1000)
}

/** One client in a closed loop over the mix: a page, then its form, as a registration goes. */
async function keepAsking(port: number, cookie: string, client: number, photos: Buffer[], counter: Counter) {
  const connection = new Connection(port)
  const observe = () => void counter.requests++
  const origin = `http://localhost:${port}`
  const browser = new Browser(connection, { origin, cookie, address: '127.0.0.1', observe })
  for (let serial = 0; !counter.stopping; serial++) {
    for (let n = 0; n < mix.pages && !counter.stopping; n++) {
      await browser.get(`/q${n}`)
      if (n < mix.forms) await browser.post(`/q${n}`, fieldsOf(n, serial))
      if (n < mix.photos) await browser.post(`/q${n}`, [], [ownPhoto(photos, `${client}-${serial}-${n}`, n)])
    }
  }
  connection.close()
}

function fieldsOf(page: number, serial: number): Fields {
  return Array.from(
    { length: 5 },
    (_, n) => [`q${(page + n) % 12}`, `jawaban ${serial} untuk pertanyaan ${n}`] as const,
  )
}

function ownPhoto(photos: Buffer[], name: string, n: number) {
  return { field: 'photo', name: 'photo.jpg', bytes: asOwnFile(photos[n % photos.length]!, `${name}-${process.pid}`) }
}
