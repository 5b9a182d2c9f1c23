import { sql } from 'kysely'
import type { Database, Tx } from '../database/open.ts'

/** Long work with figures that people can watch, whatever jobs it takes. */
export interface ProcessStart {
  kind: string
  /** The same key twice is the same process. */
  key?: string
  total?: number
  startedBy?: string
}

/** Notes that long work waits. Resolves to its id. */
export async function openProcess(tx: Tx, { kind, key, total, startedBy }: ProcessStart): Promise<string> {
  const row = await tx
    .insertInto('process')
    .values({ kind, key: key ?? null, total: total ?? null, started_by: startedBy ?? null })
    .onConflict(conflict => conflict.column('key').doUpdateSet({ total: total ?? null }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Says how far it is; also marks the beginning. */
export async function stepProcess(db: Tx, id: string, done: number, total?: number): Promise<void> {
  await db
    .updateTable('process')
    .set({
      state: 'running',
      done,
      ...(total === undefined ? {} : { total }),
      started_at: sql<Date>`coalesce(started_at, clock_timestamp())`,
      updated_at: sql<Date>`clock_timestamp()`,
    })
    .where('id', '=', id)
    .execute()
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

export async function findProcess(db: Database, key: string) {
  return db.selectFrom('process').selectAll().where('key', '=', key).executeTakeFirst()
}
