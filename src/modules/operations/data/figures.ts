import { sql } from 'kysely'
import type { Database } from '../../../platform/database/open.ts'
import { isAlive } from '../../../platform/jobs/alive.ts'
import { hasFailed, isLimited } from './messages.ts'

/** How much of the ledger is sealed, and under which root. */
export async function sealFigures(db: Database) {
  const { rows } = await sql<{ sealed: number; unsealed: number; root: Buffer | null }>`
    with last as (select tree_size, root from ledger_checkpoint order by tree_size desc limit 1)
    select coalesce((select tree_size from last), 0) as sealed,
      (select count(*) from ledger_entry) - (select count(*) from ledger_leaf) as unsealed,
      (select root from last) as root`.execute(db)
  return rows[0]!
}

/** Long works, newest first. What was running when its worker was lost waits for another one. */
export function processes(db: Database) {
  return db
    .selectFrom('process as p')
    .selectAll()
    .select(sql<string>`case when p.state = 'running' and not ${isHeld} then 'waiting' else p.state end`.as('state'))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute()
}

/** Its job is in the hands of a worker that lives. */
const isHeld = sql`exists (
  select from graphile_worker.jobs j where j.key = p.key and ${isAlive(sql`j.locked_by`)})`

export interface JobFigures {
  waiting: number
  failing: { id: string; task: string; attempts: number; problem: string }[]
}

/** Small jobs: how many wait, and those that failed and will be tried again. */
export async function jobFigures(db: Database): Promise<JobFigures> {
  const counted = await sql<{ n: number }>`
    select count(*) as n from graphile_worker.jobs where task_identifier not like 'recurring%'`.execute(db)
  const failing = await sql<JobFigures['failing'][number]>`
    select id::text, task_identifier as task, attempts, coalesce(last_error, '') as problem
    from graphile_worker.jobs where last_error is not null order by id desc limit 50`.execute(db)
  return { waiting: counted.rows[0]!.n, failing: failing.rows }
}

/** Resolves when the database answers. */
export async function askDatabase(db: Database): Promise<void> {
  await sql`select 1`.execute(db)
}

/** What an operator watches: what waits for a worker, a channel, the sealer; and what is broken. */
export async function waitingFigures(db: Database): Promise<{ name: string; value: number }[]> {
  const { rows } = await sql<{ name: string; value: number }>`
    select 'opop_messages_waiting' as name, count(*) as value from message where state = 'waiting'
    union all select 'opop_jobs_waiting', count(*) from graphile_worker.jobs where locked_at is null
    union all select 'opop_ledger_unsealed', count(*) from ledger_entry e
      where not exists (select from ledger_leaf l where l.entry_seq = e.seq)
    union all select 'opop_invariants_broken', count(*) from invariant_result where broken > 0`.execute(db)
  return rows
}

/** What waits for the office: letters and background work that failed, long work or single jobs. */
export interface ToMend {
  messages: number
  /** Messages that a limit holds back. */
  heldBack: number
  processes: number
  /** Statements about the data that did not hold at the last check. */
  broken: number
}

/** A failing job whose long work has ended with a problem is counted once, as that work. */
export async function countToMend(db: Database): Promise<ToMend> {
  const { rows } = await sql<ToMend>`
    select (select count(*) from message m where ${hasFailed})::int as messages,
      (select count(*) from message m where ${isLimited})::int as "heldBack",
      (select count(*) from process where state = 'failed')::int
      + (select count(*) from graphile_worker.jobs j where j.last_error is not null
          and not exists (select from process p where p.key = j.key and p.state = 'failed'))::int as processes,
      (select count(*) from invariant_result where broken > 0)::int as broken`.execute(db)
  return rows[0]!
}

/** The season that is played, or that stopped with a problem; undefined when none was ordered or it has come to its end. */
export function seasonUnderWay(db: Database) {
  return db
    .selectFrom('process')
    .select(['key', 'state', 'done', 'total', 'problem'])
    .where('kind', '=', 'play-season')
    .where('state', '<>', 'done')
    .orderBy('updated_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}
