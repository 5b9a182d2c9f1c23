import { EmptyState } from '../../../../design/index.ts'
import { serveList } from '../../../../platform/list/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { problem } from '../../../../platform/web/problem.tsx'
import { seeOther } from '../../../../platform/web/reply.ts'
import { countCall } from '../data/counts.ts'
import { CountLine, every, payingOnly } from '../pages/counts.tsx'
import { officeList } from '../lists/lists.ts'
import { words } from '../words.ts'
import { caseOfOtherCall } from './of-other-call.ts'
import { listPath, ofCall, listQuery, seasonOf, settingOf } from './setting.ts'

/** GET and POST (download for a purpose) /kantor/:programme/:year/pendaftaran */
export async function showRegistrations(c: Context): Promise<Response> {
  const season = await seasonOf(c)
  if (!season) return problem(c, 404)
  const { house, lang, scope } = c.var
  const base = listPath(season)
  const elsewhere = c.req.method === 'GET' && (await caseOfOtherCall(c, season, base))
  if (elsewhere) return seeOther(c, elsewhere)
  const [setting, counts] = await Promise.all([
    settingOf(c, { season, base, query: listQuery(c, season) }),
    countCall(house.db, season.callId, scope),
  ])
  const kinds = payingOnly(every, { pays: setting.has.payable })
  const w = words(lang).list
  return serveList(c, officeList(setting), undefined, {
    title: w.title(season.callName[lang], season.name[lang]),
    searchLabel: w.search,
    under: <CountLine {...{ counts, lang, kinds }} path={base + ofCall(season)} />,
    empty: <EmptyState title={w.none}>{w.noneNext}</EmptyState>,
  })
}
