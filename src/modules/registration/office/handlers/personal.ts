import type { Context } from '../../../../platform/web/context.ts'
import { noteLook } from '../../../people/index.ts'
import type { Personal } from '../pages/personal.tsx'

/**
 * Whether a page shows the personal values of a registration: only when its address asks (`?tampil=pribadi`). Then the look
 * is written down, once for the page and before anything is shown.
 */
export async function personalOf(c: Context, registrationId: string): Promise<Personal> {
  const url = new URL(c.req.url)
  const shown = url.searchParams.get('tampil') === 'pribadi'
  if (shown) await noteLook(c, { subjectKind: 'registration', subjectId: registrationId, slot: 'personal' })
  url.searchParams.set('tampil', 'pribadi')
  return { shown, href: url.pathname + url.search }
}
