import { Status, type Lang, type StatusKind } from '../../../design/index.ts'
import type { PlanFace } from '../kind.ts'
import type { PlanRun, PlanState } from '../rules/plan.ts'
import { wordsOf } from '../words.ts'

const kinds: Record<PlanState, StatusKind> = {
  planned: 'waiting',
  applying: 'progress',
  applied: 'done',
  undoing: 'progress',
  undone: 'empty',
}

/** Where a plan stands; one that was swept waits for nobody any more. */
export function PlanStatus({ lang, face, run }: { lang: Lang; face: PlanFace<unknown>; run: PlanRun }) {
  const w = wordsOf(face, lang)
  if (run.summary.swept !== undefined) return <Status kind="empty">{w.notApplied}</Status>
  return <Status kind={kinds[run.state]}>{w.states[run.state]}</Status>
}
