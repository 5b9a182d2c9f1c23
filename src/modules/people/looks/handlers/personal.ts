import type { Context } from '../../../../platform/web/context.ts'
import type { Access } from '../actions/log-access.ts'
import { askPersonal, asksPersonal, type Personal } from '../rules/personal.ts'
import { noteLook } from './note-look.ts'

/**
 * Whether a page shows the personal values of its subject: only when its address asks (`?tampil=pribadi`). Then the look is
 * written down, once for the page and before anything is shown.
 */
export async function personalOf(c: Context, subject: Pick<Access, 'subjectKind' | 'subjectId'>): Promise<Personal> {
  const { pathname, search } = new URL(c.req.url)
  const shown = asksPersonal(c.req.url)
  if (shown) await noteLook(c, { ...subject, slot: 'personal' })
  return { shown, href: askPersonal(pathname + search) }
}
