import { EmptyState } from '../../../design/index.ts'
import { serveList } from '../../../platform/list/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { readRegionBook, readRegionGroups } from '../../regions/index.ts'
import { disputeList } from './lists/disputes.tsx'
import { words } from './words.ts'

/** GET /kantor/sengketa */
export async function showDisputes(c: Context): Promise<Response> {
  const { lang, house } = c.var
  const [book, groups] = await Promise.all([readRegionBook(house.db), readRegionGroups(house.db)])
  const w = words(lang).list
  return serveList(c, disputeList({ book, groups }), undefined, {
    title: w.title,
    under: w.lead,
    empty: <EmptyState title={w.none}>{w.noneNext}</EmptyState>,
  })
}
