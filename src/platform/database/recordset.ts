import { sql, type RawBuilder } from 'kysely'

/**
 * Many rows as a table named `name`, to be selected from in one statement however many they are: columns of the types that
 * `types` says, and the place of each row in `n`, from 1. What a row does not say is null. Half a character, as cutting a text
 * leaves it, becomes a sign of its own: JSON of the database has no place for it.
 */
export function recordset<Row extends object>(
  rows: readonly Row[],
  types: Readonly<Record<keyof Row & string, string>>,
  name: string,
): RawBuilder<unknown> {
  const json = JSON.stringify(rows, (_key, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  )
  const columns = Object.keys(types)
  const typed = columns.map(column => `${column} ${types[column as keyof Row & string]}`)
  return sql`rows from (jsonb_to_recordset(${json}::jsonb) as (${sql.raw(typed.join(', '))}))
    with ordinality as ${sql.raw(`${name} (${columns.join(', ')}, n)`)}`
}
