import { formatDate } from '../design/index.ts'
import { businessNow } from '../platform/clock/clock.ts'
import { openDatabase, openPool } from '../platform/database/open.ts'
import { findProcess } from '../platform/process/process.ts'
import { seasonKey } from '../../simulation/season/order.ts'
import type { Streams } from './verb.ts'

const everyMs = 10_000

/** Tells on stderr how far the season is that is played until a stage, and when it is there or has stopped. */
export function watchSeason(url: string, until: string, streams: Pick<Streams, 'err'>): { stop(): Promise<void> } {
  const pool = openPool(url, { max: 1 })
  const db = openDatabase(pool)
  const started = performance.now()
  const look = async () => {
    const process = await findProcess(db, seasonKey(until))
    if (!process) return
    const { state, done, total, problem } = process
    const minutes = ((performance.now() - started) / 60_000).toFixed(1)
    if (state === 'running')
      streams.err(`season: day ${done + 1} of ${total}, ${formatDate(await businessNow(db), 'en')}\n`)
    if (state === 'done') streams.err(`season: played until ${until} after ${minutes} min\n`)
    if (state === 'failed') streams.err(`season: stopped: ${problem}\n`)
    if (state === 'done' || state === 'failed') clearInterval(timer)
  }
  let looking: Promise<void> | undefined
  // The database may be gone for a moment, and is brought back by who keeps it.
  const timer = setInterval(() => {
    looking ??= look()
      .catch(() => undefined)
      .finally(() => (looking = undefined))
  }, everyMs)
  return {
    async stop() {
      clearInterval(timer)
      await looking
      await pool.end()
    },
  }
}
