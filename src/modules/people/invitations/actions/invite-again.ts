import type { House } from '../../../../platform/web/context.ts'
import { type Actor, codeSuffices, demand } from '../../../../platform/policy/index.ts'
import { record } from '../../../../platform/ledger/record.ts'
import { accountOfPerson } from '../../data/accounts.ts'
import { hasPassword } from '../../sign-in/data/credentials.ts'
import { sendInvitation } from '../../data/letters.ts'
import { rolesOf } from '../../data/persons.ts'
import { isStandIn } from '../../rules/contact.ts'

/** Sends the first invitation once more; the link before it ends. False when there is nothing to open. */
export function inviteAgain(house: House, actor: Actor, personId: string, now: Temporal.Instant): Promise<boolean> {
  return house.db.transaction().execute(async tx => {
    demand(house.policy, actor, 'people.invite-again')
    const account = await accountOfPerson(tx, personId)
    const role = (await rolesOf(tx, personId)).find(one => !codeSuffices(one.role))
    if (!account || !role || account.disabledAt || isStandIn(account.email)) return false
    if (await hasPassword(tx, account.id)) return false
    await sendInvitation(tx, house, account, role.role, now, actor)
    await record(tx, { act: 'invitation.sent', subjectKind: 'person', subjectId: personId, actor, at: now })
    return true
  })
}
