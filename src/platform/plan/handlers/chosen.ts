import type { Context } from '../../web/context.ts'
import { noneLeft, startPlan, tooMany, tooOften, type Beginning, type NoPlan } from '../actions/start-plan.ts'
import type { AnyPlan, SelectionPlan } from '../kind.ts'
import { wordsOf } from '../words.ts'
import { planLimits } from '../rules/limits.ts'
import { byOf } from './by.ts'

/** Rows that were chosen in a list, by their ids or all that it finds, with what was said of them. */
export type Chosen = Beginning['selection']

/**
 * Makes a plan of what was chosen in a list. Resolves to its address, or to why there is none; `later`: nothing is wrong with
 * what was chosen and said, so it stays where it stands.
 */
export async function startChosen(
  c: Context,
  kind: SelectionPlan,
  chosen: Chosen,
): Promise<{ href: string } | { refused: string; later: boolean }> {
  const started = await c.var.house.db.transaction().execute(tx => startPlan(tx, kind, chosen, byOf(c)))
  if ('refusal' in started) {
    return { refused: sentenceOf(c, kind, started), later: started.refusal === tooOften }
  }
  return { href: `${kind.path}/${started.runId}` }
}

/** Why no plan came of it. */
export function sentenceOf(c: Context, kind: AnyPlan, { refusal }: NoPlan): string {
  const { lang } = c.var
  const w = wordsOf(kind, lang)
  if (refusal === tooOften) return w.tooOften(planLimits.perDay)
  if (refusal === tooMany) return w.tooMany(kind.most)
  if (refusal === noneLeft) return w.noneLeft
  return kind.refusal?.(refusal, lang) ?? refusal
}
