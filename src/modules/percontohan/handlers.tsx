import { EmptyState, Heading, Muted, Photo, Prose, Section } from '../../design/index.ts'
import { businessDay } from '../../platform/clock/clock.ts'
import { photosAt, picturesOf, showPictureOf } from '../../platform/files/pictures.ts'
import { serveList } from '../../platform/list/index.ts'
import type { Context } from '../../platform/web/context.ts'
import { problem } from '../../platform/web/problem.tsx'
import { page } from '../../platform/web/reply.ts'
import { isUuid } from '../../platform/web/uuid.ts'
import { readRegionBook, readRegionGroups } from '../regions/index.ts'
import { isModelOn, modelsOn } from './data/models.ts'
import { modelList } from './lists/models.tsx'
import { words } from './words.ts'

const ownerKind = 'percontohan'
const today = ({ var: { now } }: Context) => String(businessDay(now).date)

/** GET /percontohan: those in force today, with their stories and photos. */
export async function showPublic(c: Context): Promise<Response> {
  const { lang, house } = c.var
  const w = words(lang)
  const models = await modelsOn(house.db, today(c))
  const photos = await picturesOf(house.db, ownerKind, models)
  const book = await readRegionBook(house.db)
  const body = (
    <>
      <Heading under={w.lead}>{w.title}</Heading>
      {models.length === 0 && <EmptyState title={w.none} />}
      {models.map(one => (
        <Section key={one.id} title={one.name} note={book.path(one.kecamatan_code ?? one.regency_code)}>
          <Prose>
            {one.story.split(/\n+/).map(text => (
              <p key={text}>{text}</p>
            ))}
          </Prose>
          {photosAt(`/percontohan/${one.id}/foto`, photos.get(one.id), one.name).map(picture => (
            <Photo key={picture.src} picture={picture} />
          ))}
          <Muted small>{w.fromUntil(one.begins_on, one.ends_on)}</Muted>
        </Section>
      ))}
    </>
  )
  return page(c, { title: w.title, description: w.lead, narrow: true }, body)
}

/** GET /percontohan/:id/foto/:foto */
export async function showPhoto(c: Context): Promise<Response> {
  const { id = '', foto = '' } = c.req.param()
  const isSeen = isUuid(id) && (await isModelOn(c.var.house.db, id, today(c)))
  return isSeen ? showPictureOf(c, { ownerKind, ownerId: id }, foto) : problem(c, 404)
}

/** GET /kantor/percontohan */
export async function showList(c: Context): Promise<Response> {
  const w = words(c.var.lang)
  const { db } = c.var.house
  const list = modelList({ book: await readRegionBook(db), groups: await readRegionGroups(db) })
  const empty = <EmptyState title={w.none}>{w.noneNext}</EmptyState>
  return serveList(c, list, undefined, { title: w.title, searchLabel: w.search, empty })
}
