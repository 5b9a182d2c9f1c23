import { EmptyState } from '../../../../design/index.ts'
import { serveList } from '../../../../platform/list/index.ts'
import { homeOf } from '../../../../platform/policy/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { problem } from '../../../../platform/web/problem.tsx'
import { page } from '../../../../platform/web/reply.ts'
import { personalOf } from '../../../people/index.ts'
import { seasonForm } from '../../../programmes/index.ts'
import { readRegionBook } from '../../../regions/index.ts'
import { missingPapers, sentWithPapers } from '../../../../platform/response/index.ts'
import { findCase } from '../data/case.ts'
import { countCall } from '../data/counts.ts'
import { CountLine, near } from '../pages/counts.tsx'
import { nearList } from '../lists/lists.ts'
import { titleOf } from '../pages/cells.tsx'
import { NearCasePage } from '../pages/near-case.tsx'
import { words } from '../words.ts'
import { askedOf, nearQuery, ofSeason, queryOfCall, seasonsNear } from './near-seasons.ts'
import { settingOf } from './setting.ts'

/** Where the list of an officer stands, below the officer's own home: /kecamatan/pendaftaran or /kabupaten/pendaftaran. */
export function nearPath(c: Context): string {
  return `${homeOf(c.var.actor.role)}/pendaftaran`
}

/** GET and POST (download for a purpose) of the list of an officer's own region. */
export async function showNearList(c: Context): Promise<Response> {
  const { house, lang, actor, scope } = c.var
  const others = await seasonsNear(c)
  if (!others) return problem(c, 404)
  const season = askedOf(c, others)
  const base = nearPath(c)
  const setting = await settingOf(c, { season, base, query: nearQuery(c, season, others), others })
  const counts = await countCall(house.db, season.callId, scope)
  const w = words(lang).list
  return serveList(c, nearList(setting), undefined, {
    title: w.nearTitle(actor.region?.name ?? ''),
    searchLabel: w.search,
    under: <CountLine counts={counts} path={base + ofSeason(season, others)} lang={lang} kinds={near} />,
    empty: <EmptyState title={w.noneNear}>{w.noneNearNext}</EmptyState>,
  })
}

/** GET /kecamatan/pendaftaran/:id and /kabupaten/pendaftaran/:id */
export async function showNearCase(c: Context): Promise<Response> {
  const { house, lang, scope } = c.var
  const shown = await findCase(house.db, c.req.param('id') ?? '', scope)
  if (!shown) return problem(c, 404)
  const book = await readRegionBook(house.db)
  const sent = shown.number ? await sentWithPapers(house.db, shown.responseId) : undefined
  const missing = sent && missingPapers(await seasonForm(house.db, shown.formVersionId), sent, lang)
  const personal = await personalOf(c, { subjectKind: 'registration', subjectId: shown.id })
  const back = nearPath(c) + (await queryOfCall(c, shown.callId))
  return page(c, { title: titleOf(shown, lang) }, <NearCasePage {...{ lang, back, shown, personal, book, missing }} />)
}
