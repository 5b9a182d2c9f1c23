import { sql, type Expression, type SqlBool } from 'kysely'

/** A reference such as `r.regency_code`, or an expression. */
type Place = string | Expression<unknown>

const columnOf = (place: Place) => (typeof place === 'string' ? sql.ref(place) : place)

export const isIn = (place: Place, code: string) => sql<SqlBool>`${columnOf(place)} = ${code}`

export const isAnyOf = (place: Place, codes: string[]) => sql<SqlBool>`${columnOf(place)} = any(${codes}::text[])`
