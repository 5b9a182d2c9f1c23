import type { House } from '../../../platform/web/context.ts'
import type { Actor } from '../../../platform/policy/actor.ts'
import { demand } from '../../../platform/policy/index.ts'
import { record } from '../../../platform/ledger/record.ts'
import { setDisabled } from '../data/accounts.ts'
import { deleteSessionsOf } from '../data/sessions.ts'
import { reasonOf } from '../rules/reason.ts'

export type AccountClosed = { closed: true } | { refusal: 'missing' | 'self' | 'reason' }

/** Closes an account with a reason: its sessions end at once, and nobody signs in with it. */
export function closeAccount(
  house: House,
  actor: Actor,
  personId: string,
  typedReason: string,
  now: Temporal.Instant,
): Promise<AccountClosed> {
  return house.db.transaction().execute(async tx => {
    demand(house.policy, actor, 'people.close')
    if (personId === actor.personId) return { refusal: 'self' }
    const reason = reasonOf(typedReason)
    if (!reason) return { refusal: 'reason' }
    const accountId = await setDisabled(tx, personId, true, reason)
    if (!accountId) return { refusal: 'missing' }
    const sessions = await deleteSessionsOf(tx, accountId)
    const detail = { account: accountId, sessions }
    await record(tx, { act: 'account.closed', subjectKind: 'person', subjectId: personId, actor, at: now, detail })
    return { closed: true }
  })
}

/** Opens a closed account again. False when there is none. */
export function reopenAccount(house: House, actor: Actor, personId: string, now: Temporal.Instant): Promise<boolean> {
  return house.db.transaction().execute(async tx => {
    demand(house.policy, actor, 'people.reopen')
    const accountId = await setDisabled(tx, personId, false, null)
    if (!accountId) return false
    const detail = { account: accountId }
    await record(tx, { act: 'account.reopened', subjectKind: 'person', subjectId: personId, actor, at: now, detail })
    return true
  })
}
