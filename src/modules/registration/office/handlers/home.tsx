import { formatDate, type Lang } from '../../../../design/index.ts'
import { may } from '../../../../platform/policy/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { page } from '../../../../platform/web/reply.ts'
import {
  currentSeason,
  lastDay,
  readCalls,
  registrationSeasons,
  windowState,
  type Call,
  type RegistrationSeason,
} from '../../../programmes/index.ts'
import { countRegistrations, countWaiting, openDisputes } from '../data/counts.ts'
import { NearHomePage, OverviewPage, type SeasonSummary } from '../pages/home.tsx'
import { callKey } from '../pages/filters.ts'
import { words } from '../words.ts'
import { nearPath } from './near.tsx'
import { listPath } from './setting.ts'

const mostSeasons = 3

/** GET /kantor */
export async function showOverview(c: Context): Promise<Response> {
  const { house, lang, actor } = c.var
  const seasons = (await registrationSeasons(house.db)).slice(0, mostSeasons)
  const calls = await readCalls(house.db)
  const [waiting, contested, ...summaries] = await Promise.all([
    countWaiting(house.db),
    openDisputes(house.db),
    ...seasons.map(season => summary(c, season, listPath(season), calls)),
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

async function summary(c: Context, season: RegistrationSeason, path: string, calls: Call[]): Promise<SeasonSummary> {
  const { house, lang, scope, now } = c.var
  const counts = await countRegistrations(house.db, season.callId, scope)
  const others = calls
    .filter(call => call.seasonId === season.id && call.id !== season.callId)
    .map(call => ({ name: call.name[lang], href: `${path}?${callKey}=${call.code}` }))
  return { name: season.name[lang], window: windowLine(season, now, lang), path, counts, others }
}

function windowLine({ window }: RegistrationSeason, now: Temporal.Instant, lang: Lang): string {
  const w = words(lang).home
  if (!window) return w.alwaysOpen
  const state = windowState(window, now)
  if (state === 'ahead') return w.opens(formatDate(window.opensAt, lang, 'datetime'))
  // The end is exclusive: people are told the last day.
  const end = formatDate(lastDay(window).toString(), lang, 'day')
  return state === 'open' ? w.closes(end) : w.closed(end)
}
