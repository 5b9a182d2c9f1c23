import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/open.ts'
import { recordset } from '../../../../platform/database/recordset.ts'
import type { Held } from '../rules/plan-endings.ts'

/** The roles that these people hold or will hold, in the order of the people; of one kind, where one is named. */
export async function heldBy(tx: Tx, ids: readonly string[], today: string, role?: string): Promise<Held[]> {
  const { rows } = await sql<Held>`
    select g.id, g.person_id as "personId", p.name, g.role, r.name as region, g.valid_from as "validFrom",
      g.valid_to as "validTo"
    from unnest(${ids}::uuid[]) with ordinality as chosen (id, n)
      join role_grant g on g.person_id = chosen.id join person p on p.id = g.person_id
      left join v_region r on r.code = g.region_code
    where (g.valid_to is null or g.valid_to > ${today}::date) and g.role = coalesce(${role ?? null}, g.role)
    order by chosen.n, g.valid_from, g.id`.execute(tx)
  return rows
}

/** The end of a role that is moved. */
export interface Move {
  id: string
  old_end: string | null
  new_end: string | null
}

/**
 * Moves the ends of roles that still are what the plan saw. One that was given again meanwhile is not reopened: nobody holds a
 * role twice. Resolves to the ids of those that were moved.
 */
export async function moveEnds(tx: Tx, moves: readonly Move[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    update role_grant g set valid_to = m.new_end
    from ${recordset(moves, { id: 'uuid', old_end: 'date', new_end: 'date' }, 'm')}
    where g.id = m.id and g.valid_to is not distinct from m.old_end and not exists (
      select from role_grant o where o.person_id = g.person_id and o.role = g.role and o.id <> g.id
        and o.region_code is not distinct from g.region_code
        and daterange(o.valid_from, o.valid_to) && daterange(g.valid_from, m.new_end))
    returning g.id`.execute(tx)
  return new Set(rows.map(row => row.id))
}
