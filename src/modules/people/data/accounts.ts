import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/open.ts'

export interface Account {
  id: string
  personId: string
  name: string
  email: string
  emailVerified: boolean
  phone: string | null
  disabledAt: Date | null
  sample: boolean
}

export function accountById(tx: Tx, id: string): Promise<Account | undefined> {
  return findAccount(tx, sql`a.id = ${id}`)
}

export function accountOfPerson(tx: Tx, personId: string): Promise<Account | undefined> {
  return findAccount(tx, sql`a.person_id = ${personId}`)
}

export function accountByEmail(tx: Tx, email: string): Promise<Account | undefined> {
  return findAccount(tx, sql`a.email = ${email}`)
}

export function accountByPhone(tx: Tx, phone: string): Promise<Account | undefined> {
  return findAccount(tx, sql`a.phone_number = ${phone}`)
}

async function findAccount(tx: Tx, which: ReturnType<typeof sql>): Promise<Account | undefined> {
  const { rows } = await sql<Account>`
    select a.id, a.person_id as "personId", p.name, a.email, a.email_verified as "emailVerified",
      a.phone_number as phone, a.disabled_at as "disabledAt", p.sample
    from account a join person p on p.id = a.person_id where ${which}`.execute(tx)
  return rows[0]
}
