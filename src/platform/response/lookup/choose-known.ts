import { arrival } from '../../web/arrival.ts'
import type { Context } from '../../web/context.ts'
import { readForm } from '../../web/form-body.ts'
import { problem } from '../../web/problem.tsx'
import { seeOther } from '../../web/reply.ts'
import { isOfAnother } from '../handlers/save-page.ts'
import { pagesOf } from '../../form/content.ts'
import { pagePath, type Serving } from '../serving.ts'
import { pathBehind } from './around.tsx'
import { keepChoice } from './keep-choice.ts'
import { metBy } from './met.ts'
import { choiceField, noneOfThem, toldField } from './pages.tsx'

/**
 * POST {base}/cocok: a choice links and prefills, "none of them" unlinks; where nothing was chosen nothing changes.
 * One that somebody else's response holds is told so before going on, unless the page of the choice did.
 */
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
  const id = chosen === noneOfThem ? undefined : chosen
  const kept = chosen !== '' && (await keepChoice(c.var.house.db, mine.serving, id, arrived()))
  const tells = kept && id && !posted.value(toldField) && (await isTaken(c, mine.serving, id))
  return seeOther(c, tells ? `${lookupPath(mine.serving)}?pilih=${encodeURIComponent(id)}` : pathBehind(mine.serving))
}

async function isTaken<Row>(c: Context, serving: Serving<Row>, id: string): Promise<boolean> {
  const { taken } = await metBy(c.var.house.db, serving, serving.response.answers, id)
  return taken !== undefined
}

/** The page that looks up. */
function lookupPath(serving: Pick<Serving, 'form' | 'base'>): string {
  const own = pagesOf(serving.form.content).find(one => one.page.kind === 'lookup')
  return own ? pagePath(serving, own.page.code) : serving.base
}
