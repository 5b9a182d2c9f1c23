import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/open.ts'
import { isStandIn, standInEmail } from '../rules/contact.ts'

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

/** Keeps everybody else from changing the account until the transaction ends. */
export async function lockAccount(tx: Tx, personId: string): Promise<void> {
  await sql`select 1 from account where person_id = ${personId} for update`.execute(tx)
}

/** Sets a phone number that the office vouches for; the stand-in mail address goes with it. */
export async function setPhone(tx: Tx, account: Account, phone: string): Promise<void> {
  const email = isStandIn(account.email) ? standInEmail(phone) : account.email
  await tx
    .updateTable('account')
    .set({ phone_number: phone, phone_number_verified: true, email, updated_at: new Date() })
    .where('id', '=', account.id)
    .execute()
}

/** Closes or opens an account. Resolves to its id, or undefined when nothing was to change. */
export async function setDisabled(tx: Tx, personId: string, disabled: boolean, reason: string | null) {
  const { rows } = await sql<{ id: string }>`
    update account set disabled_at = case when ${disabled} then clock_timestamp() end, disabled_reason = ${reason}
    where person_id = ${personId} and (disabled_at is null) = ${disabled} returning id`.execute(tx)
  return rows[0]?.id
}
