import { carriedQuery } from '../../../../platform/list/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { personalKey } from '../../../people/index.ts'
import { currentAmong, registrationSeasons, withCall, type RegistrationSeason } from '../../../programmes/index.ts'
import { callKey, seasonKey, seasonWord, type OtherSeasons } from '../lists/filters.ts'
import { codeUnlessMain } from './setting.ts'

/** Every season an officer chooses from, and the one that is meant unless another is named; undefined before the first. */
export async function seasonsNear(c: Context): Promise<OtherSeasons | undefined> {
  const seasons = await registrationSeasons(c.var.house.db)
  const current = currentAmong(seasons, c.var.now)
  return current && { current, seasons }
}

/** The season and the call that an address asks for: the current one and its main call unless said. */
export function askedOf(c: Context, { current, seasons }: OtherSeasons): RegistrationSeason {
  const season = seasons.find(one => seasonWord(one) === c.req.query(seasonKey)) ?? current
  const call = season.calls.find(one => one.code === c.req.query(callKey))
  return call ? withCall(season, call.id) : season
}

/** What an address says of the season and the call, as far as they are not those that are meant unless said. */
function namesOf(season: RegistrationSeason, { current }: OtherSeasons) {
  return { [seasonKey]: season.id === current.id ? undefined : seasonWord(season), [callKey]: codeUnlessMain(season) }
}

/** The query of a list, to be carried into a case and back to the list of the case's own call. */
export function nearQuery(c: Context, season: RegistrationSeason, others: OtherSeasons): string {
  return carriedQuery(c.req.url, { [personalKey]: undefined, ...namesOf(season, others) })
}

/** The same for a case, which says itself which call it is of. */
export async function queryOfCall(c: Context, callId: string): Promise<string> {
  const others = await seasonsNear(c)
  const season = others?.seasons.find(one => one.calls.some(call => call.id === callId))
  return others && season ? nearQuery(c, withCall(season, callId), others) : ''
}

/** The same for links that lead to a list and say nothing else. */
export function ofSeason(season: RegistrationSeason, others: OtherSeasons): string {
  const named = Object.entries(namesOf(season, others)).filter((entry): entry is [string, string] => !!entry[1])
  return named.length > 0 ? `?${new URLSearchParams(named).toString()}` : ''
}
