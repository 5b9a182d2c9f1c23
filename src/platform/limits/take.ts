import { createHash } from 'node:crypto'
import type pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'

/** At most so many within so many seconds of real time, counted in the database and so for all processes together. */
export interface Limit {
  name: string
  points: number
  seconds: number
}

export type Taken = { ok: true } | { ok: false; waitSeconds: number }

const limiters = new WeakMap<pg.Pool, Map<string, RateLimiterPostgres>>()

/** Takes one of what `limit` grants to `key`. The key is stored only as a hash, since it may be a phone number. */
export async function take(pool: pg.Pool, limit: Limit, key: string): Promise<Taken> {
  try {
    await limiterOf(pool, limit).consume(hashed(key))
    return { ok: true }
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    return { ok: false, waitSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) }
  }
}

/** Gives one back that was taken for nothing. */
export async function giveBack(pool: pg.Pool, limit: Limit, key: string): Promise<void> {
  await limiterOf(pool, limit).reward(hashed(key))
}

function limiterOf(pool: pg.Pool, limit: Limit): RateLimiterPostgres {
  const known = limiters.get(pool) ?? new Map<string, RateLimiterPostgres>()
  limiters.set(pool, known)
  const limiter = known.get(limit.name) ?? makeLimiter(pool, limit)
  known.set(limit.name, limiter)
  return limiter
}

function makeLimiter(pool: pg.Pool, limit: Limit): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: limit.name,
    points: limit.points,
    duration: limit.seconds,
  })
}

function hashed(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}
