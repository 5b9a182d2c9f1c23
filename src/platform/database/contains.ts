import { sql, type Expression, type SqlBool } from 'kysely'

/** Whether a text column holds the text that somebody typed, in large or small letters; none of its characters is a pattern. */
export function contains(column: Expression<unknown>, text: string): Expression<SqlBool> {
  return sql<SqlBool>`strpos(lower(${column}), lower(${text})) > 0`
}
