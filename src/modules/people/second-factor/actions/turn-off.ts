import type { Actor } from '../../../../platform/policy/index.ts'
import { record } from '../../../../platform/ledger/record.ts'
import type { House } from '../../../../platform/web/context.ts'
import { checkOwnPassword } from '../../sessions/actions/check-own-password.ts'
import type { PasswordChecked } from '../../sign-in/actions/check-password.ts'
import type { Account } from '../../data/accounts.ts'
import { unmarkSecondFactor } from '../../data/sessions.ts'
import type { Knocker } from '../../rules/limits.ts'
import { deleteFactor, onSince } from '../data/factors.ts'
import { tellOwner } from '../data/letters.ts'
import { demandOwn } from '../rules/own.ts'
import { checkFactor, type FactorProblem, type FactorTyped } from './check-factor.ts'
import { holdFactor } from './hold-factor.ts'

/** What was refused: the password, or the code. */
export type TurnedOff =
  { off: true } | { password: Extract<PasswordChecked, { problem: string }> } | { factor: FactorProblem }

export interface TurningOff {
  password: string
  typed: FactorTyped
  knocker: Knocker
  now: Temporal.Instant
}

/** Turns somebody's own second factor off, with the password and a code, and tells them. No session has one behind it any more. */
export async function turnOff(
  house: House,
  actor: Actor,
  account: Account,
  { password, typed, knocker, now }: TurningOff,
): Promise<TurnedOff> {
  demandOwn(house.policy, actor, now)
  const known = await checkOwnPassword(house, account, { password, knocker, now })
  if ('problem' in known) return { password: known }
  const since = await onSince(house.db, account.id)
  const checked = await checkFactor(house, account, typed, knocker, now)
  if ('problem' in checked) return { factor: checked }
  return house.db.transaction().execute(async tx => {
    if (!(await holdFactor(tx, account, since))) return { factor: { problem: 'wrong' } }
    await deleteFactor(tx, account.id)
    await unmarkSecondFactor(tx, account.id)
    await tellOwner(tx, account, 'off', { link: `${house.env.origin}/lupa-sandi`, cause: actor }, now)
    const subject = { subjectKind: 'person', subjectId: account.personId }
    await record(tx, { act: 'second-factor.off', ...subject, actor, at: now })
    return { off: true }
  })
}
