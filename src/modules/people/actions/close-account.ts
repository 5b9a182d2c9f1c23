import { hasSeen } from '../../../platform/staff-form/index.ts'
import type { House } from '../../../platform/web/context.ts'
import { type Actor, demand, demandFresh } from '../../../platform/policy/index.ts'
import { didLast } from '../../../platform/ledger/did-last.ts'
import { record } from '../../../platform/ledger/record.ts'
import { accountOfPerson, lockAccount, setDisabled } from '../data/accounts.ts'
import { deleteSessionsOf } from '../data/sessions.ts'

export type AccountClosed = { closed: true } | { refusal: 'missing' | 'self' | 'changed' }

export interface Closing {
  personId: string
  reason: string
  /** The version of the account's state that the officer had before them. */
  seen: string
}

/**
 * Closes an account with a reason: its sessions end at once, and nobody signs in with it. Whoever has seen that it is closed
 * may give another reason.
 */
export function closeAccount(
  house: House,
  actor: Actor,
  { personId, reason, seen }: Closing,
  now: Temporal.Instant,
): Promise<AccountClosed> {
  return house.db.transaction().execute(async tx => {
    demand(house.policy, actor, 'people.close')
    demandFresh(house.policy, actor, 'people.close', {})
    if (personId === actor.personId) return { refusal: 'self' }
    await lockAccount(tx, personId)
    const account = await accountOfPerson(tx, personId)
    if (!account) return { refusal: 'missing' }
    if (!hasSeen(seen, account.disabledAt)) return { refusal: 'changed' }
    await setDisabled(tx, personId, true, reason)
    const sessions = await deleteSessionsOf(tx, account.id)
    const detail = { account: account.id, sessions }
    await record(tx, { act: 'account.closed', subjectKind: 'person', subjectId: personId, actor, at: now, detail })
    return { closed: true }
  })
}

/** Opens a closed account again; whoever has just done so and presses once more has done it. False when there is none. */
export function reopenAccount(house: House, actor: Actor, personId: string, now: Temporal.Instant): Promise<boolean> {
  return house.db.transaction().execute(async tx => {
    demand(house.policy, actor, 'people.reopen')
    demandFresh(house.policy, actor, 'people.reopen', {})
    const done = { act: 'account.reopened', subjectKind: 'person', subjectId: personId, actor }
    const accountId = await setDisabled(tx, personId, false, null)
    if (!accountId) return didLast(tx, done, ['account.closed'])
    await record(tx, { ...done, at: now, detail: { account: accountId } })
    return true
  })
}
