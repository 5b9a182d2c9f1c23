import { sql, type Expression, type SqlBool } from 'kysely'
import type { Tx } from '../../../platform/database/open.ts'
import { foldQuery, queryNumber } from '../rules/search-text.ts'

/** A pesantren as a search finds it. */
export interface FoundPesantren {
  id: string
  nspp: string | null
  name: string
  address: string | null
  regency_code: string | null
  kecamatan_code: string | null
  kecamatan_guess_code: string | null
  /** From 0 to about 1.3; 1.3 is every word and the whole name. */
  score: number
}

/** What a search lets through and how well each row fits, over `organisation as o` and `pesantren as p`. */
export interface Match {
  where: Expression<SqlBool>
  score: Expression<number>
}

/** What somebody typed, as a condition and a rank: a number by its beginning, else words of name and place. */
export function matchPesantren(text: string, { numbers = true } = {}): Match | undefined {
  const number = numbers ? queryNumber(text) : undefined
  if (number) {
    const upTo = `${number}:`
    return { where: sql<SqlBool>`p.nspp >= ${number} and p.nspp < ${upTo}`, score: sql<number>`1.3::real` }
  }
  const words = foldQuery(text)
  if (words.length === 0) return undefined
  const score = sql<number>`search_score(o.search_name, o.search_place, ${words}::text[])`
  // One or two letters alone have no trigrams worth an index; they mean the beginning of a word.
  if (words[0]!.length <= 2) return { where: sql<SqlBool>`' ' || o.search_name like ${`% ${words[0]}%`}`, score }
  return {
    where: sql<SqlBool>`o.id in (select search_organisations(${words}::text[]))`,
    score,
  }
}

/** The best matches for a name and, where known, a place among those recorded; the likeliest first. */
export async function searchPesantren(
  tx: Tx,
  { name, place = '', regency, limit = 10 }: { name: string; place?: string; regency?: string; limit?: number },
): Promise<FoundPesantren[]> {
  const match = matchPesantren(`${name} ${place}`)
  if (!match) return []
  let query = tx
    .selectFrom('organisation as o')
    .innerJoin('pesantren as p', 'p.organisation_id', 'o.id')
    .select(['o.id', 'p.nspp', 'o.name', 'o.address', 'o.regency_code', 'o.kecamatan_code', 'o.kecamatan_guess_code'])
    .select(sql<number>`${match.score}`.as('score'))
    .where(match.where)
    .where('o.standing', '=', 'recorded')
  if (regency) query = query.where('o.regency_code', '=', regency)
  const rows = await query
    .orderBy(sql`score`, 'desc')
    .orderBy('o.name')
    .orderBy('o.id')
    .limit(limit)
    .execute()
  return rows
}
