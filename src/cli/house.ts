import { makeApp } from '../app.ts'
import { EditedMigration, migrate, pendingMigrations } from '../platform/database/migrate.ts'
import { openPool } from '../platform/database/open.ts'
import { trialDatabaseFolder } from '../platform/embedded/place.ts'
import { useCluster } from '../platform/embedded/use.ts'
import { readEnvironment, UnusableEnvironment, type Environment } from '../platform/env/env.ts'
import { closeHouse } from '../platform/house.ts'
import { readSigningKey } from '../platform/keys/signing-key.ts'
import type { House } from '../platform/web/context.ts'
import { silentLog, type Log } from '../platform/web/log.ts'
import { Refusal } from './verb.ts'

/** What a command needs of its surroundings. */
export interface Needs {
  /** False for work that makes neither links nor cookies, which runs without ORIGIN. */
  origin?: boolean
  /** Clients of the database at most; as many as work waits at once unless said. */
  clients?: number
}

/** Reads the environment, a signing key among it, and turns what is wrong with it into a refusal. */
export function commandEnvironment({ origin = true }: Needs = {}): Environment {
  try {
    const env = readEnvironment(process.env, { needsOrigin: origin })
    if (process.env.SIGNING_KEY !== undefined) readSigningKey(env.dataDir)
    return env
  } catch (error) {
    throw error instanceof UnusableEnvironment ? new Refusal(error.message) : error
  }
}

/**
 * The connection string of this installation: DATABASE_URL, else the embedded trial, found running or started. After
 * `leave` the trial's database is stopped, unless somebody else uses it.
 */
async function useDatabase(env: Environment): Promise<{ url: string; leave(): Promise<void> }> {
  if (env.databaseUrl) return { url: env.databaseUrl, leave: async () => undefined }
  const using = useCluster(trialDatabaseFolder(env.dataDir))
  // Heard while it still starts, too: then it is stopped as soon as it has.
  leaveWhenInterrupted(async () => (await using).leave())
  const { cluster, leave } = await using
  return { url: cluster.url(), leave }
}

/** A command that is interrupted stops the database that it has started, too. What runs on and on hears signals by itself. */
function leaveWhenInterrupted(leave: () => Promise<void>): void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    if (process.listenerCount(signal) === 0) process.on(signal, () => void leave().then(interrupted, interrupted))
  }
}

const interrupted = () => process.exit(1)

/** A house that a command has opened, and what closes it and leaves the database. */
export interface CommandHouse {
  house: House
  close(): Promise<void>
}

/** Opens the house for a command. Refuses when the schema is not the newest. */
export async function openCommandHouse(log: Log = silentLog, needs: Needs = {}): Promise<CommandHouse> {
  const env = commandEnvironment(needs)
  const { url, leave } = await useDatabase(env)
  const house = await orLeave(leave, () => makeApp(env, url, { log, poolSize: needs.clients }))
  const close = () => closeHouse(house).finally(leave)
  try {
    await refuseOldSchema(house.pool)
    return { house, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** What cannot be made leaves nothing in use. */
async function orLeave<T>(leave: () => Promise<void>, make: () => T): Promise<T> {
  try {
    return make()
  } catch (error) {
    await leave()
    throw error
  }
}

/** Refuses a database whose schema is not the newest, with the command that makes it so. */
export async function refuseOldSchema(pool: ReturnType<typeof openPool>): Promise<void> {
  const pending = await pendingMigrations(pool).catch(error => {
    throw new Refusal(`The database does not answer: ${(error as Error).message}`)
  })
  if (pending.length > 0) throw new Refusal(`The database lacks ${pending.length} migration(s). Run: opop migrate`)
}

/** Opens the house, lets `work` use it, and closes it whatever happens. */
export async function withHouse<T>(work: (house: House) => Promise<T>, needs: Needs = {}): Promise<T> {
  const { house, close } = await openCommandHouse(silentLog, needs)
  try {
    return await work(house)
  } finally {
    await close()
  }
}

/** Runs `work` with a pool on the installation's database, whatever the state of its schema, and without need of ORIGIN. */
export async function withPool<T>(
  work: (pool: ReturnType<typeof openPool>, env: Environment) => Promise<T>,
): Promise<T> {
  const env = commandEnvironment({ origin: false })
  const { url, leave } = await useDatabase(env)
  const pool = openPool(url, { max: 2 })
  try {
    return await work(pool, env)
  } finally {
    await pool.end().finally(leave)
  }
}

/** Migrates, and turns an edited old migration into a sentence. */
export async function migrateOrRefuse(pool: ReturnType<typeof openPool>): Promise<string[]> {
  return migrate(pool).catch(error => {
    throw error instanceof EditedMigration ? new Refusal(error.message) : error
  })
}
