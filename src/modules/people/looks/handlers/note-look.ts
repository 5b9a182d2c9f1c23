import type { Context } from '../../../../platform/web/context.ts'
import { logAccess, type Access } from '../actions/log-access.ts'

/**
 * For a page that is about to show something personal: writes down who looks at what, and keeps the browser from keeping the
 * page, because a kept copy would be looked at without being written down.
 */
export async function noteLook(c: Context, look: Pick<Access, 'subjectKind' | 'subjectId' | 'slot'>): Promise<void> {
  const { house, actor, route, now } = c.var
  await logAccess(house.db, { actor, act: route.act, at: now, ...look })
  c.header('cache-control', 'private, no-store')
}
