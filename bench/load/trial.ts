import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { openDatabase, openPool, type Database } from '../../src/platform/database/open.ts'
import { clusterAt, stopCluster } from '../../src/platform/embedded/cluster.ts'
import { checkout, trialDatabaseFolder } from '../../src/platform/embedded/place.ts'
import { freePort, untilServing } from './place.ts'

/** A supervised trial as `npm start -- --kosong` makes it, in a folder of its own. */
export interface Trial {
  port: number
  origin: string
  dataDir: string
  secret: string
  /** The surroundings of its processes, for commands on the same installation. */
  env: NodeJS.ProcessEnv
  pool: pg.Pool
  db: Database
  /** The process that keeps the others. */
  starterPid: number
  /** The serving processes of this moment. */
  webPids(): number[]
  /** One serving process of this moment. */
  servePid(): number
  postmasterPid(): number
  /** The database's processes that serve connections of this moment. */
  backends(): Promise<number[]>
  end(): Promise<void>
}

export const cli = join(checkout, 'dist/server/cli.js')

export async function openTrial(): Promise<Trial> {
  const dataDir = mkdtempSync(join(tmpdir(), 'opop-bench-trial-'))
  chmodSync(dataDir, 0o755)
  const port = await freePort()
  const { DATABASE_URL: _none, ...rest } = process.env
  const env = { ...rest, DATA_DIR: dataDir, PORT: String(port), TRUSTED_PROXY: '1' }
  const out = openSync(join(dataDir, 'server.log'), 'a')
  const start = spawn(process.execPath, [cli, 'start', '--kosong'], { env, stdio: ['ignore', out, out] })
  const folder = trialDatabaseFolder(dataDir)
  await untilServing(port)
  const pool = openPool(clusterAt(folder).url(), { max: 4 })
  return {
    ...{ port, dataDir, env, pool },
    origin: `http://localhost:${port}`,
    secret: readFileSync(join(dataDir, 'keys/session-secret'), 'utf8').trim(),
    db: openDatabase(pool),
    starterPid: start.pid!,
    webPids: () => childrenNamed(start, 'serve'),
    servePid: () => childrenNamed(start, 'serve')[0]!,
    postmasterPid: () => Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]),
    backends: () => backendsOf(pool),
    async end() {
      const gone = new Promise(resolve => start.once('exit', resolve))
      if (start.exitCode === null && start.kill('SIGTERM')) await gone
      await pool.end()
      await stopCluster(folder, 'immediate')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function backendsOf(pool: pg.Pool): Promise<number[]> {
  const sql = `select pid from pg_stat_activity
    where backend_type = 'client backend' and pid <> pg_backend_pid() order by backend_start`
  const { rows } = await pool.query<{ pid: number }>(sql)
  return rows.map(row => row.pid)
}

function childrenNamed(parent: ChildProcess, verb: string): number[] {
  const found = childrenOf(parent.pid!).filter(pid => wordsOf(pid).includes(verb))
  if (found.length === 0) throw new Error(`no process "${verb}" runs`)
  return found
}

function wordsOf(pid: number): string[] {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
}

/** The living processes that one process has started. */
export function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name) && parentOf(name) === pid)
    .map(Number)
}

function parentOf(pid: string): number | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return undefined
  }
}
