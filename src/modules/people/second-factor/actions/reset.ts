import { type Actor, demand, demandFresh } from '../../../../platform/policy/index.ts'
import { didLast } from '../../../../platform/ledger/did-last.ts'
import { record } from '../../../../platform/ledger/record.ts'
import type { House } from '../../../../platform/web/context.ts'
import { accountOfPerson, lockAccount } from '../../data/accounts.ts'
import { deleteSessionsOf } from '../../data/sessions.ts'
import { deleteFactor } from '../data/factors.ts'
import { tellOwner } from '../data/letters.ts'
import { insertReset, resetsOf } from '../data/resets.ts'

export type FactorReset = { reset: true } | { refusal: 'missing' | 'self' }

/**
 * Takes the second factor of somebody else away, for a lost phone, with a reason that is kept: every session of theirs ends, and
 * they are told, so that whoever did not ask for it notices. Pressed twice it is done once.
 */
export function resetFactor(
  house: House,
  actor: Actor,
  { personId, reason }: { personId: string; reason: string },
  now: Temporal.Instant,
): Promise<FactorReset> {
  return house.db.transaction().execute(async tx => {
    demand(house.policy, actor, 'people.reset-factor')
    demandFresh(house.policy, actor, 'people.reset-factor', {})
    if (personId === actor.personId) return { refusal: 'self' }
    await lockAccount(tx, personId)
    const account = await accountOfPerson(tx, personId)
    if (!account) return { refusal: 'missing' }
    const done = { act: 'second-factor.reset', subjectKind: 'person', subjectId: personId, actor }
    if (!(await deleteFactor(tx, account.id))) {
      const [last] = await resetsOf(tx, account.id)
      return last?.reason === reason && (await didLast(tx, done)) ? { reset: true } : { refusal: 'missing' }
    }
    const reset = await insertReset(tx, account.id, { reason, by: actor.personId!, at: now })
    const sessions = await deleteSessionsOf(tx, account.id)
    await tellOwner(tx, account, 'reset', { link: `${house.env.origin}/lupa-sandi`, cause: actor }, now)
    const detail = { account: account.id, reset, sessions }
    await record(tx, { ...done, at: now, detail })
    return { reset: true }
  })
}
