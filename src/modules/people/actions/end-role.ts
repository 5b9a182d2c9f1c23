import { hasSeen } from '../../../platform/staff-form/index.ts'
import type { House } from '../../../platform/web/context.ts'
import { type Actor, demand } from '../../../platform/policy/index.ts'
import { record } from '../../../platform/ledger/record.ts'
import { grantForUpdate, setGrantEnd } from '../data/persons.ts'
import { dateOf, endAfter } from '../rules/today.ts'

export type RoleEnded = { ended: true } | { refusal: 'missing' | 'date' | 'self' | 'changed' }

export interface RoleEnding {
  personId: string
  grantId: string
  lastDay: string
  /** The version of its end that the officer had before them. */
  seen: string
}

/** Ends a role after a last day: yesterday at the earliest, so that nothing done until now loses its ground. */
export function endRole(
  house: House,
  actor: Actor,
  { personId, grantId, lastDay, seen }: RoleEnding,
  now: Temporal.Instant,
): Promise<RoleEnded> {
  return house.db.transaction().execute(async tx => {
    demand(house.policy, actor, 'people.end-role')
    const grant = await grantForUpdate(tx, personId, grantId)
    if (!grant) return { refusal: 'missing' }
    if (grantId === actor.grantId) return { refusal: 'self' }
    if (!hasSeen(seen, grant.validTo)) return { refusal: 'changed' }
    const end = endAfter(lastDay)
    if (end < dateOf(now) || end <= grant.validFrom) return { refusal: 'date' }
    await setGrantEnd(tx, grantId, end)
    const detail = { grant: grantId, from: grant.validTo, to: end }
    await record(tx, { act: 'role.ended', subjectKind: 'person', subjectId: personId, actor, at: now, detail })
    return { ended: true }
  })
}
