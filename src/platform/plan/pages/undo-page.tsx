import { Confirm, Workspace, type Lang } from '../../../design/index.ts'
import type { PlanFace } from '../kind.ts'
import type { PlanRun } from '../rules/plan.ts'
import { wordsOf } from '../words.ts'

/** Asks whether a plan is to be undone. */
export function UndoPage({ lang, face, run }: { lang: Lang; face: PlanFace<unknown>; run: PlanRun }) {
  const w = wordsOf(face, lang)
  const at = `${face.path}/${run.id}`
  return (
    <Workspace>
      <Confirm
        title={w.undoTitle(run.summary.applied ?? 0)}
        action={`${at}/batalkan`}
        button={w.undo}
        danger
        cancel={{ href: at, label: w.keep }}
      >
        <p>{run.source}</p>
        <p>{w.undoNote}</p>
      </Confirm>
    </Workspace>
  )
}
