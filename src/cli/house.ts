import { makeApp } from '../app.ts'
import { EditedMigration, migrate, pendingMigrations } from '../platform/database/migrate.ts'
import { openPool } from '../platform/database/open.ts'
import { startCluster } from '../platform/embedded/cluster.ts'
import { trialDatabaseFolder } from '../platform/embedded/place.ts'
import { readEnvironment, UnusableEnvironment, type Environment } from '../platform/env/env.ts'
import { closeHouse } from '../platform/house.ts'
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

/** Reads the environment, and turns what is wrong with it into a refusal. */
export function commandEnvironment({ origin = true }: Needs = {}): Environment {
  try {
    return readEnvironment(process.env, { needsOrigin: origin })
  } catch (error) {
    throw error instanceof UnusableEnvironment ? new Refusal(error.message) : error
  }
}

/** The connection string of this installation: DATABASE_URL, else the embedded trial, found running or started. */
export async function databaseUrl(env: Environment): Promise<string> {
  if (env.databaseUrl) return env.databaseUrl
  return (await startCluster(trialDatabaseFolder(env.dataDir))).url()
}

/** Opens the house for a command. Refuses when the schema is not the newest. */
export async function openCommandHouse(log: Log = silentLog, needs: Needs = {}): Promise<House> {
  const env = commandEnvironment(needs)
  const house = makeApp(env, await databaseUrl(env), { log, poolSize: needs.clients })
  try {
    await refuseOldSchema(house.pool)
    return house
  } catch (error) {
    await closeHouse(house)
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
  const house = await openCommandHouse(silentLog, needs)
  try {
    return await work(house)
  } finally {
    await closeHouse(house)
  }
}

/** Runs `work` with a pool on the installation's database, whatever the state of its schema, and without need of ORIGIN. */
export async function withPool<T>(
  work: (pool: ReturnType<typeof openPool>, env: Environment) => Promise<T>,
): Promise<T> {
  const env = commandEnvironment({ origin: false })
  const pool = openPool(await databaseUrl(env), { max: 2 })
  try {
    return await work(pool, env)
  } finally {
    await pool.end()
  }
}

/** Migrates, and turns an edited old migration into a sentence. */
export async function migrateOrRefuse(pool: ReturnType<typeof openPool>): Promise<string[]> {
  return migrate(pool).catch(error => {
    throw error instanceof EditedMigration ? new Refusal(error.message) : error
  })
}
