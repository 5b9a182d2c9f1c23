import { carriedQuery, type Filter } from '../../../platform/list/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { personalKey } from '../../people/index.ts'
import { currentAmong, findSeason, registrationSeasons, withCall, type RegistrationSeason } from '../data/seasons.ts'
import { words } from '../words.ts'

// Which season and call a list is of, as its address says it.

/** Names the call of a list. */
const callKey = 'panggilan'

/** Names the season of a list whose path does not. */
const seasonKey = 'musim'

/** Where the path of a list names no season: those that can be chosen, and the one that is meant unless said. */
export interface SeasonChoice {
  current: RegistrationSeason
  seasons: RegistrationSeason[]
}

/** The season that the path names, /kantor/{programme}/{year}, with the call that its list asks for: the main one unless said. */
export async function seasonOf(c: Context): Promise<RegistrationSeason | undefined> {
  const year = c.req.param('year') ?? ''
  if (!/^\d{4}$/.test(year)) return undefined
  return findSeason(c.var.house.db, c.req.param('programme') ?? '', Number(year), c.req.query(callKey))
}

/** Every season that can be chosen; undefined before the first. */
export async function seasonChoice(c: Context): Promise<SeasonChoice | undefined> {
  const seasons = await registrationSeasons(c.var.house.db)
  const current = currentAmong(seasons, c.var.now)
  return current && { current, seasons }
}

/** The season and the call that an address asks for: the current one and its main call unless said. */
export function askedOf(c: Context, { current, seasons }: SeasonChoice): RegistrationSeason {
  const season = seasons.find(one => seasonWord(one) === c.req.query(seasonKey)) ?? current
  const call = season.calls.find(one => one.code === c.req.query(callKey))
  return call ? withCall(season, call.id) : season
}

/** For links that lead to a list and say nothing else. Without a choice the path names the season. */
export function callQuery(season: RegistrationSeason, choice?: SeasonChoice): string {
  const named = Object.entries(namesOf(season, choice)).filter((entry): entry is [string, string] => !!entry[1])
  return named.length > 0 ? `?${new URLSearchParams(named).toString()}` : ''
}

/** The query of a list, to be carried into a case and back. Whoever goes on has not asked to see personal values there. */
export function carriedCall(c: Context, season: RegistrationSeason, choice?: SeasonChoice): string {
  return carriedQuery(c.req.url, { [personalKey]: undefined, ...namesOf(season, choice) })
}

/** The same where the path names no season, for a case, which says itself which call it is of. */
export async function carriedCallOf(c: Context, callId: string): Promise<string> {
  const choice = await seasonChoice(c)
  const season = choice?.seasons.find(one => one.calls.some(call => call.id === callId))
  return season ? carriedCall(c, withCall(season, callId), choice) : ''
}

/** What an address says of season and call, as far as they are not those that are meant unless said. */
function namesOf(season: RegistrationSeason, choice: SeasonChoice | undefined): Record<string, string | undefined> {
  const call = season.calls[0]?.id === season.callId ? undefined : season.call
  if (!choice) return { [callKey]: call }
  return { [seasonKey]: season.id === choice.current.id ? undefined : seasonWord(season), [callKey]: call }
}

/** What names a season in an address, as one word. */
function seasonWord({ programme, year }: RegistrationSeason): string {
  return `${programme}-${year}`
}

/** Filters that choose the list: its season, where there is a choice, and its call, where the season has several. */
export function callFilters(season: RegistrationSeason, choice?: SeasonChoice): Filter[] {
  return [...seasonFilter(choice), ...callFilter(season)]
}

function seasonFilter(choice: SeasonChoice | undefined): Filter[] {
  if (!choice || choice.seasons.length < 2) return []
  const { current, seasons } = choice
  return [
    {
      key: seasonKey,
      chooses: true,
      label: lang => words(lang).choice.season,
      blank: lang => current.name[lang],
      options: ({ lang }) =>
        seasons
          .filter(season => season.id !== current.id)
          .map(season => ({ value: seasonWord(season), label: season.name[lang] })),
    },
  ]
}

function callFilter({ calls: [main, ...others] }: RegistrationSeason): Filter[] {
  if (!main || others.length === 0) return []
  return [
    {
      key: callKey,
      chooses: true,
      label: lang => words(lang).choice.call,
      blank: lang => main.name[lang],
      options: ({ lang }) => others.map(call => ({ value: call.code, label: call.name[lang] })),
    },
  ]
}
