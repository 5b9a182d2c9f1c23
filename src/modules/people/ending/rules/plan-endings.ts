import type { PlanRow } from '../../../../platform/plan/index.ts'
import type { GrantedRole } from '../../../../platform/policy/index.ts'

/** A role that somebody holds or will hold. */
export interface Held {
  id: string
  personId: string
  name: string
  role: GrantedRole
  region: string | null
  validFrom: string
  /** The first day on which it no longer holds. */
  validTo: string | null
}

/** What a plan keeps of it. */
export type Ending = Pick<Held, 'personId' | 'name' | 'role' | 'region'>

/** What becomes of each role when all of them end before a day; nobody ends their own. */
export function planEndings(held: readonly Held[], end: string, actorId: string | undefined): PlanRow<Ending>[] {
  return held.map((one, at) => ({ ...rowOf(one, at + 1), ...fate(one, end, actorId) }))
}

function rowOf({ id, personId, name, role, region }: Held, row: number) {
  return { row, key: name, subjectId: id, values: { personId, name, role, region } }
}

function fate({ personId, validFrom, validTo }: Held, end: string, actorId: string | undefined) {
  const left = (kind: 'refused' | 'same', code: string) => ({
    ...{ kind, act: 'none' as const, changes: [], problems: [{ column: 'last', code }] },
  })
  if (personId === actorId) return left('refused', 'self')
  if (validFrom >= end) return left('refused', 'begins')
  if (validTo !== null && validTo <= end) return left('same', 'earlier')
  const changes = [{ field: 'last', from: validTo, to: end }]
  return { kind: 'ended' as const, act: 'end' as const, changes, problems: [] }
}
