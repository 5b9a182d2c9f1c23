import { randomUUID } from 'node:crypto'
import { businessNow } from '../../../../platform/clock/clock.ts'
import { enqueue } from '../../../../platform/jobs/enqueue.ts'
import { takeTurns, type TurnsTaken } from '../../../../platform/limits/turns.ts'
import type { House } from '../../../../platform/web/context.ts'
import { accountById, officerByEmail } from '../../data/accounts.ts'
import { sendReset } from '../../data/letters.ts'
import { contactKey } from '../../rules/known.ts'
import { concernsOwner, turnsOf, type Knocker } from '../../rules/limits.ts'
import { warnOfficer } from '../../actions/warn-owner.ts'

/**
 * Sends an officer the link for a new password. Nothing is told to whoever looks: what differs between an officer and
 * nobody is done by a job. Links and invitations that are on their way stay good.
 */
export async function requestReset(house: House, email: string, knocker: Knocker): Promise<TurnsTaken> {
  const { db, env } = house
  const taken = await takeTurns(db, turnsOf('reset', contactKey(env.sessionSecret, email), knocker))
  if (taken.ok) {
    const accountId = await officerByEmail(db, email)
    const invitationId = randomUUID()
    const key = `send-reset:${invitationId}`
    await enqueue(db, 'send-reset', { accountId: accountId ?? null, invitationId }, { key })
  } else if (concernsOwner('reset', knocker, taken.refusedBy)) await warnOfficer(house, 'reset', email)
  return taken
}

/** What the job of a reset needs; no account for an address that no officer has. */
export interface ResetWanted {
  accountId: string | null
  /** The id that the link's row gets: the job may run twice. */
  invitationId: string
}

/** Job: the letter with the link. */
export function sendResetLater(house: House, { accountId, invitationId }: ResetWanted): Promise<void> {
  return house.db.transaction().execute(async tx => {
    const account = accountId ? await accountById(tx, accountId) : undefined
    if (account && !account.disabledAt) await sendReset(tx, house, account, invitationId, await businessNow(tx))
  })
}
