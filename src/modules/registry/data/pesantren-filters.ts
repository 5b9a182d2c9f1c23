import { sql, type Expression, type SqlBool } from 'kysely'

/** Conditions of the list of pesantren, over `organisation as o` and `pesantren as p`. */
export const conditions = {
  all: sql<SqlBool>`true`,
  nothing: sql<SqlBool>`false`,
  /** Recorded, or claimed by somebody still. */
  stoodFor: sql<SqlBool>`o.standing <> 'dropped'`,
  wilayah: (code: string): Expression<SqlBool> => sql<SqlBool>`o.regency_code in (
    select m.region_code from v_region_member m where m.group_code = ${code})`,
  regency: (code: string): Expression<SqlBool> => sql<SqlBool>`o.regency_code = ${code}`,
  /** Known or, where nobody knows, guessed. */
  kecamatan: (code: string): Expression<SqlBool> =>
    sql<SqlBool>`coalesce(o.kecamatan_code, o.kecamatan_guess_code) = ${code}`,
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

/** What the list is sorted by; never null. */
export const sorts = {
  name: { by: sql`lower(o.name)`, type: 'text' },
  nspp: { by: sql`coalesce(p.nspp, '')`, type: 'text' },
  regency: { by: sql`coalesce(o.regency_code, '')`, type: 'text' },
} as const
