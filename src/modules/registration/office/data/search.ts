import { sql, type Expression, type SqlBool } from 'kysely'
import type { Found } from '../../../../platform/list/index.ts'
import type { RegionBook } from '../../../regions/index.ts'
import { subjectNumber } from '../../../../platform/receipt/index.ts'
import { readSearch, splitPlaces, type Search } from '../rules/search-words.ts'
import { conditions } from './rows.ts'

export interface SearchedSeason {
  callId: string
  prefix: string
  year: number
}

/** Registrations by number, draft code, official number or name. Of drafts only the code is searched: their answers are not looked at. */
export function searchRegistrations(text: string, season: SearchedSeason, book: RegionBook): Found {
  const search = readSearch(text)
  if (search.kind === 'draft') return { where: sql<SqlBool>`r.draft_code = ${search.code}` }
  const number = numberSearched(search, season)
  const byNumber = sql<SqlBool>`r.number = ${number}`
  if (search.kind === 'number') return { where: byNumber }
  if (search.kind === 'official')
    return { where: sql<SqlBool>`(${byOfficialNumber(search.digits)} or ${number ? byNumber : conditions.nothing})` }
  if (search.words.length === 0) return { where: conditions.nothing }
  return byWords(search.words, season.callId, book)
}

/** The number that is meant, were it one of this call. */
export function numberSearched(
  search: Search,
  { prefix, year }: Pick<SearchedSeason, 'prefix' | 'year'>,
): string | undefined {
  if (search.kind !== 'number' && search.kind !== 'official') return undefined
  if (search.kind === 'number' && search.number !== undefined) return search.number
  const { serial } = search
  return serial === undefined ? undefined : subjectNumber(prefix, yearOf(search) ?? year, serial)
}

function yearOf(search: Search): number | undefined {
  return search.kind === 'number' && search.number === undefined ? search.year : undefined
}

/** Of a pesantren its NSPP, of any other kind the number that kind has. */
function byOfficialNumber(digits: string): Expression<SqlBool> {
  const beyond = `${digits}:`
  return sql<SqlBool>`r.number is not null and r.organisation_id in (
    select p.organisation_id from v_pesantren p where p.nspp >= ${digits} and p.nspp < ${beyond}
    union all select o.id from v_organisation o where o.number >= ${digits} and o.number < ${beyond})`
}

function byWords(words: string[], callId: string, book: RegionBook): Found {
  const { words: rest, codes } = splitPlaces(words, book.regencies())
  const found = sql`select search_registrations(${callId}::uuid, ${rest}::text[], ${codes}::text[])`
  // "bandung" may be where it lies or part of its name.
  const all = words.map(word => sql`search_name like ${`%${word}%`}`)
  const named = sql` union select id from registration where call_id = ${callId} and ${sql.join(all, sql` and `)}`
  return { where: sql<SqlBool>`r.id in (${found}${codes.length ? named : sql``})`, rank: rankOf(rest.join(' ')) }
}

/** Names that hold the words as typed first, the shortest of them before the others; then by likeness. */
function rankOf(phrase: string) {
  const by = sql`(case when r.search_name like ${`%${phrase}%`} then 1 + 1::real / length(r.search_name)
    else similarity(r.search_name, ${phrase}) end)::real`
  return { by, type: 'real' } as const
}
