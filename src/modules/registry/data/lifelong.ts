import { sql } from 'kysely'
import { date } from '../../../platform/clock/clock.ts'
import type { Tx } from '../../../platform/database/open.ts'

/** A business of an organisation. `started` is a date, or null when nobody knows. */
export interface BusinessUnit {
  name: string
  field: string
  fieldOther: string | null
  started: string | null
}

/**
 * Writes a business of an organisation: the one of that name, or of the name it had before, follows what is said now;
 * otherwise it is a new one. The caller holds the organisation's row.
 */
export async function recordUnit(
  tx: Tx,
  organisationId: string,
  unit: BusinessUnit,
  formerName?: string,
): Promise<void> {
  const { name, field, fieldOther, started } = unit
  await sql`
    with standing as (
      select id from business_unit
      where organisation_id = ${organisationId} and lower(name) in (lower(${name}), lower(${formerName ?? name}))
      order by lower(name) = lower(${name}) desc, created_at limit 1
    ), changed as (
      update business_unit u
      set name = ${name}, field = ${field}, field_other = ${fieldOther}, started = ${started}::date
      from standing where u.id = standing.id
    )
    insert into business_unit (organisation_id, name, field, field_other, started)
    select ${organisationId}, ${name}, ${field}, ${fieldOther}, ${started}::date
    where not exists (select from standing)`.execute(tx)
}

export interface BankAccount {
  bank: string
  branch: string | null
  number: string
  ownerName: string
}

/** Opens an account of an organisation and closes the one before; the same account again changes nothing. */
export async function recordAccount(
  tx: Tx,
  organisationId: string,
  { bank, branch, number, ownerName }: BankAccount,
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    with open as (
      select id, (bank, branch, number, owner_name)
        is not distinct from (${bank}::text, ${branch}::text, ${number}::text, ${ownerName}::text) as same
      from bank_account where organisation_id = ${organisationId} and valid_to is null
    ), closed as (
      update bank_account a set valid_to = greatest(a.valid_from, ${date(at)}::timestamptz)
      from open where a.id = open.id and not open.same
    )
    insert into bank_account (organisation_id, bank, branch, number, owner_name, valid_from)
    select ${organisationId}, ${bank}, ${branch}, ${number}, ${ownerName}, ${date(at)}
    where not exists (select from open where same)`.execute(tx)
}
