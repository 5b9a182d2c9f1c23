import { readFile } from 'node:fs/promises'
import { thumbnails } from '../decode/pools.ts'
import type { Context } from '../web/context.ts'
import { carrying } from '../web/reply.ts'

/**
 * Answers with a picture that is safe to show: a photo as it was written anew, or one page of a PDF. The raw upload is
 * never sent. Whether somebody may see it is the business of the route that calls this. No copy is kept on the way or on a
 * phone that others use too: the next look asks again, and is written down again where looks are.
 */
export async function servePicture(c: Context, fileId: string, page = 1): Promise<Response | undefined> {
  const found = await findPicture(c, fileId, page)
  const bytes = found && (await readFile(found.path).catch(() => undefined))
  return bytes && answer(c, bytes, found.mediaType)
}

const thumbnailSeconds = 5

/** The same picture (the first page of a PDF) as a small square for lists: never larger than a few kB. */
export async function serveThumbnail(c: Context, fileId: string): Promise<Response | undefined> {
  const found = await findPicture(c, fileId, 1)
  const whose = c.var.actor.personId ?? c.var.address
  const small = found && (await thumbnails.ask('makeThumbnail', { path: found.path }, thumbnailSeconds, { whose }))
  return small && answer(c, small, 'image/webp')
}

function answer(c: Context, bytes: Uint8Array, mediaType: string): Response {
  const headers = new Headers()
  headers.set('content-type', mediaType)
  headers.set('cache-control', 'private, no-store')
  headers.set('content-disposition', 'inline')
  headers.set('content-security-policy', "default-src 'none'; sandbox")
  headers.set('x-content-type-options', 'nosniff')
  return carrying(c, new Response(new Uint8Array(bytes), { headers }))
}

/** Where the picture lies in the store, and what kind it is. */
async function findPicture(c: Context, fileId: string, page: number) {
  const found = await findRow(c, fileId, page)
  const path = found && (await c.var.house.store.pathOf(found.hash))
  return path ? { path, mediaType: found.mediaType } : undefined
}

async function findRow(c: Context, fileId: string, page: number) {
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
