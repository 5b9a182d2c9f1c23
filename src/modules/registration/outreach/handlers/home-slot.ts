import type { HomePart, HomeSlot } from '../../../../platform/home/index.ts'
import type { Scope } from '../../../../platform/policy/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { isOpen } from '../../../programmes/index.ts'
import { countToCall } from '../data/rows.ts'
import { outreachPath } from '../rules/paths.ts'
import { words } from '../words.ts'
import { pesantrenCall } from './call-now.ts'

/** How many there are to be contacted, while registration is open. Where none is known for certain, nobody can say so. */
export const outreachSlot: HomeSlot = { act: 'outreach.call', read: toCallAtHome }

async function toCallAtHome(c: Context, scope: Scope): Promise<HomePart> {
  const { lang, now, house } = c.var
  const call = await pesantrenCall(c)
  if (!call || !isOpen(call.window, now)) return {}
  const { known, waiting: count } = await countToCall(house.db, call.id, scope)
  if (known === 0) return {}
  const waiting = [{ href: outreachPath, count }]
  return { tasks: [{ ...words(lang).task, act: 'outreach.call', kind: 'empty', urgency: 'remind', waiting }] }
}
