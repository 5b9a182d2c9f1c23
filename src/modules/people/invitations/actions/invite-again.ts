import type { House } from '../../../../platform/web/context.ts'
import { type Actor, codeSuffices, demand } from '../../../../platform/policy/index.ts'
import { didLast } from '../../../../platform/ledger/did-last.ts'
import { record } from '../../../../platform/ledger/record.ts'
import { accountOfPerson, lockAccount } from '../../data/accounts.ts'
import { hasPassword } from '../../sign-in/data/credentials.ts'
import { sendInvitation } from '../../data/letters.ts'
import { grantsFrom } from '../../data/sessions.ts'
import { isStandIn } from '../../rules/contact.ts'
import { dateOf } from '../../rules/today.ts'
import { sentJustNow } from '../data/invitations.ts'

/**
 * Sends the first invitation once more, to somebody who holds a role that asks for a password, or will; the link before it ends.
 * Pressed twice it is sent once, so that the letter that arrives first is good. False when there is nothing to open.
 */
export function inviteAgain(house: House, actor: Actor, personId: string, now: Temporal.Instant): Promise<boolean> {
  return house.db.transaction().execute(async tx => {
    demand(house.policy, actor, 'people.invite-again')
    await lockAccount(tx, personId)
    const account = await accountOfPerson(tx, personId)
    const role = (await grantsFrom(tx, personId, dateOf(now))).findLast(one => !codeSuffices(one.role))
    if (!account || !role || account.disabledAt || isStandIn(account.email)) return false
    const done = { act: 'invitation.sent', subjectKind: 'person', subjectId: personId, actor }
    // Who was invited may have been quicker than the second press.
    if (await hasPassword(tx, account.id)) return didLast(tx, done, ['password.reset'])
    if (await sentJustNow(tx, personId)) return true
    await sendInvitation(tx, house, account, role.role, now, actor)
    await record(tx, { ...done, at: now })
    return true
  })
}
