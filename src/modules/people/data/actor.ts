import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../../platform/database/open.ts'
import { type Actor, type GrantedRole, lackOf, type OpenedWith, ungranted } from '../../../platform/policy/index.ts'
import { freshSeconds, seenSeconds } from '../rules/limits.ts'
import { holdsOn } from './regions.ts'
import { secondFactorAsked } from './season-rule.ts'

interface Row extends OpenedWith {
  accountId: string
  personId: string
  name: string
  sample: boolean
  fresh: boolean
  unseen: boolean
  grantId: string | null
  role: GrantedRole | null
  regionCode: string | null
  regionName: string | null
  together: unknown
}

export interface FoundActor {
  actor: Actor
  /** Nobody has written for a while that the session is used. */
  unseen: boolean
  /** The value of the column that was asked for together with the actor. */
  together: unknown
}

/** How `findActor` names the person's id to a column that is read together with it. */
export const personIdThere = sql<string>`p.id`

/**
 * Who a session belongs to and what they may be today, in one query. Sessions end by the real clock, roles by the business
 * date. A role that has ended leaves its person what everybody with an account is, and so does one that asks for more than the
 * session was opened with: then the actor says what is lacking.
 */
export async function findActor(
  tx: Tx,
  token: string,
  today: string,
  together: RawBuilder<unknown> = sql`null`,
): Promise<FoundActor | undefined> {
  const { rows } = await sql<Row>`
    select a.id as "accountId", p.id as "personId", p.name, p.sample, s.by_password as "byPassword",
      s.by_second_factor as "bySecondFactor",
      g.id is not null and not s.by_second_factor and ${secondFactorAsked(today)} as "secondFactorAsked",
      s.proven_at > clock_timestamp() - make_interval(secs => ${freshSeconds}) as fresh,
      s.seen_at < clock_timestamp() - make_interval(secs => ${seenSeconds}) as unseen,
      g.id as "grantId", g.role, g.region_code as "regionCode", r.name as "regionName", ${together} as together
    from session s
    join account a on a.id = s.user_id and a.disabled_at is null
    join person p on p.id = a.person_id
    left join role_grant g on g.id = s.role_grant_id and g.person_id = p.id and ${holdsOn(today)}
    left join v_region r on r.code = g.region_code
    where s.token = ${token} and s.expires_at > clock_timestamp()`.execute(tx)
  return rows[0] && { actor: actorOf(rows[0]), unseen: rows[0].unseen, together: rows[0].together }
}

/**
 * Whoever holds a role today that they acted in before, with an account that is open: for what they have left to the background.
 * Nobody holds a role twice at one time.
 */
export async function findHolder(
  tx: Tx,
  { personId, role, region }: Pick<Actor, 'personId' | 'role' | 'region'>,
  today: string,
): Promise<Actor | undefined> {
  const { rows } = await sql<Actor & { accountId: string; name: string; grantId: string; regionName: string | null }>`
    select a.id as "accountId", p.id as "personId", p.name, p.sample, g.id as "grantId", g.role, r.name as "regionName"
    from role_grant g
    join person p on p.id = g.person_id
    join account a on a.person_id = p.id and a.disabled_at is null
    left join v_region r on r.code = g.region_code
    where g.person_id = ${personId ?? null}::uuid and g.role = ${role}
      and g.region_code is not distinct from ${region?.code ?? null}
      and ${holdsOn(today)}`.execute(tx)
  if (!rows[0]) return undefined
  const { regionName, ...holder } = rows[0]
  return region ? { ...holder, region: { code: region.code, name: regionName ?? region.code } } : holder
}

function actorOf(row: Row): Actor {
  const { role, personId, accountId, name, sample, byPassword, fresh, grantId, regionCode } = row
  const somebody = { personId, accountId, name, sample, byPassword, fresh }
  if (!role || !grantId) return { role: ungranted, ...somebody }
  const region = regionCode ? { region: { code: regionCode, name: row.regionName ?? regionCode } } : {}
  const lack = lackOf(role, row)
  if (lack) return { role: ungranted, ...somebody, barred: { role, ...region, lack } }
  return { role, ...somebody, grantId, ...region }
}
