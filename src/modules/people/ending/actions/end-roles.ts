import type { Tx } from '../../../../platform/database/open.ts'
import { recordAll } from '../../../../platform/ledger/record.ts'
import type { Applied, PlanRow, PlanStep, Skipped } from '../../../../platform/plan/index.ts'
import { demandFresh } from '../../../../platform/policy/index.ts'
import { moveEnds } from '../data/held.ts'
import type { Ending } from '../rules/plan-endings.ts'

type Row = PlanRow<Ending>

/** Ends the roles whose end still is what the plan had seen. */
export async function endRoles(tx: Tx, rows: Row[], step: PlanStep): Promise<Applied> {
  const moved = await move(tx, rows, step, 'role.ended', ({ from, to }) => ({ from, to }))
  const isMoved = (row: Row) => moved.has(row.subjectId!)
  return {
    written: rows.filter(isMoved).map(({ row, subjectId }) => ({ row, subjectId: subjectId! })),
    skipped: rows.filter(row => !isMoved(row)).map(left),
  }
}

/** Reopens those whose end nobody has moved since. Resolves to the others. */
export async function reopenRoles(tx: Tx, rows: Row[], step: PlanStep): Promise<Skipped[]> {
  const moved = await move(tx, rows, step, 'role.end-moved', ({ from, to }) => ({ from: to, to: from }))
  return rows.filter(row => !moved.has(row.subjectId!)).map(left)
}

interface Ends {
  from: string | null
  to: string | null
}

async function move(tx: Tx, rows: Row[], step: PlanStep, act: string, way: (ends: Ends) => Ends) {
  const { house, actor, at, run } = step
  demandFresh(house.policy, actor, 'people.end-roles', { roles: rows.map(row => row.values.role) })
  const ends = new Map(rows.map(row => [row, way(row.changes[0]!)]))
  const moved = await moveEnds(
    tx,
    [...ends].map(([{ subjectId }, { from, to }]) => ({ id: subjectId!, old_end: from, new_end: to })),
  )
  const told = rows.filter(row => moved.has(row.subjectId!))
  await recordAll(
    tx,
    told.map(row => ({
      ...{ act, subjectKind: 'person', subjectId: row.values.personId, actor, at },
      detail: { grant: row.subjectId, ...ends.get(row), plan: run.id },
    })),
  )
  return moved
}

function left({ row, key }: Row): Skipped {
  return { row, key, code: 'changed' }
}
