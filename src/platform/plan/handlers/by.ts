import type { Context } from '../../web/context.ts'
import type { By } from '../kind.ts'

/** Who acts in a request, and when. */
export function byOf({ var: { house, actor, now } }: Context): By {
  return { house, actor, at: now }
}
