import type { House } from '../../../platform/web/context.ts'
import { heldRole, system } from '../../../platform/policy/index.ts'
import { businessNow } from '../../../platform/clock/clock.ts'
import { record } from '../../../platform/ledger/record.ts'
import { accountByEmail } from '../data/accounts.ts'
import { invitationLink } from '../data/letters.ts'
import { deleteFactor } from '../second-factor/data/factors.ts'
import { tellOwner } from '../second-factor/data/letters.ts'
import { insertGrant, insertPerson } from '../data/persons.ts'
import { deleteSessionsOf, grantsFrom } from '../data/sessions.ts'
import { dateOf } from '../rules/today.ts'

export interface AdminCreated {
  personId: string
  /** The link that sets the password; told once, kept nowhere. */
  link: string
}

/**
 * Makes an office account, or gives one that exists the office's role, and a link to set its password. For the operator at
 * the command line; run again for the same address it makes a new link and ends the old one. A second factor goes, as when the
 * office resets it, and its owner is told: this is the way back for an office of which nobody gets in.
 */
export function createAdmin(house: House, { email, name }: { email: string; name: string }): Promise<AdminCreated> {
  return house.db.transaction().execute(async tx => {
    const now = await businessNow(tx)
    const known = await accountByEmail(tx, email)
    const personId = known?.personId ?? (await insertPerson(tx, { name, email })).personId
    const held = await grantsFrom(tx, personId, dateOf(now))
    if (!heldRole(held, { role: 'office' })) {
      const grant = await insertGrant(tx, { personId, role: 'office', from: dateOf(now) })
      const detail = { grant, role: 'office' }
      const actor = system
      await record(tx, { act: 'role.granted', subjectKind: 'person', subjectId: personId, actor, at: now, detail })
    }
    if (known && (await deleteFactor(tx, known.id))) {
      const actor = system
      await deleteSessionsOf(tx, known.id)
      await tellOwner(tx, known, 'reset', { link: `${house.env.origin}/lupa-sandi`, cause: actor }, now)
      await record(tx, { act: 'second-factor.reset', subjectKind: 'person', subjectId: personId, actor, at: now })
    }
    return { personId, link: await invitationLink(tx, house, personId) }
  })
}
