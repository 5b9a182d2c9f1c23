import { join } from 'node:path'
import type pg from 'pg'
import { openDatabase, openPool } from './database/open.ts'
import type { Environment } from './env/env.ts'
import { diskStore } from './files/store.ts'
import type { Invariant } from './invariants/index.ts'
import { readSigningKey } from './keys/signing-key.ts'
import type { PolicyTable } from './policy/index.ts'
import type { Hooks, House, Route } from './web/context.ts'
import { makeLog, type Log } from './web/log.ts'

export interface HouseParts {
  env: Environment
  databaseUrl: string
  policy: PolicyTable
  routes: readonly Route[]
  invariants: readonly Invariant[]
  hooks: Hooks
  log?: Log
  poolSize?: number
  /** Hears of every statement; tests count with it. */
  onQuery?: () => void
}

/** Makes everything that requests, jobs and commands share. Nothing is opened before it is needed. */
export function makeHouse({
  env,
  databaseUrl,
  policy,
  routes,
  invariants,
  hooks,
  log = makeLog(),
  poolSize,
  onQuery,
}: HouseParts): House {
  const pool: pg.Pool = openPool(databaseUrl, {
    max: poolSize,
    onError: error => log.error('database connection lost', error),
  })
  return {
    env,
    pool,
    db: openDatabase(pool, onQuery),
    policy,
    routes,
    invariants,
    hooks,
    log,
    store: diskStore(join(env.dataDir, 'files')),
    signingKey: readSigningKey(env.dataDir),
  }
}

export async function closeHouse(house: House): Promise<void> {
  house.log.flush()
  await house.pool.end()
}
