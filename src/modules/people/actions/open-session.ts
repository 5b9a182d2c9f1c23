import type { Tx } from '../../../platform/database/open.ts'
import type { House } from '../../../platform/web/context.ts'
import { ungranted, type Lack, type Role } from '../../../platform/policy/index.ts'
import { deleteSession, grantsOf, insertSession, isOpenedNow, lacksOf, type Grant } from '../data/sessions.ts'
import { accountById, lockOpening, type Account } from '../data/accounts.ts'
import { isStandIn } from '../rules/contact.ts'
import { hasSecondFactor } from '../second-factor/data/factors.ts'
import { dateOf } from '../rules/today.ts'

export interface Opening {
  accountId: string
  /** The person typed a password, or holds a link that sets one: the session may act in every role. */
  byPassword: boolean
  /** A code of the second factor was right too. */
  bySecondFactor?: boolean
  /** Its token; by chance unless told. */
  token?: string
  /** What the browser says it is. */
  userAgent?: string
  /** How long it lasts. */
  seconds: number
  /** The session this browser had before; it ends. */
  replaces?: string
  now: Temporal.Instant
}

export interface Opened {
  token: string
  role: Role
  /** What the session still lacks for this role. */
  lack?: Lack
  /** What the account signs in with: the browser is known for these from now on. */
  contacts: string[]
}

/** `closed`: the office has closed the account. `second-factor`: it has one, and only the password was shown. */
export type NotOpened = { refusal: 'closed' | 'second-factor' }

/**
 * Opens a session: with a password in the highest role its person holds today, by a code as what everybody with an account
 * is; roles that a code is enough for are then chosen. Every session comes by here: what an account asks for is asked here.
 */
export function openSession(house: House, opening: Opening): Promise<Opened | NotOpened> {
  return house.db.transaction().execute(tx => openSessionIn(tx, opening))
}

/** The same inside a transaction. */
export async function openSessionIn(tx: Tx, opening: Opening): Promise<Opened | NotOpened> {
  const { replaces, byPassword, now, ...session } = opening
  // Whoever closes the account or turns a second factor on meanwhile waits, or has finished.
  await lockOpening(tx, session.accountId)
  const account = await accountById(tx, session.accountId)
  if (!account || account.disabledAt) return { refusal: 'closed' }
  if (byPassword && !session.bySecondFactor && (await hasSecondFactor(tx, account.id)))
    return { refusal: 'second-factor' }
  if (replaces) await deleteSession(tx, replaces)
  const today = dateOf(now)
  const [grant] = byPassword ? await grantsOf(tx, account.personId, today) : []
  const token = await insertSession(tx, { ...session, byPassword, grantId: grant?.id })
  return openedAs(tx, account, token, grant, today)
}

/** The session of a password that was opened under this token a moment ago, answered as then; undefined when there is none. */
export async function openedBefore(
  tx: Tx,
  account: Account,
  token: string,
  now: Temporal.Instant,
): Promise<Opened | undefined> {
  if (!(await isOpenedNow(tx, account.id, token))) return undefined
  const today = dateOf(now)
  const [grant] = await grantsOf(tx, account.personId, today)
  return openedAs(tx, account, token, grant, today)
}

async function openedAs(
  tx: Tx,
  account: Account,
  token: string,
  grant: Grant | undefined,
  today: string,
): Promise<Opened> {
  const lack = grant && (await lacksOf(tx, token, today))(grant.role)
  return { token, role: grant?.role ?? ungranted, lack, contacts: contactsOf(account) }
}

function contactsOf({ phone, email }: Account): string[] {
  return [...(phone ? [phone] : []), ...(isStandIn(email) ? [] : [email])]
}
