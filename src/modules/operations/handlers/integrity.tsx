import { isBeingChecked, keptResults } from '../../../platform/invariants/index.ts'
import { may } from '../../../platform/policy/index.ts'
import { pressForm, staffPost } from '../../../platform/staff-form/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { page, seeOther } from '../../../platform/web/reply.ts'
import { orderCheck } from '../actions/order-check.ts'
import { IntegrityPage } from '../pages/integrity.tsx'
import { words } from '../words.ts'

/** GET /kantor/proses/keutuhan */
export async function showIntegrity(c: Context): Promise<Response> {
  const { house, actor, lang } = c.var
  const kept = await keptResults(house.db)
  const under = await isBeingChecked(house)
  const mayCheck = may(house.policy, actor, 'integrity.check')
  const statements = house.invariants.map(({ code, says }) => ({ code, says: says[lang], found: kept.get(code) }))
  return page(c, { title: words(lang).integrity.title }, <IntegrityPage {...{ lang, statements, under, mayCheck }} />)
}

/** POST /kantor/proses/keutuhan: all of them are asked now. */
export const checkNow = staffPost(pressForm, {
  async act(c) {
    const { house, actor, now } = c.var
    await orderCheck(house, actor, now)
    return seeOther(c, '/kantor/proses/keutuhan')
  },
  show: showIntegrity,
})
