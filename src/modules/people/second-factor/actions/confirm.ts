import { type Actor, demand } from '../../../../platform/policy/index.ts'
import { record } from '../../../../platform/ledger/record.ts'
import { secureChance } from '../../../../platform/keys/chance.ts'
import type { House } from '../../../../platform/web/context.ts'
import { deleteSessionsOf, markSecondFactor } from '../../data/sessions.ts'
import { confirmFactor, readFactor, takeStep, writeBackupCodes } from '../data/factors.ts'
import { newBackupCodes } from '../rules/backup-codes.ts'
import { stepOfCode } from '../rules/totp.ts'

/** The backup codes are told once, and kept nowhere. `gone`: none was begun, or it is on already. */
export type Confirmed = { codes: string[] } | { problem: 'wrong' | 'gone' }

/**
 * Turns a second factor on that was begun, with its first code. This session has it behind it from now on; the others of the
 * account end, since they were opened without it.
 */
export async function confirm(
  { db, env, policy }: House,
  actor: Actor,
  token: string,
  code: string,
  now: Temporal.Instant,
): Promise<Confirmed> {
  demand(policy, actor, 'people.second-factor')
  const accountId = actor.accountId!
  const begun = await readFactor(db, env.sessionSecret, accountId)
  if (!begun || begun.confirmedAt) return { problem: 'gone' }
  const step = await stepOfCode(begun.secret, code, Date.now())
  if (step === undefined) return { problem: 'wrong' }
  const codes = newBackupCodes(secureChance)
  return db.transaction().execute(async tx => {
    if (!(await confirmFactor(tx, accountId))) return { problem: 'gone' as const }
    await takeStep(tx, accountId, step)
    await writeBackupCodes(tx, env.sessionSecret, accountId, codes)
    await markSecondFactor(tx, token)
    const sessions = await deleteSessionsOf(tx, accountId, token)
    const subject = { subjectKind: 'person', subjectId: actor.personId! }
    await record(tx, { act: 'second-factor.on', ...subject, actor, at: now, detail: { sessions } })
    return { codes }
  })
}
