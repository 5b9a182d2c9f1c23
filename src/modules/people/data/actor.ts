import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../../platform/database/open.ts'
import type { Actor } from '../../../platform/policy/actor.ts'
import { codeSuffices, ungranted, type GrantedRole } from '../../../platform/policy/roles.ts'

interface Row {
  accountId: string
  personId: string
  name: string
  sample: boolean
  byPassword: boolean
  grantId: string | null
  role: GrantedRole | null
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
 * date. A role that has ended leaves its person what everybody with an account is, and so does one that asks for a password
 * while the session was opened by a code.
 */
export async function findActor(
  tx: Tx,
  token: string,
  today: string,
  together: RawBuilder<unknown> = sql`null`,
): Promise<FoundActor | undefined> {
  const { rows } = await sql<Row>`
    select a.id as "accountId", p.id as "personId", p.name, p.sample, s.by_password as "byPassword",
      g.id as "grantId", g.role, g.region_code as "regionCode", r.name as "regionName", ${together} as together
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
  const { personId, accountId, name, sample } = row
  if (!row.role || !(row.byPassword || codeSuffices(row.role)))
    return { role: ungranted, personId, accountId, name, sample }
  return {
    ...{ role: row.role, personId, accountId, name, sample },
    ...(row.grantId ? { grantId: row.grantId } : {}),
    ...(row.regionCode ? { region: { code: row.regionCode, name: row.regionName ?? row.regionCode } } : {}),
  }
}
