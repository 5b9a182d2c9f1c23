import type { Actor } from '../../../../platform/policy/index.ts'
import { record } from '../../../../platform/ledger/record.ts'
import { secureChance } from '../../../../platform/keys/chance.ts'
import type { House } from '../../../../platform/web/context.ts'
import { accountOfPerson, lockAccount } from '../../data/accounts.ts'
import { deleteSessionsOf, markSecondFactor } from '../../data/sessions.ts'
import { confirmFactor, readFactor, takeStep, writeBackupCodes } from '../data/factors.ts'
import { tellOwner } from '../data/letters.ts'
import { newBackupCodes } from '../rules/backup-codes.ts'
import { demandProven } from '../rules/own.ts'
import { stepOfCode } from '../rules/totp.ts'

/** The backup codes are told once, and kept nowhere. `gone`: none was begun just now, or it is on already. */
export type Confirmed = { codes: string[] } | { problem: 'wrong' | 'gone' }

/**
 * Turns a second factor on that was begun, with its first code, and tells its owner. This session has it behind it from now on;
 * the others of the account end, since they were opened without it, and none is opened meanwhile.
 */
export function confirm(
  { db, env, policy }: House,
  actor: Actor,
  token: string,
  code: string,
  now: Temporal.Instant,
): Promise<Confirmed> {
  demandProven(policy, actor, now)
  return db.transaction().execute(async tx => {
    const personId = actor.personId!
    await lockAccount(tx, personId)
    const account = (await accountOfPerson(tx, personId))!
    const begun = await readFactor(tx, env.sessionSecret, account.id)
    if (!begun || begun.confirmedAt) return { problem: 'gone' }
    const step = await stepOfCode(begun.secret, code, Date.now())
    if (step === undefined) return { problem: 'wrong' }
    await confirmFactor(tx, account.id)
    await takeStep(tx, account.id, step)
    const codes = newBackupCodes(secureChance)
    await writeBackupCodes(tx, env.sessionSecret, account.id, codes)
    await markSecondFactor(tx, token)
    const sessions = await deleteSessionsOf(tx, account.id, token)
    await tellOwner(tx, account, 'on', { link: `${env.origin}/lupa-sandi`, cause: actor }, now)
    const subject = { subjectKind: 'person', subjectId: personId }
    await record(tx, { act: 'second-factor.on', ...subject, actor, at: now, detail: { sessions } })
    return { codes }
  })
}
