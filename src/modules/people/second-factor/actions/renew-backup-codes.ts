import type { Actor } from '../../../../platform/policy/index.ts'
import { record } from '../../../../platform/ledger/record.ts'
import { secureChance } from '../../../../platform/keys/chance.ts'
import type { House } from '../../../../platform/web/context.ts'
import type { Account } from '../../data/accounts.ts'
import type { Knocker } from '../../rules/limits.ts'
import { onSince, writeBackupCodes } from '../data/factors.ts'
import { tellOwner } from '../data/letters.ts'
import { newBackupCodes } from '../rules/backup-codes.ts'
import { demandProven } from '../rules/own.ts'
import { checkFactor, type FactorProblem } from './check-factor.ts'
import { holdFactor } from './hold-factor.ts'

/**
 * Makes new backup codes, told once, for whoever shows a code of the app; those of before are worth nothing any more. The owner
 * is told that it was done.
 */
export async function renewBackupCodes(
  house: House,
  actor: Actor,
  account: Account,
  { code, knocker, now }: { code: string; knocker: Knocker; now: Temporal.Instant },
): Promise<{ codes: string[] } | FactorProblem> {
  demandProven(house.policy, actor, now)
  const since = await onSince(house.db, account.id)
  const checked = await checkFactor(house, account, { code }, knocker, now)
  if ('problem' in checked) return checked
  return house.db.transaction().execute(async tx => {
    if (!(await holdFactor(tx, account, since))) return { problem: 'wrong' }
    const codes = newBackupCodes(secureChance)
    await writeBackupCodes(tx, house.env.sessionSecret, account.id, codes)
    await tellOwner(tx, account, 'renewed', { link: `${house.env.origin}/lupa-sandi`, cause: actor }, now)
    const subject = { subjectKind: 'person', subjectId: account.personId }
    await record(tx, { act: 'second-factor.renewed', ...subject, actor, at: now })
    return { codes }
  })
}
