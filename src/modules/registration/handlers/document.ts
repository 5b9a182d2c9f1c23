import { servePicture, serveThumbnail } from '../../../platform/files/serve.ts'
import { scopeAllows } from '../../../platform/policy/scope.ts'
import type { Context } from '../../../platform/web/context.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { isUuid } from '../../../platform/web/uuid.ts'
import { findDocument } from '../data/documents.ts'

/** GET /saya/dokumen/{id}: a picture of one's own document, never the raw file; `?kecil` is a small one. */
export async function showOwnDocument(c: Context): Promise<Response> {
  const id = c.req.param('id') ?? ''
  const document = isUuid(id) ? await findDocument(c.var.house.db, id) : undefined
  if (!document || !scopeAllows(c.var.scope, { ownerId: document.owner_id })) return problem(c, 404)
  if (c.req.query('kecil') !== undefined) return (await serveThumbnail(c, document.file_id)) ?? problem(c, 404)
  const at = Number(/^[1-9]\d?$/.exec(c.req.query('halaman') ?? '1')?.[0] ?? 0)
  return (at && (await servePicture(c, document.file_id, at))) || problem(c, 404)
}
