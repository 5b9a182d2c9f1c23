import { sql, type RawBuilder } from 'kysely'
import { date } from '../clock/clock.ts'
import type { Tx } from '../database/open.ts'

/** Options of one job. */
export interface JobOptions {
  /** A job of this key that waits already is replaced instead of doubled; one that runs is done again. */
  key: string | RawBuilder<string>
  /** Real time before which it does not run. */
  runAt?: Temporal.Instant
  /** Jobs of one queue run one after another. */
  queue?: string | RawBuilder<string>
  /** Smaller runs earlier; 0 is ordinary. */
  priority?: number | RawBuilder<number>
  attempts?: number
}

/** Enqueues a job inside the transaction of its cause. It receives ids only, and may run twice. */
export async function enqueue(tx: Tx, task: string, payload: object, options: JobOptions): Promise<void> {
  await sql`select ${enqueued(task, sql`${JSON.stringify(payload)}::json`, options)}`.execute(tx)
}

/** The same as an expression in the statement of its cause, whose columns may be in the payload and the key. */
export function enqueued(task: string, payload: RawBuilder<unknown>, options: JobOptions): RawBuilder<unknown> {
  return sql`graphile_worker.add_job(
    ${task}, ${payload}, queue_name := ${options.queue ?? null},
    run_at := ${options.runAt ? date(options.runAt) : null}::timestamptz, max_attempts := ${options.attempts ?? 12},
    job_key := ${options.key}, priority := ${options.priority ?? 0})`
}
