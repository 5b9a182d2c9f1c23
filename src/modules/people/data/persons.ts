import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/open.ts'
import { standInEmail } from '../rules/contact.ts'
import type { GrantedRole } from '../../../platform/policy/index.ts'

export interface NewPerson {
  name: string
  email?: string
  phone?: string
  /** The mail address is known to be theirs. */
  emailVerified?: boolean
  /** The same of the phone: who was sent a code there has typed it. A number that somebody else has written down is not. */
  phoneVerified?: boolean
  sample?: boolean
}

/** Writes a person with the account they will sign in with. */
export async function insertPerson(tx: Tx, person: NewPerson): Promise<{ personId: string; accountId: string }> {
  const { name, email, phone, emailVerified = false, phoneVerified = false, sample = false } = person
  const made = await tx.insertInto('person').values({ name, sample }).returning('id').executeTakeFirstOrThrow()
  const account = await tx
    .insertInto('account')
    .values({
      person_id: made.id,
      name,
      email: email ?? standInEmail(phone ?? made.id),
      email_verified: emailVerified,
      phone_number: phone ?? null,
      phone_number_verified: phone ? phoneVerified : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { personId: made.id, accountId: account.id }
}

export interface NewGrant {
  personId: string
  role: GrantedRole
  region?: string
  from: string
  /** The first day on which it no longer holds. */
  to?: string
  by?: string
}

/** Gives a role. Resolves to the id of the grant. */
export async function insertGrant(tx: Tx, grant: NewGrant): Promise<string> {
  const row = await tx
    .insertInto('role_grant')
    .values({
      person_id: grant.personId,
      role: grant.role,
      region_code: grant.region ?? null,
      valid_from: grant.from,
      valid_to: grant.to ?? null,
      granted_by: grant.by ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Writes the name a person gave; the account's own copy follows. */
export async function renamePerson(tx: Tx, personId: string, name: string): Promise<void> {
  await tx.updateTable('person').set({ name }).where('id', '=', personId).execute()
  await tx.updateTable('account').set({ name }).where('person_id', '=', personId).execute()
}

export interface RoleSeen {
  id: string
  role: GrantedRole
  regionName: string | null
  validFrom: string
  validTo: string | null
  /** Why it ends then, and who said so when; nobody: the system. */
  endReason: string | null
  endSetBy: string | null
  endSetAt: Date | null
}

/** Every role somebody ever held, the newest first. */
export async function rolesOf(tx: Tx, personId: string): Promise<RoleSeen[]> {
  const { rows } = await sql<RoleSeen>`
    select g.id, g.role, r.name as "regionName", g.valid_from as "validFrom", g.valid_to as "validTo",
      g.end_reason as "endReason", e.name as "endSetBy", e.happened_at as "endSetAt"
    from role_grant g left join v_region r on r.code = g.region_code
    left join lateral (
      select p.name, l.happened_at from ledger_entry l left join person p on p.id = l.actor_id
      where l.subject_kind = 'person' and l.subject_id = g.person_id
        and l.act in ('role.granted', 'role.ended', 'role.end-moved')
        and l.detail ->> 'grant' = g.id::text and l.detail ->> 'to' = g.valid_to::text
      order by l.seq desc limit 1
    ) e on true
    where g.person_id = ${personId} order by g.valid_from desc, g.id desc`.execute(tx)
  return rows
}
