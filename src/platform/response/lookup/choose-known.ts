import { pagesOf } from '../../form/content.ts'
import { arrival } from '../../web/arrival.ts'
import type { Context } from '../../web/context.ts'
import { readForm } from '../../web/form-body.ts'
import { problem } from '../../web/problem.tsx'
import { seeOther } from '../../web/reply.ts'
import { isOfAnother } from '../handlers/save-page.ts'
import { pagePath, type Serving } from '../serving.ts'
import { keepChoice } from './keep-choice.ts'
import { choiceField, noneOfThem } from './pages.tsx'

/** POST {base}/cocok: a choice links and prefills, "none of them" unlinks; where nothing was chosen nothing changes. */
export async function chooseKnown<Row>(
  c: Context,
  /** The response that the address names; undefined when there is none to work on. */
  load: (c: Context, withFiles: boolean) => Promise<{ serving: Serving<Row> } | undefined>,
): Promise<Response> {
  const arrived = arrival(c)
  const posted = await readForm(c)
  if (!posted) return problem(c, 422)
  const mine = await load(c, false)
  if (!mine || isOfAnother(mine.serving, posted.value('draf'))) return problem(c, 409, 'otherSubject')
  const chosen = posted.value(choiceField)
  if (chosen) await keepChoice(c.var.house.db, mine.serving, chosen === noneOfThem ? undefined : chosen, arrived())
  return seeOther(c, pathBehind(mine.serving))
}

/** The page behind the one that looks up. */
function pathBehind({ form, base }: Pick<Serving, 'form' | 'base'>): string {
  const all = pagesOf(form.content)
  const next = all[all.findIndex(one => one.page.kind === 'lookup') + 1]
  return next ? pagePath({ base }, next.page.code) : base
}
