import { sql } from 'kysely'
import type { Database } from '../../src/platform/database/open.ts'

/** The longest that anything was held or waited for: by which statement, and for how many seconds. */
export interface Longest {
  seconds: number
  statement: string
}

const everyMs = 20

/**
 * Looks, every 20 ms, at each transaction that has written or locked a row, and at each that waits for a lock. What a
 * transaction holds it holds at most since its beginning, and that counts.
 */
export function watchLocks(db: Database): { stop(): Promise<Longest> } {
  let longest: Longest = { seconds: 0, statement: 'nothing' }
  let stopping = false
  const loop = async () => {
    while (!stopping) {
      const now = await longestNow(db)
      if (now && now.seconds > longest.seconds) longest = now
      await new Promise(resolve => setTimeout(resolve, everyMs))
    }
  }
  const running = loop()
  return {
    async stop() {
      stopping = true
      await running
      return longest
    },
  }
}

async function longestNow(db: Database): Promise<Longest | undefined> {
  const { rows } = await sql<Longest>`
    select held.seconds, regexp_replace(left(held.query, 120), '\\s+', ' ', 'g') as statement from (
      select a.query, extract(epoch from clock_timestamp() - a.xact_start)::float8 as seconds
      from pg_stat_activity a
      where a.datname = current_database() and a.pid <> pg_backend_pid() and a.backend_type = 'client backend'
        and a.backend_xid is not null
      union all
      select 'waiting: ' || a.query, extract(epoch from clock_timestamp() - l.waitstart)::float8
      from pg_locks l join pg_stat_activity a on a.pid = l.pid where not l.granted and l.waitstart is not null
    ) held order by held.seconds desc limit 1`.execute(db)
  return rows[0]
}
