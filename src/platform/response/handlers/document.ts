import { servePicture, serveThumbnail } from '../../files/serve.ts'
import type { Context } from '../../web/context.ts'
import { problem } from '../../web/problem.tsx'
import { isUuid } from '../../web/uuid.ts'
import { findDocument } from '../data/documents.ts'

/** GET {base}/dokumen/{id}: a picture of one's own document, never the raw file; `?kecil` is a small one. */
export async function showDocument(c: Context, responseId: string, id: string): Promise<Response> {
  const document = isUuid(id) ? await findDocument(c.var.house.db, id) : undefined
  if (document?.response_id !== responseId) return problem(c, 404)
  if (c.req.query('kecil') !== undefined) return (await serveThumbnail(c, document.file_id)) ?? problem(c, 404)
  const at = Number(/^[1-9]\d?$/.exec(c.req.query('halaman') ?? '1')?.[0] ?? 0)
  return (at && (await servePicture(c, document.file_id, at))) || problem(c, 404)
}
