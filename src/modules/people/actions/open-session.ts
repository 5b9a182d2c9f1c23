import type { House } from '../../../platform/web/context.ts'
import type { Role } from '../../../platform/policy/actor.ts'
import { deleteSession, grantsOf, insertSession, setSessionGrant } from '../data/sessions.ts'
import { accountById } from '../data/accounts.ts'
import { dateOf } from '../rules/today.ts'

export interface Opening {
  accountId: string
  /** The session that the sign-in library opened already. */
  token?: string
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

/** Opens a session in the highest role its person holds today. Undefined for an account that the office has closed. */
export function openSession(house: House, opening: Opening): Promise<Opened | undefined> {
  return house.db.transaction().execute(async tx => {
    const { accountId, token, seconds, replaces } = opening
    if (replaces && replaces !== token) await deleteSession(tx, replaces)
    const account = await accountById(tx, accountId)
    if (!account || account.disabledAt) {
      if (token) await deleteSession(tx, token)
      return undefined
    }
    const [grant] = await grantsOf(tx, account.personId, dateOf(opening.now))
    if (token) await setSessionGrant(tx, token, grant?.id ?? null)
    const opened = token ?? (await insertSession(tx, accountId, grant?.id ?? null, seconds))
    return { token: opened, role: grant?.role ?? 'pesantren' }
  })
}
