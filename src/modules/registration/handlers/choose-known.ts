import { pagesOf } from '../../../platform/form/content.ts'
import { pagePath } from '../../../platform/response/index.ts'
import { defineStaffForm, readSent, sent } from '../../../platform/staff-form/index.ts'
import { arrival } from '../../../platform/web/arrival.ts'
import type { Context } from '../../../platform/web/context.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { seeOther } from '../../../platform/web/reply.ts'
import type { SeasonForm } from '../../programmes/index.ts'
import { choosePesantren } from '../actions/choose-pesantren.ts'
import { loadRunning } from './own.ts'

const choiceForm = defineStaffForm({ fields: { pesantren: { type: sent(said => said), optional: true } } })

/** POST /saya/{draf}/cocok: a choice links and prefills; "bukan" unlinks. */
export async function chooseKnown(c: Context): Promise<Response> {
  const arrived = arrival(c)
  const posted = await readSent(c, choiceForm)
  if (!posted) return problem(c, 422)
  const mine = await loadRunning(c, false)
  if (!mine) return problem(c, 409, 'otherSubject')
  const { own, season, serving } = mine
  const chosen = posted.pesantren === 'bukan' ? undefined : posted.pesantren
  await choosePesantren(c.var.house, own, chosen, season, arrived())
  return seeOther(c, afterChoice(season, serving.base))
}

/** The page behind the lookup. */
function afterChoice({ content }: SeasonForm, base: string): string {
  const all = pagesOf(content)
  const next = all[all.findIndex(one => one.page.kind === 'lookup') + 1]
  return next ? pagePath({ base }, next.page.code) : base
}
