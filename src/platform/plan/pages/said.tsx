import { KeyValue, type Lang } from '../../../design/index.ts'
import { contextFor, defineStaffForm, summaryOf, type Fields } from '../../staff-form/index.ts'
import type { PlanFace } from '../kind.ts'
import type { PlanRun } from '../rules/plan.ts'

/** What was said of the rows when they were chosen, each under the name of its field. */
export function Said({ lang, face: { from }, run }: { lang: Lang; face: PlanFace<unknown>; run: PlanRun }) {
  const { said } = run.summary
  if (from.by !== 'selection' || !from.said || !said) return null
  const form = defineStaffForm<Fields>({ fields: from.said })
  const items = summaryOf(form, said as Record<string, never>, contextFor(lang))
    .filter(({ detail }) => detail !== '')
    .map(({ term, detail }) => ({ term, detail }))
  return items.length > 0 ? <KeyValue items={items} /> : null
}
