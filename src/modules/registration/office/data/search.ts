import { sql, type Expression, type SqlBool } from 'kysely'
import type { Found } from '../../../../platform/list/index.ts'
import type { RegionBook } from '../../../regions/index.ts'
import { registrationNumber } from '../../rules/codes.ts'
import { readSearch, splitPlaces } from '../rules/search-words.ts'
import { conditions } from './rows.ts'

export interface SearchedSeason {
  id: string
  programme: string
  year: number
}

/** Registrations by number, draft code, NSPP or name. Of drafts only the code is searched: their answers are not looked at. */
export function searchRegistrations(text: string, season: SearchedSeason, book: RegionBook): Found {
  const search = readSearch(text)
  if (search.kind === 'draft') return { where: sql<SqlBool>`r.draft_code = ${search.code}` }
  if (search.kind === 'nspp') return { where: byNspp(search.digits) }
  if (search.kind === 'number') {
    const { programme, year } = season
    const number = search.number ?? registrationNumber(programme, year, search.serial!)
    return { where: sql<SqlBool>`r.number = ${number}` }
  }
  if (search.words.length === 0) return { where: conditions.nothing }
  return byWords(search.words, season.id, book)
}

function byNspp(digits: string): Expression<SqlBool> {
  return sql<SqlBool>`r.number is not null and r.organisation_id in (
    select p.organisation_id from pesantren p where p.nspp >= ${digits} and p.nspp < ${`${digits}:`})`
}

function byWords(words: string[], seasonId: string, book: RegionBook): Found {
  const { words: rest, codes } = splitPlaces(words, book.regencies())
  const named = (some: string[]) =>
    sql<SqlBool>`r.id in (select search_registrations(${seasonId}::uuid, ${some}::text[]))`
  const rank = { by: sql`similarity(r.search_name, ${rest.join(' ')})`, type: 'real' } as const
  if (codes.length === 0) return { where: named(words), rank }
  // "bandung" may be where it lies or part of its name.
  const there = sql<SqlBool>`r.regency_code = any(${codes}::text[]) and ${named(rest)}`
  return { where: sql<SqlBool>`(${there} or ${named(words)})`, rank }
}
