import { sql } from 'kysely'
import { record } from '../../../platform/ledger/record.ts'
import type { Actor } from '../../../platform/policy/actor.ts'
import type { House } from '../../../platform/web/context.ts'

/** Has a failed job tried again at once, with all its attempts. Resolves to false when there is no such job. */
export async function retryJob(house: House, actor: Actor, jobId: string, now: Temporal.Instant): Promise<boolean> {
  return house.db.transaction().execute(async tx => {
    const done = await sql<{ id: string; task_identifier: string }>`
      select j.id, j.task_identifier from graphile_worker.reschedule_jobs(array[${jobId}::bigint], run_at := now(), attempts := 0) r
      join graphile_worker.jobs j on j.id = r.id`.execute(tx)
    const job = done.rows[0]
    if (!job) return false
    const subjectId = '00000000-0000-7000-8000-00000000000b'
    await record(tx, {
      act: 'process.retry',
      subjectKind: 'job',
      subjectId,
      actor,
      at: now,
      detail: { task: job.task_identifier },
    })
    return true
  })
}
