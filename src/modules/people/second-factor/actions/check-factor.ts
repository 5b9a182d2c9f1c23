import type { Tx } from '../../../../platform/database/open.ts'
import { record } from '../../../../platform/ledger/record.ts'
import { giveTurnsBack, takeTurns } from '../../../../platform/limits/turns.ts'
import { ungranted } from '../../../../platform/policy/index.ts'
import type { House } from '../../../../platform/web/context.ts'
import type { Account } from '../../data/accounts.ts'
import { contactKey } from '../../rules/known.ts'
import { concernsOwner, turnOfWrongFactor, turnsOf, type Knocker } from '../../rules/limits.ts'
import { readFactor, takeBackupCode, takeStep } from '../data/factors.ts'
import { stepOfCode } from '../rules/totp.ts'
import { warnOfGuessing } from './warn-of-guessing.ts'

/** Six digits of the app, or a backup code. */
export type FactorTyped = { code: string } | { backup: string }

/** `used`: right, and taken before. */
export type FactorProblem = { problem: 'wrong' | 'used' } | { problem: 'often'; waitSeconds: number }

export type FactorChecked = { right: true } | FactorProblem

/** Checks a code of the second factor and uses it up, in turn ({@link inTurn}). */
export function checkFactor(
  house: House,
  account: Account,
  typed: FactorTyped,
  knocker: Knocker,
  now: Temporal.Instant,
): Promise<FactorChecked> {
  const use = () => house.db.transaction().execute(tx => useFactor(tx, house, account, typed, now))
  return inTurn(house, account, { knocker, now }, use)
}

/**
 * Has a code tried. As with passwords the turn is taken first and the pauses grow; a browser that has signed in before shares none
 * with strangers. The owner is told of some wrong codes in a day, and of a pause.
 */
export async function inTurn<Right extends object>(
  house: House,
  account: Account,
  { knocker, now }: { knocker: Knocker; now: Temporal.Instant },
  use: () => Promise<Right | FactorProblem>,
): Promise<Right | FactorProblem> {
  const contact = contactKey(house.env.sessionSecret, account.email)
  const turns = turnsOf('factor', contact, knocker)
  const taken = await takeTurns(house.db, turns)
  if (!taken.ok) {
    if (concernsOwner('factor', knocker, taken.refusedBy)) await warnOfGuessing(house, account, now)
    return { problem: 'often', waitSeconds: taken.waitSeconds }
  }
  const checked = await use()
  if (!('problem' in checked)) await giveTurnsBack(house.db, turns)
  else if (checked.problem === 'wrong' && !(await takeTurns(house.db, [turnOfWrongFactor(contact)])).ok)
    await warnOfGuessing(house, account, now)
  return checked
}

/** Uses a code up, whichever it is; for whoever has taken a turn. */
export function useFactor(
  tx: Tx,
  { env }: Pick<House, 'env'>,
  account: Account,
  typed: FactorTyped,
  now: Temporal.Instant,
): Promise<FactorChecked> {
  const secret = env.sessionSecret
  return 'code' in typed ? useCode(tx, secret, account, typed.code) : useBackup(tx, secret, account, typed.backup, now)
}

async function useCode(tx: Tx, secret: string, { id }: Account, code: string): Promise<FactorChecked> {
  const factor = await readFactor(tx, secret, id)
  const step = factor?.confirmedAt ? await stepOfCode(factor.secret, code, Date.now()) : undefined
  if (step === undefined) return { problem: 'wrong' }
  return (await takeStep(tx, id, step)) ? { right: true } : { problem: 'used' }
}

async function useBackup(
  tx: Tx,
  secret: string,
  { id, personId }: Account,
  backup: string,
  at: Temporal.Instant,
): Promise<FactorChecked> {
  if (!(await takeBackupCode(tx, secret, id, backup))) return { problem: 'wrong' }
  const actor = { role: ungranted, personId }
  await record(tx, { act: 'second-factor.backup', subjectKind: 'person', subjectId: personId, actor, at })
  return { right: true }
}
