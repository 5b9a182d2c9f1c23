import { sql } from 'kysely'
import { jobs } from '../src/app.ts'
import type { World } from './world.ts'

/** Does the waiting jobs of one kind, as the worker would. Resolves to their payloads. */
export async function runWaiting(world: World, task: string): Promise<unknown[]> {
  const { rows } = await sql<{ payload: unknown }>`
    with waiting as (
      delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
      where t.id = j.task_id and t.identifier = ${task} returning j.id, j.payload)
    select payload from waiting order by id`.execute(world.house.db)
  for (const { payload } of rows) await jobs[task]!.work(world.house, payload as never)
  return rows.map(row => row.payload)
}
