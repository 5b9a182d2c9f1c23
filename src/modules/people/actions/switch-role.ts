import type { House } from '../../../platform/web/context.ts'
import type { Actor, Role } from '../../../platform/policy/actor.ts'
import { record } from '../../../platform/ledger/record.ts'
import { grantsOf, isByPassword, setSessionGrant } from '../data/sessions.ts'
import { dateOf } from '../rules/today.ts'

/**
 * Lets a session act in another role of its own person; `chosen` is a grant's id or `pesantren`. Undefined when the role is
 * not theirs today, or the session was opened by a code.
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
    if (!grant && chosen !== 'pesantren') return undefined
    if (grant && !(await isByPassword(tx, token))) return undefined
    await setSessionGrant(tx, token, grant?.id ?? null)
    const detail = { role: grant?.role ?? 'pesantren', grant: grant?.id }
    await record(tx, { act: 'role.used', subjectKind: 'person', subjectId: personId, actor, at: now, detail })
    return grant?.role ?? 'pesantren'
  })
}
