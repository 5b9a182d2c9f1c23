import { businessDay } from '../../platform/clock/clock.ts'
import { postDecision, serveDecision } from '../../platform/decision/index.ts'
import { photosAt, picturesOf, showPictureOf } from '../../platform/files/pictures.ts'
import { serveList } from '../../platform/list/index.ts'
import type { Context, Route } from '../../platform/web/context.ts'
import { problem } from '../../platform/web/problem.tsx'
import { page } from '../../platform/web/reply.ts'
import { isUuid } from '../../platform/web/uuid.ts'
import { readRegionBook, readRegionGroups } from '../regions/index.ts'
import { isModelOn, modelsOn } from './data/models.ts'
import { room } from './decision.ts'
import { modelList } from './lists/models.tsx'
import { ModelsPage, NoModels } from './pages.tsx'
import { words } from './words.ts'

const nav = (position: number): Route['nav'] => ({ position, label: lang => words(lang).title })
const seen = { method: 'GET', act: 'percontohan.see', frame: 'public' } as const
const read = { method: 'GET', act: 'percontohan.read', frame: 'staff' } as const
const all = { ...read, path: '/kantor/percontohan', handler: showList }
const one = { ...read, path: '/kantor/percontohan/:id' }

export const routes: Route[] = [
  { ...seen, path: '/percontohan', handler: showPublic, nav: nav(45) },
  { ...seen, path: '/percontohan/:id/foto/:foto', handler: showPhoto },
  { ...all, nav: nav(25) },
  { ...all, method: 'POST' },
  { ...one, handler: c => serveDecision(c, room) },
  { ...one, method: 'POST', act: 'percontohan.decide', handler: c => postDecision(c, room) },
]

const ownerKind = 'percontohan'
const today = ({ var: { now } }: Context) => businessDay(now).text

/** GET /percontohan: those in force today, with their stories and photos. */
async function showPublic(c: Context): Promise<Response> {
  const { lang, house } = c.var
  const found = await modelsOn(house.db, today(c))
  const photos = await picturesOf(house.db, ownerKind, found)
  const book = await readRegionBook(house.db)
  const models = found.map(one => ({
    ...one,
    place: book.path(one.kecamatan_code ?? one.regency_code),
    pictures: photosAt(`/percontohan/${one.id}/foto`, photos.get(one.id), one.name),
  }))
  const { title, lead: description } = words(lang)
  return page(c, { title, description, narrow: true }, <ModelsPage {...{ lang, models }} />)
}

/** GET /percontohan/:id/foto/:foto */
async function showPhoto(c: Context): Promise<Response> {
  const { id = '', foto = '' } = c.req.param()
  const isSeen = isUuid(id) && (await isModelOn(c.var.house.db, id, today(c)))
  return isSeen ? showPictureOf(c, { ownerKind, ownerId: id }, foto) : problem(c, 404)
}

/** GET and POST /kantor/percontohan: everybody who was ever named. */
async function showList(c: Context): Promise<Response> {
  const { lang, house } = c.var
  const { title, search: searchLabel } = words(lang)
  const list = modelList({ book: await readRegionBook(house.db), groups: await readRegionGroups(house.db) })
  return serveList(c, list, undefined, { title, searchLabel, empty: <NoModels lang={lang} /> })
}
