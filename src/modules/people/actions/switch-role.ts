import type { House } from '../../../platform/web/context.ts'
import { type Actor, type Lack, type Role, ungranted } from '../../../platform/policy/index.ts'
import { record } from '../../../platform/ledger/record.ts'
import { lockOpening } from '../data/accounts.ts'
import { grantsOf, lacksOf, setSessionGrant } from '../data/sessions.ts'
import { dateOf } from '../rules/today.ts'

/** `lack`: the role is theirs, and asks for more than the session was opened with. */
export type Switched = { role: Role } | { lack: Lack } | { refusal: 'gone' }

/** Lets a session act in another role of its own person; `chosen` is a grant's id, or the name of what everybody is. */
export function switchRole(
  house: House,
  actor: Actor,
  token: string,
  chosen: string,
  now: Temporal.Instant,
): Promise<Switched> {
  return house.db.transaction().execute(async tx => {
    const personId = actor.personId!
    const today = dateOf(now)
    // Whoever takes a role back that nobody has used waits, or has finished.
    await lockOpening(tx, actor.accountId!)
    const grant = (await grantsOf(tx, personId, today)).find(one => one.id === chosen)
    if (!grant && chosen !== ungranted) return { refusal: 'gone' }
    const lack = grant && (await lacksOf(tx, token, today))(grant.role)
    if (lack) return { lack }
    await setSessionGrant(tx, token, grant?.id ?? null)
    const detail = { role: grant?.role ?? ungranted, grant: grant?.id }
    await record(tx, { act: 'role.used', subjectKind: 'person', subjectId: personId, actor, at: now, detail })
    return { role: grant?.role ?? ungranted }
  })
}
