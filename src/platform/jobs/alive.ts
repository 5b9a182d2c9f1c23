import { sql, type RawBuilder } from 'kysely'
import type { Database, Tx } from '../database/open.ts'
import { oneAtATime } from '../database/one-at-a-time.ts'
import type { House } from '../web/context.ts'
import { releaseProcesses } from '../process/process.ts'

/** In milliseconds: how often a worker says that it lives, and after how long a silence it counts as gone. */
export interface Patience {
  every: number
  gone: number
}

/** What a killed worker held is taken up after little more than a minute; a database that restarts takes less. */
export const usualPatience: Patience = { every: 10_000, gone: 60_000 }

/**
 * Says that these workers live, and lets go of what others hold that are gone, at once and again and again until stopped.
 * graphile-worker itself would wait four hours for a worker that was killed.
 */
export function keepAlive(house: House, ids: string[], patience: Patience = usualPatience): { stop(): Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  const beat = async () => {
    try {
      await sayAlive(house.db, ids)
      const released = await releaseGone(house.db, patience.gone)
      if (released > 0) house.log.info('jobs of a worker that is gone', { released })
    } catch (error) {
      house.log.error('no word of life', error)
    }
    if (!stopped) timer = setTimeout(() => (beating = beat()), patience.every)
  }
  let beating = beat()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await beating
      await sayGone(house.db, ids).catch(error => house.log.error('no last word', error))
    },
  }
}

async function sayAlive(db: Database, ids: string[]): Promise<void> {
  await sql`
    insert into worker (id) select unnest(${ids}::text[])
    on conflict (id) do update set seen_at = clock_timestamp()`.execute(db)
}

/** A worker that was stopped holds nothing any more: nobody needs to wait for its silence. */
async function sayGone(db: Database, ids: string[]): Promise<void> {
  await sql`select graphile_worker.force_unlock_workers(${ids})`.execute(db)
  await db.deleteFrom('worker').where('id', 'in', ids).execute()
}

/**
 * Lets go of every job that is held by a worker of which nothing was heard for `gone` milliseconds, so that it is taken up
 * again; one whose attempts are used up fails with a reason. Resolves to how many were held.
 */
export async function releaseGone(db: Database, gone: number): Promise<number> {
  if ((await goneHolders(db, gone)).length === 0) return 0
  return db.transaction().execute(async tx => {
    await oneAtATime(tx, 'release-gone')
    const ids = await goneHolders(tx, gone)
    // A job whose key was given to a newer one runs no more: the newer one does its work.
    await sql`
      delete from graphile_worker._private_jobs
      where locked_by = any(${ids}) and key is null and attempts >= max_attempts`.execute(tx)
    const { rows } = await sql<{ key: string; hopeless: boolean }>`
      update graphile_worker._private_jobs
      set last_error = case when attempts >= max_attempts then ${lost} else last_error end
      where locked_by = any(${ids})
      returning key, attempts >= max_attempts as hopeless`.execute(tx)
    await sql`select graphile_worker.force_unlock_workers(${ids})`.execute(tx)
    await releaseProcesses(tx, rows)
    await tx.deleteFrom('worker').where('seen_at', '<', silentSince(gone)).execute()
    return rows.length
  })
}

const lost = 'its worker ended in the middle of it'

/** Workers that hold jobs, or queues of jobs, and are gone. A new one may not have said its first word. */
async function goneHolders(db: Tx, gone: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select h.locked_by as id
    from (select locked_by, locked_at from graphile_worker._private_jobs where locked_by is not null
      union all select locked_by, locked_at from graphile_worker._private_job_queues where locked_by is not null) h
    where not ${isAlive(sql`h.locked_by`, gone)}
    group by h.locked_by having max(h.locked_at) < ${silentSince(gone)}`.execute(db)
  return rows.map(row => row.id)
}

/** Whether a worker has said that it lives. */
export function isAlive(id: RawBuilder<unknown>, gone = usualPatience.gone): RawBuilder<boolean> {
  return sql`exists (select from worker w where w.id = ${id} and w.seen_at >= ${silentSince(gone)})`
}

function silentSince(gone: number) {
  return sql<Date>`clock_timestamp() - make_interval(secs => ${gone / 1000})`
}
