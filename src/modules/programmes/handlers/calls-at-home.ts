import type { HomePart } from '../../../platform/home/index.ts'
import { may } from '../../../platform/policy/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { withCall, type RegistrationSeason } from '../data/seasons.ts'
import { callTasks, seasonFigures, type CallCounts } from '../pages/call-counts.ts'
import { byPresence } from '../rules/present.ts'
import { words } from '../words.ts'
import { seasonChoice, type SeasonChoice } from './call-choice.ts'

interface CallsRead<Name extends string> {
  /** In one statement, however many calls there are; every one of them has its counts. */
  count(callIds: string[]): Promise<Map<string, Record<Name, number>>>
  /** Where the list of a season's call stands. */
  listOf(season: RegistrationSeason, choice: SeasonChoice): string
}

/** A room's part of a home: what there is to do for each call, how every one stands, and where the past seasons are. */
export async function callsAtHome<Name extends string>(
  c: Context,
  of: CallCounts<Name>,
  { count, listOf }: CallsRead<Name>,
): Promise<HomePart> {
  const { lang, now } = c.var
  const choice = await seasonChoice(c)
  if (!choice) return { none: noSeason(c) }
  const { present, past } = byPresence(choice.seasons, now)
  const counts = await count(present.flatMap(({ calls }) => calls.map(call => call.id)))
  const seasons = present.map(season => ({
    name: season.name[lang],
    calls: season.calls.map(call => {
      const path = listOf(withCall(season, call.id), choice)
      return { call, path, counts: counts.get(call.id)!, pays: call.pays }
    }),
  }))
  const calls = seasons.flatMap(season => season.calls)
  const links = past.map(season => ({ name: season.name[lang], href: listOf(season, choice) }))
  return {
    tasks: callTasks(of, calls, { lang, now }),
    figures: seasons.map(season => seasonFigures(of, season, { lang, now })),
    past: links.length > 0 ? { title: words(lang).atHome.past, links } : undefined,
  }
}

/** Before the first season; whoever reads the settings of seasons is told how one is made. */
function noSeason({ var: { house, lang, actor } }: Context): HomePart['none'] {
  const { none, next } = words(lang).atHome
  return { title: none, next: may(house.policy, actor, 'season.settings') ? next : undefined }
}
