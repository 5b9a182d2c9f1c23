import { createHmac } from 'node:crypto'
import type { House } from '../../../../platform/web/context.ts'
import { openedBefore, openSessionIn, type Opened, type Opening } from '../../actions/open-session.ts'
import { lockOpening, type Account } from '../../data/accounts.ts'
import type { Knocker } from '../../rules/limits.ts'
import { inTurn, useFactor, type FactorProblem, type FactorTyped } from './check-factor.ts'

export interface Entering {
  typed: FactorTyped
  /** The secret of this attempt, which the browser that has shown the password holds and no other. */
  attempt: string
  opening: Omit<Opening, 'accountId' | 'byPassword' | 'bySecondFactor' | 'token' | 'now'>
  knocker: Knocker
  now: Temporal.Instant
}

export type Entered = { opened: Opened } | { closed: true } | FactorProblem

/**
 * Opens the session that the password alone did not, with a code of the second factor, which is used up by it in the same
 * transaction. The same code pressed again in the same attempt within a minute, while its session lasts, gets the same session:
 * the answer may have been lost on the way. In any other browser, or attempt, it is worth nothing.
 */
export function enterByFactor(
  house: House,
  account: Account,
  { typed, attempt, opening, knocker, now }: Entering,
): Promise<Entered> {
  const token = tokenOf(house.env.sessionSecret, account, typed, attempt)
  const enter = () =>
    house.db.transaction().execute(async (tx): Promise<Entered> => {
      // First the account, then its codes, as whoever changes them does.
      await lockOpening(tx, account.id)
      const used = await useFactor(tx, house, account, typed, now)
      if ('problem' in used) {
        const before = await openedBefore(tx, account, token, now)
        return before ? { opened: before } : used
      }
      const factors = { accountId: account.id, byPassword: true, bySecondFactor: true }
      const opened = await openSessionIn(tx, { ...opening, ...factors, token, now })
      return 'token' in opened ? { opened } : { closed: true }
    })
  return inTurn(house, account, { knocker, now }, enter)
}

/** As good as one by chance, and found again by whoever knows the attempt, the code and the secret of this installation. */
function tokenOf(secret: string, { id }: Account, typed: FactorTyped, attempt: string): string {
  return createHmac('sha256', `entered-by-factor:${secret}`)
    .update(JSON.stringify([id, typed, attempt]))
    .digest('base64url')
}
