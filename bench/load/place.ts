import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { webProcesses } from '../../src/cli/web-processes.ts'
import { loadRegions } from '../../src/modules/regions/data/load-regions.ts'
import { startClockAt } from '../../src/platform/clock/clock.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { openDatabase, openPool, type Database } from '../../src/platform/database/open.ts'
import { checkout } from '../../src/platform/embedded/place.ts'
import { startThrowaway } from '../../src/platform/embedded/throwaway.ts'

/** An installation under measure: its own PostgreSQL with every safety on, and the real processes from dist. */
export interface Place {
  port: number
  origin: string
  secret: string
  url: string
  dataDir: string
  pool: pg.Pool
  db: Database
  serve: ChildProcess[]
  worker: ChildProcess
  postmaster: number
  /** The lines that the processes logged as errors. */
  errors(): string[]
  end(): Promise<void>
}

/** Starts everything: season 2019 loaded, clock in April 2019. With `profile`, the server writes a CPU profile there. */
export async function openPlace(profile?: string): Promise<Place> {
  const cluster = await startThrowaway('bench', { durable: true })
  const pool = openPool(cluster.url(), { max: 8 })
  await migrate(pool)
  const db = openDatabase(pool)
  await db.transaction().execute(async tx => {
    await loadRegions(tx)
    await startClockAt(tx, start)
  })
  const dataDir = mkdtempSync(join(tmpdir(), 'opop-bench-data-'))
  chmodSync(dataDir, 0o755)
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const secret = 'a secret for the bench, of no use elsewhere'
  const log = join(dataDir, 'server.log')
  const env = { DATABASE_URL: cluster.url(), PORT: String(port), ORIGIN: origin, DATA_DIR: dataDir }
  const surroundings = { ...env, SESSION_SECRET: secret, TRUSTED_PROXY: '1' }
  finish(['season', 'create'], surroundings)
  const options = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []
  const serve = webProcesses().map(() => run('serve', surroundings, log, options))
  const worker = run('worker', surroundings, log)
  await untilServing(port)
  const postmaster = Number(readFileSync(join(cluster.folder, 'postmaster.pid'), 'utf8').split('\n')[0])
  return {
    ...{ port, origin, secret, url: cluster.url(), dataDir, pool, db, serve, worker, postmaster },
    errors: () => readFileSync(log, 'utf8').split('\n').filter(isError),
    async end() {
      await Promise.all([...serve.map(ended), ended(worker)])
      await pool.end()
      await cluster.end()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** 25 April 2019, 09.00 WIB: registration is open. */
const start = Temporal.Instant.from('2019-04-25T09:00:00+07:00')
const cli = join(checkout, 'dist/server/cli.js')

function finish(args: string[], env: Record<string, string>): void {
  const done = spawnSync(process.execPath, [cli, ...args], { env: { ...process.env, ...env }, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`opop ${args.join(' ')}: ${done.stderr}`)
}

function isError(line: string): boolean {
  return line !== '' && !line.includes('"level":"info"')
}

function run(verb: string, env: Record<string, string>, log: string, options: string[] = []): ChildProcess {
  const out = openSync(log, 'a')
  const args = [...process.execArgv, ...options, cli, verb]
  return spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', out, out] })
}

/** Ends a process as an operator would, and waits for it. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await gone
  clearTimeout(late)
}

/** A port that nobody listens on right now. */
export function freePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

export async function untilServing(port: number, ms = 60_000): Promise<void> {
  const until = performance.now() + ms
  while (performance.now() < until) {
    const answer = await fetch(`http://127.0.0.1:${port}/sehat`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  throw new Error(`the server does not answer on port ${port}`)
}
