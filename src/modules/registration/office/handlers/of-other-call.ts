import type { Context } from '../../../../platform/web/context.ts'
import type { RegistrationSeason } from '../../../programmes/index.ts'
import { findCase } from '../data/case.ts'
import { numberSearched } from '../data/search.ts'
import { caseAddress } from '../lists/lists.ts'
import { readSearch } from '../rules/search-words.ts'

/** Where the search for a number leads that is one of another call of the season: no list of this call could show it. */
export async function caseOfOtherCall(
  c: Context,
  season: RegistrationSeason,
  base: string,
): Promise<string | undefined> {
  const search = readSearch(c.req.query('q') ?? '')
  const numbers = new Set(season.calls.map(call => numberSearched(search, call)))
  for (const number of season.calls.length > 1 ? numbers : []) {
    const found = number && (await findCase(c.var.house.db, number, c.var.scope, season.id))
    if (found && found.callId !== season.callId) return caseAddress(base, found)
  }
  return undefined
}
