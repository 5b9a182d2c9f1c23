import { sql } from 'kysely'
import type { Database, Tx } from '../database/open.ts'
import { mayPass } from './may-pass.ts'
import { interrupted, processProblem } from './problem-words.ts'

/** Long work with figures that people can watch, whatever jobs it takes. */
export interface ProcessStart {
  kind: string
  /** The same key twice is the same process. Its job has this key too, so that both are found from either. */
  key?: string
  total?: number
  startedBy?: string
}

/** Notes that long work waits, again when it had failed; one that is done stays done. Resolves to its id. */
export async function openProcess(tx: Tx, { kind, key, total, startedBy }: ProcessStart): Promise<string> {
  const row = await tx
    .insertInto('process')
    .values({ kind, key: key ?? null, total: total ?? null, started_by: startedBy ?? null })
    .onConflict(conflict => conflict.column('key').doUpdateSet(again(total)))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

function again(total?: number) {
  const failed = sql<boolean>`process.state = 'failed'`
  return {
    total: total ?? null,
    state: sql<string>`case when ${failed} then 'waiting' else process.state end`,
    done: sql<number>`case when ${failed} then 0 else process.done end`,
    problem: sql<string | null>`case when not ${failed} then process.problem end`,
    ended_at: sql<Date | null>`case when not ${failed} then process.ended_at end`,
  }
}

/** Notes that somebody works on it; how far it is stays as it was. */
export async function beginProcess(db: Tx, id: string): Promise<void> {
  await db.updateTable('process').set(underWay).where('id', '=', id).where('state', '<>', 'done').execute()
}

/** Says how far it is; also marks the beginning. */
export async function stepProcess(db: Tx, id: string, done: number, total?: number): Promise<void> {
  await db
    .updateTable('process')
    .set({ ...underWay, done, ...(total === undefined ? {} : { total }) })
    .where('id', '=', id)
    .execute()
}

const underWay = {
  state: 'running',
  problem: null,
  ended_at: null,
  started_at: sql<Date>`coalesce(started_at, clock_timestamp())`,
  updated_at: sql<Date>`clock_timestamp()`,
}

/** Notes the end; a problem in words makes it a failure. */
export async function endProcess(db: Tx, id: string, problem?: string): Promise<void> {
  await db
    .updateTable('process')
    .set({
      state: problem ? 'failed' : 'done',
      problem: problem ?? null,
      ended_at: sql<Date>`clock_timestamp()`,
      updated_at: sql<Date>`clock_timestamp()`,
    })
    .where('id', '=', id)
    .execute()
}

/**
 * Ends a process whose work threw `error` with a problem, unless the work is tried again later and may then succeed.
 * Resolves to whether it ended. Asked inside the job that failed, after its transaction was taken back. `say` adds where
 * it was.
 */
export async function endIfHopeless(
  db: Database,
  process: { id: string; key: string | null },
  error: unknown,
  say = (problem: string) => problem,
): Promise<boolean> {
  if (mayPass(error) && (await hasAttemptsLeft(db, process.key))) return false
  await endProcess(db, process.id, say(processProblem(error)))
  return true
}

/** Whether the job of this key, or one that took its place, will run again by itself. */
async function hasAttemptsLeft(db: Database, key: string | null): Promise<boolean> {
  const { rows } = await sql`
    select from graphile_worker.jobs where key = ${key} and attempts < max_attempts`.execute(db)
  return rows.length > 0
}

/**
 * Long work whose worker is gone is not running any more: it waits for another one, or has failed when its attempts are used
 * up. By the keys of the jobs that were let go.
 */
export async function releaseProcesses(tx: Tx, jobs: { key: string | null; hopeless: boolean }[]): Promise<void> {
  for (const { key, hopeless } of jobs) {
    if (key === null) continue
    const found = await tx
      .updateTable('process')
      .set({ state: 'waiting', updated_at: sql<Date>`clock_timestamp()` })
      .where('key', '=', key)
      .where('state', 'in', ['waiting', 'running'])
      .returning('id')
      .executeTakeFirst()
    if (found && hopeless) await endProcess(tx, found.id, interrupted)
  }
}

export async function findProcess(db: Database, key: string) {
  return db.selectFrom('process').selectAll().where('key', '=', key).executeTakeFirst()
}
