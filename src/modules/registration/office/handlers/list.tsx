import { EmptyState } from '../../../../design/index.ts'
import { CountLine } from '../../../../platform/home/index.ts'
import { serveList } from '../../../../platform/list/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { problem } from '../../../../platform/web/problem.tsx'
import { seeOther } from '../../../../platform/web/reply.ts'
import { callQuery, carriedCall, countsOfCall, seasonChoice, seasonOf } from '../../../programmes/index.ts'
import { findCase } from '../data/case.ts'
import { countCall } from '../data/counts.ts'
import { officeCounts } from '../lists/counted.ts'
import { caseAddress, officeList } from '../lists/lists.ts'
import { words } from '../words.ts'
import { caseOfOtherCall } from './of-other-call.ts'
import { listPath, settingOf } from './setting.ts'

/** GET /kantor/pendaftaran: the season that runs; before any, home says what comes. */
export async function goToRegistrations(c: Context): Promise<Response> {
  const choice = await seasonChoice(c)
  return seeOther(c, choice ? listPath(choice.current) : '/kantor')
}

/** GET /kantor/pendaftaran/:id: from where a registration is known by its id alone, such as the trail. */
export async function goToCase(c: Context): Promise<Response> {
  const { house, scope } = c.var
  const shown = await findCase(house.db, c.req.param('id') ?? '', scope)
  const choice = shown && (await seasonChoice(c))
  const season = choice?.seasons.find(({ calls }) => calls.some(call => call.id === shown?.callId))
  return shown && season ? seeOther(c, caseAddress(listPath(season), shown)) : problem(c, 404)
}

/** GET and POST (download for a purpose) /kantor/:programme/:year/pendaftaran */
export async function showRegistrations(c: Context): Promise<Response> {
  const season = await seasonOf(c)
  if (!season) return problem(c, 404)
  const { house, lang, scope } = c.var
  const base = listPath(season)
  const elsewhere = c.req.method === 'GET' && (await caseOfOtherCall(c, season, base))
  if (elsewhere) return seeOther(c, elsewhere)
  const [setting, counts] = await Promise.all([
    settingOf(c, { season, base, query: carriedCall(c, season) }),
    countCall(house.db, season.callId, scope),
  ])
  const standing = { path: base + callQuery(season), counts, pays: setting.has.payable }
  const w = words(lang).list
  return serveList(c, officeList(setting), undefined, {
    title: w.title(season.callName[lang], season.name[lang]),
    searchLabel: w.search,
    under: <CountLine lang={lang} counts={countsOfCall(lang, officeCounts, standing)} />,
    empty: <EmptyState title={w.none}>{w.noneNext}</EmptyState>,
  })
}
