import sharp from 'sharp'
import type { Context } from '../web/context.ts'
import { carrying } from '../web/reply.ts'

/**
 * Answers with a picture that is safe to show: a photo as it was written anew, or one page of a PDF. The raw upload is
 * never sent. Whether somebody may see it is the business of the route that calls this.
 */
export async function servePicture(c: Context, fileId: string, page = 1): Promise<Response | undefined> {
  const found = await findPicture(c, fileId, page)
  if (!found) return undefined
  const bytes = await c.var.house.store.get(found.hash)
  if (!bytes) return undefined
  const headers = new Headers()
  headers.set('content-type', found.mediaType)
  headers.set('cache-control', 'private, max-age=3600')
  headers.set('content-disposition', 'inline')
  headers.set('content-security-policy', "default-src 'none'; sandbox")
  headers.set('x-content-type-options', 'nosniff')
  return carrying(c, new Response(new Uint8Array(bytes), { headers }))
}

const thumbnailSide = 192

/** The same picture (the first page of a PDF) as a small square for lists: never larger than a few kB. */
export async function serveThumbnail(c: Context, fileId: string): Promise<Response | undefined> {
  const picture = await servePicture(c, fileId)
  if (!picture) return undefined
  const small = sharp(await picture.arrayBuffer()).resize(thumbnailSide, thumbnailSide, { fit: 'cover' })
  const headers = new Headers(picture.headers)
  headers.set('content-type', 'image/webp')
  return new Response(new Uint8Array(await small.webp({ quality: 60 }).toBuffer()), { headers })
}

async function findPicture(c: Context, fileId: string, page: number) {
  const row = await c.var.house.db
    .selectFrom('file as f')
    .leftJoin('file_page as p', join => join.onRef('p.file_id', '=', 'f.id').on('p.page', '=', page))
    .select(['f.kind', 'f.kept_hash', 'p.hash as page_hash'])
    .where('f.id', '=', fileId)
    .where('f.state', '=', 'usable')
    .executeTakeFirst()
  if (row?.kind === 'photo' && page === 1 && row.kept_hash) return { hash: row.kept_hash, mediaType: 'image/jpeg' }
  if (row?.kind === 'pdf' && row.page_hash) return { hash: row.page_hash, mediaType: 'image/webp' }
  return undefined
}
