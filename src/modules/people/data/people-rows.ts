import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { contains } from '../../../platform/database/contains.ts'
import type { Tx } from '../../../platform/database/open.ts'
import type { GrantedRole } from '../../../platform/policy/index.ts'
import { parseContact } from '../rules/contact.ts'
import { dateOf } from '../rules/today.ts'

export interface HeldRole {
  role: GrantedRole
  region: string | null
  validTo: string | null
}

export interface PersonRow {
  id: string
  name: string
  email: string
  phone: string | null
  state: 'open' | 'waiting' | 'closed'
  roles: HeldRole[]
}

/** Everybody with an account, with the roles of a moment. */
export function peopleRows(tx: Tx, now: Temporal.Instant) {
  return tx
    .selectFrom('person as p')
    .innerJoin('account as a', 'a.person_id', 'p.id')
    .select(['p.id', 'p.name', 'a.email', 'a.phone_number as phone'])
    .select([state.as('state'), rolesOn(dateOf(now)).as('roles')])
}

const state = sql<PersonRow['state']>`case when a.disabled_at is not null then 'closed'
  when not exists (select 1 from credential c where c.user_id = a.id)
    and exists (select 1 from invitation i where i.person_id = p.id) then 'waiting'
  else 'open' end`

function rolesOn(today: string) {
  return sql<HeldRole[]>`coalesce((
    select json_agg(json_build_object('role', g.role, 'region', r.name, 'validTo', g.valid_to) order by g.valid_from, g.id)
    from role_grant g left join v_region r on r.code = g.region_code
    where g.person_id = p.id and (g.valid_to is null or g.valid_to > ${today}::date)), '[]')`
}

/** As people look names up: capitals and accents only tell apart what is otherwise the same. */
export const byName = { by: sql`p.name collate "unicode"`, type: 'text' } as const

/** In the filter of roles: whichever it is, but one. */
export const anyRole = 'petugas'

/** What a filter of the list names of a role held, as `g`. */
export const rolesNamed = {
  peran: (named: string) => (named === anyRole ? sql<SqlBool>`true` : sql<SqlBool>`g.role = ${named}`),
  kabupaten: (code: string) => sql<SqlBool>`left(g.region_code, 4) = ${code}`,
}

/** Conditions of the list of people. */
export const conditions = {
  role: (role: string, now: Temporal.Instant) => holds(rolesNamed.peran(role), now),
  noRole: (now: Temporal.Instant) => sql<SqlBool>`not ${holds(sql`true`, now)}`,
  regency: (code: string, now: Temporal.Instant) => holds(rolesNamed.kabupaten(code), now),
  state: (value: string) => sql<SqlBool>`${state} = ${value}`,
  /**
   * By parts of the name, or by the whole address or number as people type it: parts of what stands masked would spell it out,
   * one letter after the other, and nobody would know.
   */
  search: (typed: string) => {
    const to = parseContact(typed)?.to ?? ''
    return sql<SqlBool>`(${contains(sql`p.name`, typed)} or a.email = ${to} or a.phone_number = ${to})`
  },
}

function holds(which: RawBuilder<unknown>, now: Temporal.Instant) {
  const today = dateOf(now)
  return sql<SqlBool>`exists (select 1 from role_grant g where g.person_id = p.id
    and (g.valid_to is null or g.valid_to > ${today}::date) and ${which})`
}
