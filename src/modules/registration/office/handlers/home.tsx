import { may } from '../../../../platform/policy/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { page } from '../../../../platform/web/reply.ts'
import {
  currentSeason,
  registrationSeasons,
  windowText,
  type Call,
  type RegistrationSeason,
} from '../../../programmes/index.ts'
import { countRegistrations, countWaiting, openDisputes } from '../data/counts.ts'
import { NearHomePage, OverviewPage, type SeasonSummary } from '../pages/home.tsx'
import { callKey } from '../lists/filters.ts'
import { words } from '../words.ts'
import { nearPath } from './near.tsx'
import { listPath } from './setting.ts'

const mostSeasons = 3

/** GET /kantor */
export async function showOverview(c: Context): Promise<Response> {
  const { house, lang, actor } = c.var
  const seasons = (await registrationSeasons(house.db)).slice(0, mostSeasons)
  const [waiting, contested, ...summaries] = await Promise.all([
    countWaiting(house.db),
    openDisputes(house.db),
    ...seasons.map(season => summary(c, season, listPath(season), season.calls)),
  ])
  const disputes = contested.map(row => ({ href: `/kantor/sengketa/${row.id}`, label: row.name }))
  const readOnly = !may(house.policy, actor, 'registration.decide')
  const shown = { lang, seasons: summaries, waiting, disputes, readOnly }
  return page(c, { title: words(lang).home.title }, <OverviewPage {...shown} />)
}

/** GET /kecamatan and /kabupaten */
export async function showNearHome(c: Context): Promise<Response> {
  const { house, lang, actor, now } = c.var
  const season = await currentSeason(house.db, now)
  const region = actor.region?.name ?? ''
  const shown = season && (await summary(c, season, nearPath(c), []))
  return page(
    c,
    { title: words(lang).home.nearTitle(region) },
    <NearHomePage lang={lang} region={region} season={shown} />,
  )
}

/** How a season stands; `calls` are those that are listed there too. */
async function summary(c: Context, season: RegistrationSeason, path: string, calls: Call[]): Promise<SeasonSummary> {
  const { house, lang, scope, now } = c.var
  const counts = await countRegistrations(house.db, season.callId, scope)
  const others = calls
    .filter(call => call.id !== season.callId)
    .map(call => ({ name: call.name[lang], href: `${path}?${callKey}=${call.code}` }))
  return { name: season.name[lang], window: windowText(season.window, now, lang, 'staff'), path, counts, others }
}
