import { clearNote, readNote, setNote } from '../../../../platform/session/session-cookie.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { seeOther } from '../../../../platform/web/reply.ts'
import { accountById, type Account } from '../../data/accounts.ts'
import { isPasswordSince } from '../../sign-in/data/credentials.ts'
import { newId } from '../../rules/known.ts'
import { secondStepSeconds } from '../../rules/limits.ts'
import { stepPath } from '../pages/sign-in.tsx'

const note = 'opop.langkah-kedua'

/** Who has shown a right password in this browser, when (milliseconds), and where they were going. */
interface Waiting {
  accountId: string
  to?: string
  since: number
  /** A secret of this attempt. */
  attempt: string
}

/** Leads to the second page of a sign-in; the browser carries a signed note of the right password. */
export function askSecondStep(c: Context, { accountId, to }: Pick<Waiting, 'accountId' | 'to'>): Response {
  const waiting: Waiting = { accountId, to, since: Date.now(), attempt: newId() }
  setNote(c, note, waiting, secondStepSeconds)
  return seeOther(c, stepPath)
}

/** Whose second step this browser waits for; undefined when too long ago, or the password was changed meanwhile. */
export async function waitingAccount(
  c: Context,
): Promise<(Pick<Waiting, 'to' | 'attempt'> & { account: Account }) | undefined> {
  const waiting = readNote<Waiting>(c, note)
  const { db } = c.var.house
  if (!waiting || !(await isPasswordSince(db, waiting.accountId, waiting.since))) return undefined
  const account = await accountById(db, waiting.accountId)
  return account && { account, to: waiting.to, attempt: waiting.attempt }
}

export function forgetWaiting(c: Context): void {
  clearNote(c, note)
}
