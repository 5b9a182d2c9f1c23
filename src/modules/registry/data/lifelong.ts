import { sql } from 'kysely'
import { date } from '../../../platform/clock/clock.ts'
import type { Tx } from '../../../platform/database/open.ts'
import type { BankAccount, BusinessUnit } from '../rules/claims.ts'
import type { Source } from './facts.ts'

/**
 * Says what is known of a business of an organisation: of the one of that name, or of the one that the same source spoke
 * of before; otherwise it is a new one. What is said already changes nothing, nor does what was contradicted later. The
 * caller holds the organisation's row.
 */
export async function recordUnit(tx: Tx, organisationId: string, unit: BusinessUnit, source: Source): Promise<void> {
  const { name, field, otherField, started } = unit
  const { rows } = await sql<{ unit_id: string }>`
    select unit_id from business_unit_version
    where organisation_id = ${organisationId} and valid_to is null
      and (lower(name) = lower(${name}) or (source_kind = ${source.kind} and source_id = ${source.id ?? null}))
    order by lower(name) = lower(${name}) desc, recorded_at limit 1`.execute(tx)
  const unitId = rows[0]?.unit_id ?? (await insertUnit(tx, organisationId))
  await sql`
    with standing as (
      select id, valid_from > ${date(source.at)} as later, (name, field, other_field, started)
        is not distinct from (${name}::text, ${field}::text, ${otherField}::text, ${started}::date) as same
      from business_unit_version where unit_id = ${unitId} and valid_to is null
    ), closed as (
      update business_unit_version v set valid_to = ${date(source.at)}
      from standing where v.id = standing.id and not same and not later
    )
    insert into business_unit_version (unit_id, organisation_id, name, field, other_field, started, ${sourceColumns})
    select ${unitId}, ${organisationId}, ${name}, ${field}, ${otherField}, ${started}::date, ${sourceValues(source)}
    where not exists (select from standing where same or later)`.execute(tx)
}

async function insertUnit(tx: Tx, organisationId: string): Promise<string> {
  const values = { organisation_id: organisationId }
  return (await tx.insertInto('business_unit').values(values).returning('id').executeTakeFirstOrThrow()).id
}

/**
 * Opens an account of an organisation and closes the one before; the same account again changes nothing, nor does one
 * that another has followed already.
 */
export async function recordAccount(
  tx: Tx,
  organisationId: string,
  { bank, branch, number, ownerName }: BankAccount,
  source: Source,
): Promise<void> {
  await sql`
    with standing as (
      select id, valid_from > ${date(source.at)} as later, (bank, branch, number, owner_name)
        is not distinct from (${bank}::text, ${branch}::text, ${number}::text, ${ownerName}::text) as same
      from bank_account where organisation_id = ${organisationId} and valid_to is null
    ), closed as (
      update bank_account a set valid_to = ${date(source.at)}
      from standing where a.id = standing.id and not same and not later
    )
    insert into bank_account (organisation_id, bank, branch, number, owner_name, ${sourceColumns})
    select ${organisationId}, ${bank}, ${branch}, ${number}, ${ownerName}, ${sourceValues(source)}
    where not exists (select from standing where same or later)`.execute(tx)
}

const sourceColumns = sql`source_kind, source_id, source_text, actor_id, valid_from`

function sourceValues({ kind, id, text, actorId, at }: Source) {
  return sql`${kind}, ${id ?? null}::uuid, ${text ?? null}, ${actorId ?? null}::uuid, ${date(at)}::timestamptz`
}
