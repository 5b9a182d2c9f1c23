import { EmptyState } from '../../../../design/index.ts'
import { serveList } from '../../../../platform/list/index.ts'
import { homeOf } from '../../../../platform/policy/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { problem } from '../../../../platform/web/problem.tsx'
import { page } from '../../../../platform/web/reply.ts'
import { personalOf } from '../../../people/index.ts'
import { currentSeason, seasonForm } from '../../../programmes/index.ts'
import { readRegionBook } from '../../../regions/index.ts'
import { slotsMissing } from '../../../../platform/form/slots.ts'
import { lastSent } from '../../data/submissions.ts'
import { submittedDocuments } from '../../../../platform/response/index.ts'
import { findCase, type Case } from '../data/case.ts'
import { countRegistrations } from '../data/counts.ts'
import { CountLine } from '../pages/counts.tsx'
import { nearList } from '../lists/lists.ts'
import { NearCasePage } from '../pages/near-case.tsx'
import { words } from '../words.ts'
import { usableSlotsOf } from './case-parts.ts'
import { listQuery, settingOf } from './setting.ts'

/** Where the list of an officer stands, below the officer's own home: /kecamatan/pendaftaran or /kabupaten/pendaftaran. */
export function nearPath(c: Context): string {
  return `${homeOf(c.var.actor.role)}/pendaftaran`
}

/** GET and POST (download for a purpose) of the list of an officer's own region. */
export async function showNearList(c: Context): Promise<Response> {
  const { house, lang, actor, scope, now } = c.var
  const season = await currentSeason(house.db, now)
  if (!season) return problem(c, 404)
  const base = nearPath(c)
  const setting = await settingOf(c, { season, base, query: listQuery(c, season) })
  const counts = await countRegistrations(house.db, season.callId, scope)
  const w = words(lang).list
  return serveList(c, nearList(setting), undefined, {
    title: w.nearTitle(actor.region?.name ?? ''),
    searchLabel: w.search,
    under: <CountLine counts={counts} path={base} lang={lang} kinds={['submitted', 'drafts', 'incomplete']} />,
    empty: <EmptyState title={w.noneNear}>{w.noneNearNext}</EmptyState>,
  })
}

/** GET /kecamatan/pendaftaran/:id and /kabupaten/pendaftaran/:id */
export async function showNearCase(c: Context): Promise<Response> {
  const { house, lang, scope, now } = c.var
  const season = await currentSeason(house.db, now)
  const shown = season && (await findCase(house.db, season.id, c.req.param('id') ?? '', scope))
  if (!shown) return problem(c, 404)
  const book = await readRegionBook(house.db)
  const missing = shown.number ? await missingPapers(c, shown) : undefined
  const title = shown.name ?? words(lang).list.draftOf(shown.contact.name)
  const personal = await personalOf(c, { subjectKind: 'registration', subjectId: shown.id })
  const back = nearPath(c) + listQuery(c, season)
  return page(c, { title }, <NearCasePage {...{ lang, back, shown, personal, book, missing }} />)
}

/** The names of the documents that the last submission lacks. */
async function missingPapers(c: Context, shown: Case): Promise<string[]> {
  const { house, lang } = c.var
  const form = await seasonForm(house.db, shown.formVersionId)
  const [sent, documents] = await Promise.all([
    lastSent(house.db, shown.responseId),
    submittedDocuments(house.db, shown.responseId),
  ])
  return slotsMissing(form, sent?.answers ?? {}, usableSlotsOf(documents)).map(slot => slot.name[lang])
}
