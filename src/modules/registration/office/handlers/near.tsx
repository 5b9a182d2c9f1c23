import { EmptyState, Heading, Workspace } from '../../../../design/index.ts'
import { CountLine } from '../../../../platform/home/index.ts'
import { serveList } from '../../../../platform/list/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { problem } from '../../../../platform/web/problem.tsx'
import { page } from '../../../../platform/web/reply.ts'
import { personalOf } from '../../../people/index.ts'
import {
  askedOf,
  callQuery,
  carriedCall,
  carriedCallOf,
  countsOfCall,
  seasonChoice,
  seasonForm,
} from '../../../programmes/index.ts'
import { readRegionBook } from '../../../regions/index.ts'
import { missingPapers, sentWithPapers } from '../../../../platform/response/index.ts'
import { findCase } from '../data/case.ts'
import { countCall } from '../data/counts.ts'
import { nearCounts } from '../lists/counted.ts'
import { nearList } from '../lists/lists.ts'
import { titleOf } from '../pages/cells.tsx'
import { NearCasePage } from '../pages/near-case.tsx'
import { words } from '../words.ts'
import { nearPath, settingOf } from './setting.ts'

/** GET and POST (download for a purpose) of the list of an officer's own region. */
export async function showNearList(c: Context): Promise<Response> {
  const { house, lang, actor, scope } = c.var
  const choice = await seasonChoice(c)
  if (!choice) return showNoSeason(c)
  const season = askedOf(c, choice)
  const base = nearPath(c)
  const setting = await settingOf(c, { season, base, query: carriedCall(c, season, choice), choice })
  const counts = await countCall(house.db, season.callId, scope)
  const standing = { path: base + callQuery(season, choice), counts, pays: setting.has.payable }
  const w = words(lang).list
  return serveList(c, nearList(setting), undefined, {
    title: w.nearTitle(actor.region?.name ?? ''),
    searchLabel: w.search,
    under: <CountLine lang={lang} counts={countsOfCall(lang, nearCounts, standing)} />,
    empty: <EmptyState title={w.noneNear}>{w.noneNearNext}</EmptyState>,
  })
}

/** The navigation leads here before the first season too. */
function showNoSeason(c: Context): Promise<Response> {
  const { lang, actor } = c.var
  const w = words(lang).list
  const title = w.nearTitle(actor.region?.name ?? '')
  const body = (
    <Workspace>
      <Heading>{title}</Heading>
      <EmptyState title={w.noneNear} />
    </Workspace>
  )
  return page(c, { title }, body)
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
  const back = nearPath(c) + (await carriedCallOf(c, shown.callId))
  return page(c, { title: titleOf(shown, lang) }, <NearCasePage {...{ lang, back, shown, personal, book, missing }} />)
}
