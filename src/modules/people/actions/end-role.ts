import type { House } from '../../../platform/web/context.ts'
import type { Actor } from '../../../platform/policy/actor.ts'
import { demand } from '../../../platform/policy/index.ts'
import { record } from '../../../platform/ledger/record.ts'
import { grantForUpdate, setGrantEnd } from '../data/persons.ts'
import { dateOf, endAfter } from '../rules/today.ts'

export type RoleEnded = { ended: true } | { refusal: 'missing' | 'date' | 'self' }

/** Ends a role after a last day: yesterday at the earliest, so that nothing done until now loses its ground. */
export function endRole(
  house: House,
  actor: Actor,
  { personId, grantId, lastDay }: { personId: string; grantId: string; lastDay: string | undefined },
  now: Temporal.Instant,
): Promise<RoleEnded> {
  return house.db.transaction().execute(async tx => {
    demand(house.policy, actor, 'people.end-role')
    const grant = await grantForUpdate(tx, personId, grantId)
    if (!grant) return { refusal: 'missing' }
    if (grantId === actor.grantId) return { refusal: 'self' }
    const end = lastDay && endAfter(lastDay)
    if (!end || end < dateOf(now) || end <= grant.validFrom) return { refusal: 'date' }
    await setGrantEnd(tx, grantId, end)
    const detail = { grant: grantId, from: grant.validTo, to: end }
    await record(tx, { act: 'role.ended', subjectKind: 'person', subjectId: personId, actor, at: now, detail })
    return { ended: true }
  })
}
