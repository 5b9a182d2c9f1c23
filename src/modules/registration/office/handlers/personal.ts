import type { Context } from '../../../../platform/web/context.ts'
import { logAccess } from '../../../people/index.ts'
import type { Personal } from '../pages/personal.tsx'

/**
 * Whether a page shows the personal values of a registration: only when its address asks (`?tampil=pribadi`). Then the look
 * is written down, once for the page and before anything is shown.
 */
export async function personalOf(c: Context, registrationId: string): Promise<Personal> {
  const { house, actor, route, now } = c.var
  const url = new URL(c.req.url)
  const shown = url.searchParams.get('tampil') === 'pribadi'
  if (shown) {
    const look = { subjectKind: 'registration', subjectId: registrationId, slot: 'personal', at: now }
    await logAccess(house.db, { actor, act: route.act, ...look })
  }
  url.searchParams.set('tampil', 'pribadi')
  return { shown, href: url.pathname + url.search }
}
