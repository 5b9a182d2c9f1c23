import type { House } from '../../../platform/web/context.ts'
import type { Actor } from '../../../platform/policy/actor.ts'
import { ungranted, type Role } from '../../../platform/policy/index.ts'
import { record } from '../../../platform/ledger/record.ts'
import { grantsOf, openRoles, setSessionGrant } from '../data/sessions.ts'
import { dateOf } from '../rules/today.ts'

/**
 * Lets a session act in another role of its own person; `chosen` is a grant's id, or the name of what everybody is. Undefined
 * when the role is not theirs today, or it asks for a password and the session was opened by a code.
 */
export function switchRole(
  house: House,
  actor: Actor,
  token: string,
  chosen: string,
  now: Temporal.Instant,
): Promise<Role | undefined> {
  return house.db.transaction().execute(async tx => {
    const personId = actor.personId!
    const grant = (await grantsOf(tx, personId, dateOf(now))).find(one => one.id === chosen)
    if (!grant && chosen !== ungranted) return undefined
    if (grant && !(await openRoles(tx, token))(grant.role)) return undefined
    await setSessionGrant(tx, token, grant?.id ?? null)
    const detail = { role: grant?.role ?? ungranted, grant: grant?.id }
    await record(tx, { act: 'role.used', subjectKind: 'person', subjectId: personId, actor, at: now, detail })
    return grant?.role ?? ungranted
  })
}
