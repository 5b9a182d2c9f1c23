import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../../platform/database/open.ts'
import type { Actor, Role } from '../../../platform/policy/actor.ts'

interface Row {
  accountId: string
  personId: string
  name: string
  sample: boolean
  grantId: string | null
  role: Role | null
  regionCode: string | null
  regionName: string | null
  together: unknown
}

export interface FoundActor {
  actor: Actor
  /** The value of the column that was asked for together with the actor. */
  together: unknown
}

/** How `findActor` names the person's id to a column that is read together with it. */
export const personIdThere = sql<string>`p.id`

/**
 * Who a session belongs to and what they may be today, in one query. Sessions end by the real clock, roles by the business
 * date. A role that has ended leaves its person what everybody with an account is: pesantren.
 */
export async function findActor(
  tx: Tx,
  token: string,
  today: string,
  together: RawBuilder<unknown> = sql`null`,
): Promise<FoundActor | undefined> {
  const { rows } = await sql<Row>`
    select a.id as "accountId", p.id as "personId", p.name, p.sample, g.id as "grantId", g.role,
      g.region_code as "regionCode", r.name as "regionName", ${together} as together
    from session s
    join account a on a.id = s.user_id and a.disabled_at is null
    join person p on p.id = a.person_id
    left join role_grant g on g.id = s.role_grant_id and g.person_id = p.id
      and g.valid_from <= ${today}::date and (g.valid_to is null or g.valid_to > ${today}::date)
    left join v_region r on r.code = g.region_code
    where s.token = ${token} and s.expires_at > clock_timestamp()`.execute(tx)
  return rows[0] && { actor: actorOf(rows[0]), together: rows[0].together }
}

function actorOf(row: Row): Actor {
  return {
    role: row.role ?? 'pesantren',
    personId: row.personId,
    accountId: row.accountId,
    name: row.name,
    sample: row.sample,
    ...(row.grantId ? { grantId: row.grantId } : {}),
    ...(row.regionCode ? { region: { code: row.regionCode, name: row.regionName ?? row.regionCode } } : {}),
  }
}
