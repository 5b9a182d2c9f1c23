import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/open.ts'
import { recordset } from '../../../platform/database/recordset.ts'
import type { GrantedRole } from '../../../platform/policy/index.ts'
import type { Held } from '../rules/end.ts'

/** A role, with how whoever holds it is written to. */
export interface HeldByHolder extends Held {
  email: string
  phone: string | null
}

/** These roles, locked until the transaction ends. */
export async function heldForUpdate(tx: Tx, ids: readonly string[]): Promise<HeldByHolder[]> {
  const { rows } = await sql<HeldByHolder>`
    select g.id, g.person_id as "personId", p.name, g.role, r.name as region, g.valid_from as "validFrom",
      g.valid_to as "validTo", a.email, a.phone_number as phone
    from role_grant g join person p on p.id = g.person_id join account a on a.person_id = p.id
      left join v_region r on r.code = g.region_code
    where g.id = any(${ids}::uuid[]) order by g.id for update of g`.execute(tx)
  return rows
}

/** What role of that person it is; undefined when it is none of theirs. */
export async function roleOfGrant(tx: Tx, personId: string, grantId: string): Promise<GrantedRole | undefined> {
  const row = await tx
    .selectFrom('role_grant')
    .select('role')
    .where('id', '=', grantId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.role as GrantedRole | undefined
}

/** The end of a role that is moved: the first days on which it no longer held, and holds. */
export interface EndMove {
  id: string
  from: string | null
  to: string | null
}

/**
 * Moves the ends of roles that still are what was seen. One that would then be held twice is left: nobody holds a role twice at
 * one time. Why they end then stands beside them. Resolves to the ids of those that were moved.
 */
export async function moveEnds(tx: Tx, moves: readonly EndMove[], reason?: string): Promise<Set<string>> {
  const ends = moves.map(({ id, from, to }) => ({ id, old_end: from, new_end: to }))
  const { rows } = await sql<{ id: string }>`
    update role_grant g set valid_to = m.new_end, end_reason = case when m.new_end is not null then ${reason ?? null}::text end
    from ${recordset(ends, { id: 'uuid', old_end: 'date', new_end: 'date' }, 'm')}
    where g.id = m.id and g.valid_to is not distinct from m.old_end and not exists (
      select from role_grant o where o.person_id = g.person_id and o.role = g.role and o.id <> g.id
        and o.region_code is not distinct from g.region_code
        and daterange(o.valid_from, o.valid_to) && daterange(g.valid_from, m.new_end))
    returning g.id`.execute(tx)
  return new Set(rows.map(row => row.id))
}
