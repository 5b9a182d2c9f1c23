import { nobody, type Actor } from '../../../platform/policy/index.ts'
import { sessionToken } from '../../../platform/session/session-cookie.ts'
import type { Context } from '../../../platform/web/context.ts'
import { findActor, personIdThere } from '../data/actor.ts'
import { markSeen } from '../data/sessions.ts'
import { dateOf } from '../rules/today.ts'

/**
 * Who acts in this request, and with it what the route wants to know of them. Without a cookie that we signed the database
 * is not asked.
 */
export async function readActor(c: Context): Promise<Actor> {
  const token = sessionToken(c)
  if (!token) return nobody
  const together = c.get('route').together?.(c, personIdThere)
  const found = await findActor(c.get('house').db, token, dateOf(c.get('now')), together)
  if (!found) return nobody
  if (found.unseen) await markSeen(c.get('house').db, token)
  if (together) c.set('together', found.together)
  return found.actor
}
