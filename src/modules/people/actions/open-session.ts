import type { House } from '../../../platform/web/context.ts'
import type { Role } from '../../../platform/policy/actor.ts'
import { deleteSession, grantsOf, insertSession, strengthenSession } from '../data/sessions.ts'
import { accountById } from '../data/accounts.ts'
import { dateOf } from '../rules/today.ts'

export interface Opening {
  accountId: string
  /** The session that the sign-in library opened already. */
  token?: string
  /** The person typed a password, or holds a link that sets one: the session may act as an officer. */
  byPassword: boolean
  /** How long it lasts. */
  seconds: number
  /** The session this browser had before; it ends. */
  replaces?: string
  now: Temporal.Instant
}

export interface Opened {
  token: string
  role: Role
}

/**
 * Opens a session: with a password in the highest role its person holds today, by a code as pesantren. Undefined for an
 * account that the office has closed.
 */
export function openSession(house: House, opening: Opening): Promise<Opened | undefined> {
  return house.db.transaction().execute(async tx => {
    const { accountId, token, seconds, replaces, byPassword } = opening
    if (replaces && replaces !== token) await deleteSession(tx, replaces)
    const account = await accountById(tx, accountId)
    if (!account || account.disabledAt) {
      if (token) await deleteSession(tx, token)
      return undefined
    }
    const [grant] = byPassword ? await grantsOf(tx, account.personId, dateOf(opening.now)) : []
    if (token && byPassword) await strengthenSession(tx, token, grant?.id ?? null)
    const opened = token ?? (await insertSession(tx, accountId, grant?.id ?? null, seconds, byPassword))
    return { token: opened, role: grant?.role ?? 'pesantren' }
  })
}
