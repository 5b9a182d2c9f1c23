import { againWhenTaken } from '../../../../platform/database/again-when-taken.ts'
import type { Tx } from '../../../../platform/database/open.ts'
import { blankSecrets } from '../../../../platform/outbox/blank-secrets.ts'
import { ungranted } from '../../../../platform/policy/index.ts'
import type { House } from '../../../../platform/web/context.ts'
import { insertAccount, lockContact, markProven, type Owner } from '../../data/accounts.ts'
import { sessionOfCode, tryCode, useCodes, type Waiting } from '../data/codes.ts'
import { codeMessageKey } from '../data/send-code.ts'
import { sessionSeconds } from '../../rules/limits.ts'
import { openSessionIn, type Opened } from '../../actions/open-session.ts'
import type { CodeProblem } from '../rules/typed-code.ts'

export type CodeChecked = Opened | { problem: CodeProblem }

export interface CodeTyped {
  waiting: Waiting
  code: string
  /** The session this browser had before; it ends. */
  replaces?: string
  /** What the browser says it is. */
  userAgent?: string
  now: Temporal.Instant
}

/**
 * Signs in with a one-time code; the right one makes the account at its first use. The same press again within a minute,
 * while its session lasts, gets the same session; a code that was used is of no other use.
 */
export function checkCode(house: House, typed: CodeTyped): Promise<CodeChecked> {
  return againWhenTaken(() => checkOnce(house, typed))
}

function checkOnce(house: House, typed: CodeTyped): Promise<CodeChecked> {
  const { waiting, code } = typed
  const secret = house.env.sessionSecret
  return house.db.transaction().execute(async tx => {
    // Before the code is looked at: whoever moves or closes the account meanwhile waits, or has finished.
    const owner = await lockContact(tx, waiting.contact)
    const tried = await tryCode(tx, secret, waiting, code)
    if (tried === 'right') return enter(tx, house, typed, owner)
    if (tried !== 'gone') return { problem: tried }
    const token = await sessionOfCode(tx, secret, waiting, code)
    return token ? { token, role: ungranted, contacts: [waiting.contact.to] } : { problem: 'gone' }
  })
}

async function enter(tx: Tx, house: House, typed: CodeTyped, owner: Owner | undefined): Promise<CodeChecked> {
  const { waiting, code: _, ...opening } = typed
  const secret = house.env.sessionSecret
  const accountId = owner?.id ?? (await insertAccount(tx, waiting.contact))
  if (owner && !owner.proven) await markProven(tx, owner.id, waiting.contact)
  const opened = await openSessionIn(tx, { accountId, byPassword: false, seconds: sessionSeconds, ...opening })
  const used = await useCodes(tx, secret, waiting, 'token' in opened ? opened.token : undefined)
  if (!house.env.trial) await blankSecrets(tx, { template: 'sign-in-code', key: used.map(codeMessageKey) })
  // A second factor completes a password: a code is not asked for one.
  return 'token' in opened ? opened : { problem: 'closed' }
}
