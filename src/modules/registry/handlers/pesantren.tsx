import { ButtonLink, EmptyState } from '../../../design/index.ts'
import { serveList } from '../../../platform/list/index.ts'
import { may, scopeAllows } from '../../../platform/policy/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page } from '../../../platform/web/reply.ts'
import { readRegionBook, readRegionGroups } from '../../regions/index.ts'
import { readFacts } from '../data/facts.ts'
import { pesantrenById } from '../data/pesantren.ts'
import { pesantrenList } from '../lists/pesantren.tsx'
import { PesantrenPage } from '../pages/pesantren-page.tsx'
import { claimsAbout, eventsAbout, labelsOfCodes, pesantrenSlots } from '../slots.ts'
import { words } from '../words.ts'

/** GET /kantor/pesantren */
export async function showPesantrenList(c: Context): Promise<Response> {
  const { house, actor, lang } = c.var
  const w = words(lang).list
  const book = await readRegionBook(house.db)
  const mayImport = may(house.policy, actor, 'registry.import')
  const link = mayImport && (
    <ButtonLink href="/kantor/pesantren/impor" alt>
      {w.import}
    </ButtonLink>
  )
  const list = pesantrenList({ book, groups: await readRegionGroups(house.db) })
  return serveList(c, list, undefined, {
    title: w.title,
    searchLabel: w.search,
    under: actor.region?.name,
    aside: link,
    empty: <EmptyState title={w.empty}>{mayImport ? w.emptyHint : undefined}</EmptyState>,
  })
}

/** GET /kantor/pesantren/:id */
export async function showPesantren(c: Context): Promise<Response> {
  const { house, scope, lang } = c.var
  const pesantren = await pesantrenById(house.db, c.req.param('id') ?? '')
  const placed = pesantren && { regencyCode: pesantren.regency_code, kecamatanCode: pesantren.kecamatan_code }
  if (!pesantren || !placed || !scopeAllows(scope, placed)) return problem(c, 404)
  const book = await readRegionBook(house.db)
  const facts = await readFacts(house.db, pesantren.id)
  const [claims, slots, events, labels] = await Promise.all([
    claimsAbout(c, pesantren.id),
    pesantrenSlots(c, pesantren.id),
    eventsAbout(c, pesantren.id),
    labelsOfCodes(c),
  ])
  const body = <PesantrenPage {...{ lang, pesantren, facts, book, labels, claims, slots, events }} />
  return page(c, { title: pesantren.name }, body)
}
