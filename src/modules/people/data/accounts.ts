import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/open.ts'
import { isStandIn, standInEmail, type Contact } from '../rules/contact.ts'
import { maskedPhone } from '../rules/phone.ts'

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

/** The same while a session is opened: several may be at once, but nobody closes the account meanwhile. */
export async function lockOpening(tx: Tx, accountId: string): Promise<void> {
  await sql`select 1 from account where id = ${accountId} for share`.execute(tx)
}

/** Whose account a number or address leads to, and whether it is proven to be theirs. */
export interface Owner {
  id: string
  proven: boolean
}

/** The account of a number or address, kept from being moved or closed by others until the transaction ends. */
export async function lockContact(tx: Tx, { channel, to }: Contact): Promise<Owner | undefined> {
  const { rows } = await (
    channel === 'email'
      ? sql<Owner>`select id, email_verified as proven from account where email = ${to} for no key update`
      : sql<Owner>`
        select id, coalesce(phone_number_verified, false) as proven from account where phone_number = ${to}
        for no key update`
  ).execute(tx)
  return rows[0]
}

/** Makes the account, and by a trigger the person, of whoever signs in for the first time. Resolves to its id. */
export async function insertAccount(tx: Tx, { channel, to }: Contact): Promise<string> {
  const [phone, email, name] =
    channel === 'email' ? [null, to, to.split('@')[0]!] : [to, standInEmail(to), maskedPhone(to)]
  const { rows } = await sql<{ id: string }>`
    insert into account (name, email, email_verified, phone_number, phone_number_verified)
    values (${name}, ${email}, ${phone === null}, ${phone}, ${phone === null ? null : true})
    returning id`.execute(tx)
  return rows[0]!.id
}

/** The number or address has shown to be its owner's. */
export async function markProven(tx: Tx, accountId: string, { channel }: Contact): Promise<void> {
  const set = channel === 'email' ? { email_verified: true } : { phone_number_verified: true }
  await tx.updateTable('account').set(set).where('id', '=', accountId).execute()
}

/** The open account of an officer, by mail address. */
export async function officerByEmail(tx: Tx, email: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select a.id from account a where a.email = ${email} and a.disabled_at is null
      and exists (select 1 from role_grant g where g.person_id = a.person_id)`.execute(tx)
  return rows[0]?.id
}

/**
 * Sets a phone number as the office has written it down: a code is sent there from now on, and the first that is typed proves it.
 * The stand-in mail address goes with it.
 */
export async function setPhone(tx: Tx, account: Account, phone: string): Promise<void> {
  const email = isStandIn(account.email) ? standInEmail(phone) : account.email
  await tx
    .updateTable('account')
    .set({ phone_number: phone, phone_number_verified: false, email, updated_at: new Date() })
    .where('id', '=', account.id)
    .execute()
}

/** Closes an account, again too, or opens a closed one. Resolves to its id, or undefined when nothing was to change. */
export async function setDisabled(tx: Tx, personId: string, disabled: boolean, reason: string | null) {
  const { rows } = await sql<{ id: string }>`
    update account set disabled_at = case when ${disabled} then clock_timestamp() end, disabled_reason = ${reason}
    where person_id = ${personId} and (${disabled} or disabled_at is not null) returning id`.execute(tx)
  return rows[0]?.id
}
