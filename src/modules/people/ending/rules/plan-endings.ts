import type { PlanRow } from '../../../../platform/plan/index.ts'
import { endProblem, type Held, type Mover } from '../../rules/end.ts'

/** What a plan keeps of a role. */
export type Ending = Pick<Held, 'personId' | 'name' | 'role' | 'region'>

/** What becomes of each role when all of them end before a day. */
export function planEndings(held: readonly Held[], end: string, by: Mover): PlanRow<Ending>[] {
  return held.map((one, at) => ({ ...rowOf(one, at + 1), ...fate(one, end, by) }))
}

function rowOf({ id, personId, name, role, region }: Held, row: number) {
  return { row, key: name, subjectId: id, values: { personId, name, role, region } }
}

function fate(one: Held, end: string, by: Mover) {
  const left = (kind: 'refused' | 'same', code: string) => ({
    ...{ kind, act: 'none' as const, changes: [], problems: [{ column: 'last', code }] },
  })
  const problem = endProblem(one, end, by)
  if (problem) return left('refused', problem)
  if (one.validTo !== null && one.validTo <= end) return left('same', 'earlier')
  const changes = [{ field: 'last', from: one.validTo, to: end }]
  return { kind: 'ended' as const, act: 'end' as const, changes, problems: [] }
}
