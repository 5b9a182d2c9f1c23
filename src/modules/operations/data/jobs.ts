import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/open.ts'

/** Jobs are numbered and short-lived: the ledger names the one subject that stands for all of them. */
export const allJobs = { subjectKind: 'job', subjectId: '00000000-0000-7000-8000-00000000000b' }

/** Lets a job run again at once, its attempts counted from none. Resolves to its task; undefined when there is no such job. */
export async function rescheduleJob(tx: Tx, jobId: string): Promise<string | undefined> {
  const { rows } = await sql<{ task: string }>`
    select j.task_identifier as task
    from graphile_worker.reschedule_jobs(array[${jobId}::bigint], run_at := now(), attempts := 0) r
    join graphile_worker.jobs j on j.id = r.id`.execute(tx)
  return rows[0]?.task
}
