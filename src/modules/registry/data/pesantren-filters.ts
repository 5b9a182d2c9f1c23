import { sql, type Expression, type SqlBool } from 'kysely'

/** Conditions of the list of pesantren, over `organisation as o` and `pesantren as p`. */
export const conditions = {
  all: sql<SqlBool>`true`,
  nothing: sql<SqlBool>`false`,
  /** Recorded, or claimed by somebody still. */
  stoodFor: sql<SqlBool>`o.standing <> 'dropped'`,
  numbered: (has: boolean): Expression<SqlBool> =>
    has ? sql<SqlBool>`p.nspp is not null` : sql<SqlBool>`p.nspp is null`,
  placed: (how: string): Expression<SqlBool> => {
    if (how === 'klaim') return sql<SqlBool>`o.standing = 'claimed'`
    if (how === 'pasti') return sql<SqlBool>`o.kecamatan_code is not null`
    const guessed = sql`o.kecamatan_guess_code is not null`
    return sql<SqlBool>`o.kecamatan_code is null and ${how === 'perkiraan' ? guessed : sql`not ${guessed}`}`
  },
  /** Guessed to lie in a kecamatan that nobody has confirmed. */
  guessedIn: (code: string): Expression<SqlBool> =>
    sql<SqlBool>`o.kecamatan_code is null and o.kecamatan_guess_code = ${code}`,
}

/** Where a pesantren lies; its kecamatan as it is known or, where nobody knows, guessed. */
export const placeColumns = {
  regency: 'o.regency_code',
  kecamatan: sql`coalesce(o.kecamatan_code, o.kecamatan_guess_code)`,
}

/** What the list is sorted by; never null. */
export const sorts = {
  name: { by: sql`lower(o.name)`, type: 'text' },
  nspp: { by: sql`coalesce(p.nspp, '')`, type: 'text' },
  regency: { by: sql`coalesce(o.regency_code, '')`, type: 'text' },
} as const
