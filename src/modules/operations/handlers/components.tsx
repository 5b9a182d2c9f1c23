import { Gallery } from '../../../design/gallery.tsx'
import type { Context } from '../../../platform/web/context.ts'
import { page } from '../../../platform/web/reply.ts'
import { words } from '../words.ts'

/** GET /komponen: trial only, every component in all its states. */
export function components(c: Context): Promise<Response> {
  return page(c, { title: words(c.var.lang).components.title, noindex: true, sheets: ['paper'] }, <Gallery />)
}
