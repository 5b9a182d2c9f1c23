import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/open.ts'
import { rolesNamed } from '../../data/people-rows.ts'
import type { Held } from '../../rules/end.ts'

/** Which roles are meant: those that every one of these names, the filters of the list among them. */
export interface Meant {
  role?: string
  filters: Readonly<Record<string, string>>
}

/** The roles that these people hold or will hold, in the order of the people; of them only those that are meant. */
export async function heldBy(
  tx: Tx,
  ids: readonly string[],
  today: string,
  { role, filters: { peran, kabupaten } }: Meant,
): Promise<Held[]> {
  const { rows } = await sql<Held>`
    select g.id, g.person_id as "personId", p.name, g.role, r.name as region, g.valid_from as "validFrom",
      g.valid_to as "validTo"
    from unnest(${ids}::uuid[]) with ordinality as chosen (id, n)
      join role_grant g on g.person_id = chosen.id join person p on p.id = g.person_id
      left join v_region r on r.code = g.region_code
    where (g.valid_to is null or g.valid_to > ${today}::date)
      and ${role ? rolesNamed.peran(role) : sql`true`} and ${peran ? rolesNamed.peran(peran) : sql`true`}
      and ${kabupaten ? rolesNamed.kabupaten(kabupaten) : sql`true`}
    order by chosen.n, g.valid_from, g.id`.execute(tx)
  return rows
}
