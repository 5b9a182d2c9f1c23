import type { Tx } from '../../../../platform/database/open.ts'
import { blankSecrets } from '../../../../platform/outbox/blank-secrets.ts'
import type { House } from '../../../../platform/web/context.ts'
import { ungranted } from '../../../../platform/policy/index.ts'
import { record } from '../../../../platform/ledger/record.ts'
import { hashPassword, setPassword } from '../../sign-in/data/credentials.ts'
import { findInvitation, useInvitation } from '../data/invitations.ts'
import { deleteSessionsOf } from '../../data/sessions.ts'
import { passwordProblem, type PasswordProblem } from '../rules/password.ts'

export type Accepted = { accountId: string } | { problem: PasswordProblem | 'gone' }

/** Sets a password with an invitation or reset, which is then used up. Every older session of the account ends. */
export async function acceptInvitation(
  house: House,
  code: string,
  password: string,
  again: string,
  now: Temporal.Instant,
): Promise<Accepted> {
  const invitation = await findInvitation(house.db, code)
  if (!invitation) return { problem: 'gone' }
  const { personId, accountId, purpose, name, email } = invitation
  const problem = passwordProblem(password, again, [...name.split(/\s+/), email, email.split('@')[0]!])
  if (problem) return { problem }
  const hash = await hashPassword(house, password)
  return house.db.transaction().execute(async tx => {
    if (!(await useInvitation(tx, invitation))) return { problem: 'gone' as const }
    await setPassword(tx, accountId, hash)
    await deleteSessionsOf(tx, accountId)
    if (!house.env.trial) await blankLinks(tx, personId)
    const act = purpose === 'reset' ? 'password.reset' : 'invitation.accepted'
    const actor = { role: ungranted, personId }
    await record(tx, { act, subjectKind: 'person', subjectId: personId, actor, at: now })
    return { accountId }
  })
}

async function blankLinks(tx: Tx, personId: string): Promise<void> {
  await blankSecrets(tx, { template: 'invitation', personId })
  await blankSecrets(tx, { template: 'password-reset', personId })
}
