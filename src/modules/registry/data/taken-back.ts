import { sql } from 'kysely'
import { date } from '../../../platform/clock/clock.ts'
import type { Tx } from '../../../platform/database/open.ts'

/** Tables of values with source and time; of each key of an organisation one row is open. */
const keyOf = { organisation_fact: 'field', business_unit_version: 'unit_id', bank_account: 'organisation_id' } as const

export type Said = keyof typeof keyOf

/** One source's sayings about one organisation. */
export interface Sayings {
  organisationId: string
  source: { kind: string; id: string }
  at: Temporal.Instant
}

/**
 * Takes back what a source said, except under the keys to be kept: each value stays as history, marked, and what stood
 * before it is open again. Resolves to the keys whose values were taken back.
 */
export async function takeBackIn(
  tx: Tx,
  said: Said,
  { organisationId, source, at }: Sayings,
  keep: readonly string[] = [],
): Promise<string[]> {
  const [table, key] = [sql.table(said), sql.ref(keyOf[said])]
  const { rows } = await sql<{ key: string }>`
    update ${table} set taken_back_at = ${date(at)}, valid_to = coalesce(valid_to, greatest(valid_from, ${date(at)}))
    where organisation_id = ${organisationId} and source_kind = ${source.kind} and source_id = ${source.id}
      and taken_back_at is null and ${key}::text <> all(${keep}::text[])
    returning ${key}::text as key`.execute(tx)
  const keys = [...new Set(rows.map(row => row.key))]
  if (keys.length > 0) await reopen(tx, said, organisationId, keys)
  return keys
}

/** Facts of these organisations that were taken back, as `organisation field value`. */
export async function takenBack(tx: Tx, organisationIds: string[]): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('organisation_fact')
    .select(['organisation_id', 'field', 'value'])
    .where(eb => eb('organisation_id', '=', eb.fn.any(eb.val(organisationIds))))
    .where('taken_back_at', 'is not', null)
    .execute()
  return new Set(rows.map(row => `${row.organisation_id} ${row.field} ${row.value}`))
}

/** Opens the newest value that was not taken back, where none is open. */
async function reopen(tx: Tx, said: Said, organisationId: string, keys: string[]): Promise<void> {
  const [table, key] = [sql.table(said), sql.ref(keyOf[said])]
  await sql`
    update ${table} set valid_to = null where id in (
      select distinct on (${key}) id from ${table}
      where organisation_id = ${organisationId} and ${key}::text = any(${keys}::text[]) and taken_back_at is null
        and ${key} not in (select ${key} from ${table} where organisation_id = ${organisationId} and valid_to is null)
      order by ${key}, valid_from desc, recorded_at desc)`.execute(tx)
}
