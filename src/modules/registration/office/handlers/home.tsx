import { may } from '../../../../platform/policy/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { page } from '../../../../platform/web/reply.ts'
import {
  registrationSeasons,
  windowText,
  withCall,
  type Call,
  type RegistrationSeason,
} from '../../../programmes/index.ts'
import { countCalls, countWaiting, openDisputes, type Counts } from '../data/counts.ts'
import { NearHomePage, OverviewPage, type CallSummary, type Standing } from '../pages/home.tsx'
import { byPresence, isPresent } from '../rules/present.ts'
import { words } from '../words.ts'
import { nearPath } from './near.tsx'
import { ofSeason, seasonsNear } from './near-seasons.ts'
import { listPath, ofCall } from './setting.ts'

/** GET /kantor */
export async function showOverview(c: Context): Promise<Response> {
  const { house, lang, actor } = c.var
  const seasons = await registrationSeasons(house.db)
  const [waiting, contested, standing] = await Promise.all([
    countWaiting(house.db),
    openDisputes(house.db),
    standingOf(c, seasons, season => listPath(season) + ofCall(season)),
  ])
  const disputes = contested.map(row => ({ href: `/kantor/sengketa/${row.id}`, label: row.name }))
  const readOnly = !may(house.policy, actor, 'registration.decide')
  const shown = { lang, standing, waiting, disputes, readOnly }
  return page(c, { title: words(lang).home.title }, <OverviewPage {...shown} />)
}

/** GET /kecamatan and /kabupaten */
export async function showNearHome(c: Context): Promise<Response> {
  const { lang, actor } = c.var
  const others = await seasonsNear(c)
  const region = actor.region?.name ?? ''
  const path = (season: RegistrationSeason) => nearPath(c) + ofSeason(season, others!)
  const standing = await standingOf(c, others?.seasons ?? [], path)
  return page(c, { title: words(lang).home.nearTitle(region) }, <NearHomePage {...{ lang, region, standing }} />)
}

/** How every call stands that somebody may still have to do something for, and where the past is; `pathOf` leads to a list. */
async function standingOf(
  c: Context,
  seasons: RegistrationSeason[],
  pathOf: (season: RegistrationSeason) => string,
): Promise<Standing> {
  const { house, lang, scope, now } = c.var
  const { present, past } = byPresence(seasons, now)
  const ids = present.flatMap(season => season.calls.map(call => call.id))
  const counts = await countCalls(house.db, ids, scope)
  const summary = (season: RegistrationSeason, call: Call) =>
    summaryOf(c, call, { path: pathOf(withCall(season, call.id)), counts: counts.get(call.id)! })
  return {
    seasons: present.map(season => ({
      name: season.name[lang],
      calls: season.calls.map(call => summary(season, call)),
    })),
    past: past.map(season => ({ name: season.name[lang], href: pathOf(season) })),
  }
}

function summaryOf(c: Context, call: Call, found: { path: string; counts: Counts }): CallSummary {
  const { lang, now } = c.var
  return {
    ...found,
    name: call.name[lang],
    title: words(lang).list.title(call.name[lang], call.seasonName[lang]),
    window: windowText(call.window, now, lang, 'staff'),
    pays: call.pays,
    present: isPresent(call.window, now),
  }
}
