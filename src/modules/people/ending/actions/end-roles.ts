import type { Tx } from '../../../../platform/database/open.ts'
import type { Applied, PlanRow, PlanStep, Skipped, Step } from '../../../../platform/plan/index.ts'
import { moveEndsIn, type NotMoved } from '../../actions/move-ends.ts'
import { letterCause } from '../../rules/letter-cause.ts'
import type { Ending } from '../rules/plan-endings.ts'

type Row = PlanRow<Ending>

/** Ends the roles whose end still is what the plan had seen; what else is asked of an ending is asked now. */
export async function endRoles(tx: Tx, rows: Row[], step: PlanStep): Promise<Applied> {
  const left = await move(tx, rows, step, 'apply')
  const moved = rows.filter(row => !left.has(row.subjectId!))
  return {
    written: moved.map(({ row, subjectId }) => ({ row, subjectId: subjectId! })),
    skipped: skippedOf(rows, left),
  }
}

/** Reopens those whose end nobody has moved since. Resolves to the others. */
export async function reopenRoles(tx: Tx, rows: Row[], step: PlanStep): Promise<Skipped[]> {
  return skippedOf(rows, await move(tx, rows, step, 'undo'))
}

function move(tx: Tx, rows: Row[], { house, actor, at, run }: PlanStep, step: Step): Promise<Map<string, NotMoved>> {
  const moves = rows.map(({ subjectId, changes: [change] }) => {
    const { from, to } = change!
    return step === 'apply' ? { id: subjectId!, from, to } : { id: subjectId!, from: to, to: from }
  })
  const moving = { house, actor, at, allowed: 'people.end-roles', cause: letterCause(run), detail: { plan: run.id } }
  return moveEndsIn(tx, moves, { ...moving, reason: step === 'apply' ? run.summary.said?.alasan : undefined })
}

function skippedOf(rows: Row[], left: ReadonlyMap<string, NotMoved>): Skipped[] {
  return rows.flatMap(({ row, key, subjectId }) => {
    const code = left.get(subjectId!)
    return code ? [{ row, key, code }] : []
  })
}
