import { sql, type Expression, type SqlBool } from 'kysely'
import { contains } from '../../../../platform/database/contains.ts'
import type { Found } from '../../../../platform/list/index.ts'
import type { RegionBook } from '../../../regions/index.ts'
import { subjectNumber } from '../../../../platform/receipt/index.ts'
import { lastSaidIs, lastSaidWords } from '../../../../platform/response/index.ts'
import { readPhone } from '../../../../platform/text/phone.ts'
import { readSearch, splitKecamatan, splitPlaces, type Search } from '../rules/search-words.ts'
import { conditions } from './rows.ts'

export interface SearchedSeason {
  callId: string
  prefix: string
  year: number
}

/**
 * Registrations by number, draft code, official number, name, kecamatan, representative, or whole phone. Of drafts only what stands
 * in the list is searched, code, place and owner: their answers are not looked at.
 */
export function searchRegistrations(text: string, season: SearchedSeason, book: RegionBook): Found {
  const phone = readPhone(text)
  const found = searchWritten(readSearch(text), season, book)
  return phone ? { ...found, where: sql<SqlBool>`(${found.where} or ${byPhone(phone)})` } : found
}

function searchWritten(search: Search, season: SearchedSeason, book: RegionBook): Found {
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

/** The representative's, or its owner's: only whole, since it stands masked everywhere. */
function byPhone(phone: string): Expression<SqlBool> {
  return sql<SqlBool>`(${lastSaidIs('r.response_id', 'person.phone', phone)} or r.owner_id in (
    select a.person_id from v_account_phone a where a.phone = ${phone}))`
}

function byWords(words: string[], callId: string, book: RegionBook): Found {
  const { words: rest, codes } = splitPlaces(words, book.regencies())
  const found = sql`select search_registrations(${callId}::uuid, ${rest}::text[], ${codes}::text[])`
  // "bandung" may be where it lies or part of its name.
  const all = words.map(word => sql`search_name like ${`%${word}%`}`)
  const named = sql` union select id from registration where call_id = ${callId} and ${sql.join(all, sql` and `)}`
  const byName = sql<SqlBool>`r.id in (${found}${codes.length ? named : sql``})`
  const where = sql<SqlBool>`(${byName} or ${byKecamatan(words, book)} or ${byContact(words)})`
  return { where, rank: rankOf(rest.join(' ')) }
}

/** All of a kecamatan that is named, or those of it whose names hold the words beside it. */
function byKecamatan(words: string[], book: RegionBook): Expression<SqlBool> {
  const places = book.regencies().flatMap(({ code }) => book.children(code))
  const { rest, codes } = splitKecamatan(words, places)
  if (codes.length === 0) return conditions.nothing
  const named = rest.map(word => sql` and ${contains(sql.ref('r.search_name'), word)}`)
  return sql<SqlBool>`(r.kecamatan_code = any(${codes}::text[])${sql.join(named, sql``)})`
}

/** By whoever is to be called: the representative that was sent, or the owner. */
function byContact(words: string[]): Expression<SqlBool> {
  if (words.every(word => word.length < 3)) return conditions.nothing
  const all = sql.join(
    words.map(word => contains(sql.ref('p.name'), word)),
    sql` and `,
  )
  return sql<SqlBool>`(${lastSaidWords('r.response_id', 'person.name', words)}
    or r.owner_id in (select p.id from v_person p where ${all}))`
}

/** Names that hold the words as typed first, the shortest of them before the others; then by likeness. */
function rankOf(phrase: string) {
  const by = sql`(case when r.search_name like ${`%${phrase}%`} then 1 + 1::real / length(r.search_name)
    else similarity(r.search_name, ${phrase}) end)::real`
  return { by, type: 'real' } as const
}
