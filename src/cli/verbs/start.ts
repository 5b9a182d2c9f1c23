import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { pendingMigrations } from '../../platform/database/migrate.ts'
import { openPool } from '../../platform/database/open.ts'
import { answers, clusterAt, startCluster, stopCluster } from '../../platform/embedded/cluster.ts'
import { checkout, trialDatabaseFolder } from '../../platform/embedded/place.ts'
import type { Environment } from '../../platform/env/env.ts'
import { closeHouse } from '../../platform/house.ts'
import { prepareTrial } from '../../../simulation/prepare-trial.ts'
import { makeApp } from '../../app.ts'
import { silentLog } from '../../platform/web/log.ts'
import { commandEnvironment, migrateOrRefuse } from '../house.ts'
import { webProcesses } from '../web-processes.ts'
import { Refusal, type Streams, type Verb } from '../verb.ts'
import { untilStopped } from './serve.ts'

export const verb: Verb = {
  name: 'start',
  summary: 'start everything: database (trial), web and worker, each started again when it dies',
  help: `
Without DATABASE_URL: a trial with an embedded PostgreSQL, migrated and filled with a sample season on its first start.
With DATABASE_URL: nothing is migrated or seeded unasked.

  --kosong   start the trial without the sample season

Example:
  npm start
  npm start -- --kosong`,
  options: { kosong: { type: 'boolean' } },
  async run(args, streams) {
    const env = commandEnvironment()
    const started = performance.now()
    if (env.trial) await startTrial(env, args.flags.kosong === true)
    else await refuseOldSchema(env)
    const children = [...webProcesses().map(() => keep('serve')), keep('worker')]
    const watch = env.trial ? keepDatabase(env) : undefined
    try {
      await untilServing(env)
      announce(env, streams, performance.now() - started)
      await untilStopped()
    } finally {
      clearInterval(watch)
      await Promise.all(children.map(child => child.stop()))
      if (env.trial) await stopCluster(trialDatabaseFolder(env.dataDir))
    }
    return 0
  },
}

async function startTrial(env: Environment, empty: boolean): Promise<void> {
  const cluster = await startCluster(trialDatabaseFolder(env.dataDir))
  const pool = openPool(cluster.url(), { max: 2 })
  await migrateOrRefuse(pool)
  await pool.end()
  const house = makeApp(env, cluster.url(), { log: silentLog, poolSize: 2 })
  await prepareTrial(house, { empty })
  await closeHouse(house)
}

async function refuseOldSchema(env: Environment): Promise<void> {
  const pool = openPool(env.databaseUrl!, { max: 1 })
  const pending = await pendingMigrations(pool).finally(() => pool.end())
  if (pending.length > 0) throw new Refusal(`The database lacks ${pending.length} migration(s). Run: opop migrate`)
}

/** Keeps one child process running: started again at once, more slowly when it dies again and again. */
function keep(verbName: string): { stop(): Promise<void> } {
  let child: ChildProcess | undefined
  let stopped = false
  let deaths = 0

  const begin = () => {
    if (stopped) return
    const born = performance.now()
    child = fork(join(checkout, 'dist/server/cli.js'), [verbName], { stdio: 'inherit' })
    const died = () => {
      deaths = performance.now() - born > 10_000 ? 0 : deaths + 1
      if (!stopped) setTimeout(begin, Math.min(3000, 100 * deaths ** 2))
    }
    const { pid } = child.on('exit', died)
    child.on('error', error => {
      process.stderr.write(`${verbName}: ${error.message}\n`)
      // Never begun, as when there is no memory for another process: there will be no end either.
      if (pid === undefined) died()
    })
  }
  begin()
  return {
    /** Resolves when the process is gone. */
    stop() {
      stopped = true
      if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
      const gone = new Promise<void>(resolve => child!.once('exit', () => resolve()))
      child.kill('SIGTERM')
      return gone
    },
  }
}

/** The trial's database is ours to bring back when it is gone. */
function keepDatabase(env: Environment): NodeJS.Timeout {
  const cluster = clusterAt(trialDatabaseFolder(env.dataDir))
  let busy = false
  return setInterval(async () => {
    if (busy) return
    busy = true
    try {
      if (!(await answers(cluster))) await startCluster(cluster.folder)
    } catch (error) {
      process.stderr.write(`${(error as Error).message}\n`)
    } finally {
      busy = false
    }
  }, 500)
}

async function untilServing(env: Environment): Promise<void> {
  for (let i = 0; i < 300; i++) {
    const answer = await fetch(`http://127.0.0.1:${env.port}/sehat`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Refusal(`The server does not answer on port ${env.port}. Is the port taken? Try PORT=3001 npm start.`)
}

function announce(env: Environment, streams: Streams, ms: number): void {
  const trial = `
  Mode coba: masuk sebagai siapa saja / sign in as anybody:
  ${env.origin}/coba
`
  streams.out(`
  OPOP siap / is ready: ${env.origin}   (${(ms / 1000).toFixed(1)} s)
${env.trial ? trial : ''}
  Ctrl+C menghentikan / stops.
`)
}
