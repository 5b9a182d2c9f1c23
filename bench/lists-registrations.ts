// Part of npm run bench -- lists: the list of registrations with 100,000 rows, two filters and a sort, whole requests to
// the running server, for the office, a kabupaten and a kecamatan officer. All of it shares this machine.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { insertGrant, insertPerson } from '../src/modules/people/data/persons.ts'
import { insertSession } from '../src/modules/people/data/sessions.ts'
import { loadRegions } from '../src/modules/regions/data/load-regions.ts'
import { startClockAt } from '../src/platform/clock/clock.ts'
import { openDatabase, openPool, type Database } from '../src/platform/database/open.ts'
import { startThrowaway } from '../src/platform/embedded/throwaway.ts'
import { signValue } from '../src/platform/session/cookie.ts'
import { makeRegistrations } from './lists/make-registrations.ts'

const rows = 100_000
const repeats = 7
const barMs = 300
const now = Temporal.Instant.from('2019-04-25T09:00:00+07:00')
const secret = 'a secret of the bench, long enough to be one'
const command = join(import.meta.dirname, '../dist/server/cli.js')
const list = '/kantor/opop/2019/pendaftaran'

/** This part alone: npm run bench -- lists-registrations */
export async function main(): Promise<number> {
  return (await registrationsList()) ? 0 : 1
}

/** Prints the figures and the bar; false when a page of the list takes longer. */
export async function registrationsList(): Promise<boolean> {
  const cluster = await startThrowaway('bench-registrations', { durable: true })
  const folder = mkdtempSync(join(tmpdir(), 'opop-bench-'))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const given = { DATABASE_URL: cluster.url(), DATA_DIR: folder, ORIGIN: origin, PORT: String(port) }
  const env = { ...process.env, ...given, SESSION_SECRET: secret }
  const pool = openPool(cluster.url(), { max: 2 })
  let server: ChildProcess | undefined
  try {
    const db = openDatabase(pool)
    await prepare(db, env)
    server = spawn(process.execPath, [command, 'serve'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
    await untilUp(origin)
    return await measureAll(db, origin)
  } finally {
    server?.kill()
    await pool.end()
    await cluster.end()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function prepare(db: Database, env: NodeJS.ProcessEnv): Promise<void> {
  const started = performance.now()
  run(['migrate'], env)
  await db.transaction().execute(async tx => {
    await loadRegions(tx)
    await startClockAt(tx, now)
  })
  run(['season', 'create'], env)
  await makeRegistrations(db, rows)
  process.stdout.write(`made ${rows} registrations in ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
}

function run(args: string[], env: NodeJS.ProcessEnv): void {
  const { status, stderr } = spawnSync(process.execPath, [command, ...args], { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`opop ${args.join(' ')} failed: ${stderr}`)
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function untilUp(origin: string): Promise<void> {
  for (let at = 0; at < 100; at++) {
    const answer = await fetch(`${origin}/sehat`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error('the server did not come up within 10 s')
}

interface Visit {
  name: string
  role: 'office' | 'kabupaten' | 'kecamatan'
  region?: string
  path: string
}

const visits: Visit[] = [
  { name: 'office, plain', role: 'office', path: list },
  {
    name: 'office, state + category, by name',
    role: 'office',
    path: `${list}?keadaan=masuk&kategori=start-up&urut=nama`,
  },
  {
    name: 'office, field + payment, by missing',
    role: 'office',
    path: `${list}?bidang=food&pembayaran=mend&urut=-kurang`,
  },
  {
    name: 'office, wilayah + missing, by place',
    role: 'office',
    path: `${list}?wilayah=priangan&kurang=ada&urut=tempat`,
  },
  {
    name: 'office, rare (frozen + scale-up), by number',
    role: 'office',
    path: `${list}?keadaan=withdrawn&kategori=scale-up&urut=nomor`,
  },
  { name: 'office, common word', role: 'office', path: `${list}?q=nurul` },
  { name: 'office, typing error', role: 'office', path: `${list}?q=baitul+hidayh+garut` },
  {
    name: 'kabupaten, state + missing, by name',
    role: 'kabupaten',
    region: '3205',
    path: '/kabupaten/pendaftaran?keadaan=masuk&kurang=ada&urut=nama',
  },
  {
    name: 'kecamatan, state + missing, by name',
    role: 'kecamatan',
    region: '320501',
    path: '/kecamatan/pendaftaran?keadaan=masuk&kurang=ada&urut=nama',
  },
  {
    name: 'kecamatan, search',
    role: 'kecamatan',
    region: '320501',
    path: '/kecamatan/pendaftaran?q=nurul&keadaan=masuk&urut=-diubah',
  },
]

async function measureAll(db: Database, origin: string): Promise<boolean> {
  let slowest = 0
  for (const visit of visits) {
    const times = await measure(origin + visit.path, await cookieFor(db, visit))
    const best = times[0]!
    slowest = Math.max(slowest, best)
    process.stdout.write(`${visit.name}: ${best.toFixed(0)} ms, median ${times[times.length >> 1]!.toFixed(0)} ms\n`)
  }
  const load = loadavg()[0]!.toFixed(1)
  process.stdout.write(
    `registrations list, ${rows} rows: slowest page ${slowest.toFixed(0)} ms, best of ${repeats}, load ${load} (bar ${barMs} ms)\n`,
  )
  return slowest <= barMs
}

/** Milliseconds of whole requests, the quickest first. */
async function measure(url: string, cookie: string): Promise<number[]> {
  const times: number[] = []
  for (let at = 0; at < repeats; at++) {
    const started = performance.now()
    const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' })
    const text = await answer.text()
    times.push(performance.now() - started)
    if (answer.status !== 200 || !text.includes('<tbody>'))
      throw new Error(`${url} answered ${answer.status} without rows`)
  }
  return times.sort((a, b) => a - b)
}

async function cookieFor(db: Database, { role, region }: Visit): Promise<string> {
  const { personId, accountId } = await insertPerson(db, { name: `Bench ${role}`, emailVerified: false })
  const grantId = await insertGrant(db, { personId, role, region, from: '2019-01-01' })
  const token = await insertSession(db, { accountId, grantId, seconds: 3600 })
  return `opop.session_token=${encodeURIComponent(signValue(secret, token))}`
}
