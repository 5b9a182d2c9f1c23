import type { PlanFace } from '../kind.ts'
import type { PlanRun, RowKind } from '../rules/plan.ts'

/** What a file can say and does not is told as none, except that it ended something; of rows that were chosen only what there is. */
const toldAsNone: readonly RowKind[] = ['new', 'changed', 'same', 'doubtful', 'refused']

/** Which of these kinds of rows are counted on a page about plans of one kind. */
export function kindsIn(face: Pick<PlanFace<unknown>, 'from'>, runs: readonly PlanRun[], kinds: RowKind[]): RowKind[] {
  const told = face.from.by === 'upload' ? toldAsNone : []
  return kinds.filter(kind => told.includes(kind) || runs.some(({ summary }) => summary[kind] > 0))
}
