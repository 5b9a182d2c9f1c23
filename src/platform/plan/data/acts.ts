import { sql } from 'kysely'
import type { Tx } from '../../database/open.ts'
import type { PlanRun, Step } from '../rules/plan.ts'

/** Something that somebody did with a plan; without a name it was the system. */
export interface PlanAct {
  act: 'plan' | Step
  name: string | null
  at: Date
}

/** Who made a plan, and who had it applied and undone, in this order: the first by its row, the others by the ledger. */
export async function actsOf(tx: Tx, { id, kind, actorId, plannedAt }: PlanRun): Promise<PlanAct[]> {
  const { rows } = await sql<PlanAct>`
    select done.act, p.name, done.at from (
      select 0 as place, 'plan' as act, ${actorId}::uuid as actor_id, ${plannedAt}::timestamptz as at
      union all
      select e.seq, substr(e.act, length(${kind}) + 2), e.actor_id, e.happened_at from ledger_entry e
      where e.subject_id = ${id} and e.act in (${`${kind}.apply`}, ${`${kind}.undo`})
    ) done left join v_person p on p.id = done.actor_id
    order by done.place`.execute(tx)
  return rows
}
