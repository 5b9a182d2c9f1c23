import { formatDate, KeyValue, type Pair, type Lang } from '../../../design/index.ts'
import { contextFor, defineStaffForm, summaryOf, type Fields } from '../../staff-form/index.ts'
import type { PlanAct } from '../data/acts.ts'
import type { PlanFace } from '../kind.ts'
import type { PlanRun } from '../rules/plan.ts'
import { wordsOf } from '../words.ts'

interface SaidProps {
  lang: Lang
  face: PlanFace<unknown>
  run: PlanRun
  acts: readonly PlanAct[]
}

/** What was said of the rows when they were chosen, each under the name of its field; then who made of the plan what it is. */
export function Said({ lang, face, run, acts }: SaidProps) {
  const w = wordsOf(face, lang)
  const done = acts.map(({ act, name, at }) => ({
    term: w.acts[act],
    detail: `${name ?? w.system}, ${formatDate(at, lang, 'datetime')}`,
  }))
  return <KeyValue items={[...saidItems(face, run, lang), ...done]} />
}

function saidItems({ from }: PlanFace<unknown>, { summary: { said } }: PlanRun, lang: Lang): Pair[] {
  if (from.by !== 'selection' || !from.said || !said) return []
  const form = defineStaffForm<Fields>({ fields: from.said })
  return summaryOf(form, said as Record<string, never>, contextFor(lang))
    .filter(({ detail }) => detail !== '')
    .map(({ term, detail }) => ({ term, detail }))
}
