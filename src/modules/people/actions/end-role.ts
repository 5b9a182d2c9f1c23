import { againWhenTaken } from '../../../platform/database/again-when-taken.ts'
import { hasSeen } from '../../../platform/staff-form/index.ts'
import type { House } from '../../../platform/web/context.ts'
import { type Actor, demand } from '../../../platform/policy/index.ts'
import { heldForUpdate } from '../data/ends.ts'
import { endAfter } from '../rules/today.ts'
import { moveEndsIn, type NotMoved } from './move-ends.ts'

export type RoleEnded = { ended: true } | { refusal: 'missing' | NotMoved }

export interface RoleEnding {
  personId: string
  grantId: string
  /** Null takes a planned end back. */
  lastDay: string | null
  reason: string
  /** The version of its end that the officer had before them. */
  seen: string
}

/** Moves the end of one role to a last day, or takes it back, for a reason, by the rules of {@link moveEndsIn}; who holds it is told. */
export function endRole(house: House, actor: Actor, ending: RoleEnding, now: Temporal.Instant): Promise<RoleEnded> {
  return againWhenTaken(() => endOnce(house, actor, ending, now))
}

function endOnce(
  house: House,
  actor: Actor,
  { personId, grantId, lastDay, reason, seen }: RoleEnding,
  at: Temporal.Instant,
): Promise<RoleEnded> {
  return house.db.transaction().execute(async tx => {
    demand(house.policy, actor, 'people.end-role')
    const [grant] = await heldForUpdate(tx, [grantId])
    if (grant?.personId !== personId) return { refusal: 'missing' }
    // Their own has no form that they could have seen.
    if (personId !== actor.personId && !hasSeen(seen, grant.validTo)) return { refusal: 'changed' }
    const move = { id: grantId, from: grant.validTo, to: lastDay && endAfter(lastDay) }
    const left = await moveEndsIn(tx, [move], { house, actor, at, allowed: 'people.end-role', cause: actor, reason })
    const refusal = left.get(grantId)
    return refusal ? { refusal } : { ended: true }
  })
}
