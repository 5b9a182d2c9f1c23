import { setTimeout as pause } from 'node:timers/promises'
import { isAPIError } from 'better-auth/api'
import { take } from '../../../platform/limits/take.ts'
import { blankSecrets } from '../../../platform/outbox/blank-secrets.ts'
import type { House } from '../../../platform/web/context.ts'
import { acceptedBefore, codeWaits, noteAccepted, type Typed } from '../data/codes.ts'
import { signInOf } from '../data/sign-in-library.ts'
import { triesPerNumber } from '../rules/limits.ts'

export type CodeProblem = 'wrong' | 'gone' | 'locked' | 'often'

/** `token` is a session the library has opened already. */
export type CodeChecked = { accountId: string; token?: string } | { problem: CodeProblem }

/**
 * Checks a one-time code; the right one makes the account at its first use. The library takes a code out atomically, so it
 * counts once and five wrong tries end it, however many are sent at once.
 */
export async function checkCode(house: House, typed: Typed): Promise<CodeChecked> {
  const { ok } = await take(house.pool, triesPerNumber, typed.contact.to)
  if (!ok) return { problem: 'often' }
  try {
    const right = await consume(house, typed)
    await noteAccepted(house.db, typed, right.accountId)
    if (!house.env.trial) await blankSecrets(house.db, { template: 'sign-in-code', recipient: typed.contact.to })
    return right
  } catch (error) {
    if (!isAPIError(error)) throw error
    if (error.body?.code === 'TOO_MANY_ATTEMPTS') return { problem: 'locked' }
    if (await codeWaits(house.db, typed.contact)) return { problem: 'wrong' }
    const accountId = await sentTwice(house, typed)
    return accountId ? { accountId } : { problem: 'gone' }
  }
}

async function consume(house: House, { contact, code }: Typed): Promise<{ accountId: string; token?: string }> {
  const { api } = signInOf(house)
  if (contact.channel === 'whatsapp') {
    const body = { phoneNumber: contact.to, code, disableSession: true }
    const { user } = await api.verifyPhoneNumber({ body })
    return { accountId: user.id }
  }
  const [name = contact.to] = contact.to.split('@')
  const { user, token } = await api.signInEmailOTP({ body: { email: contact.to, otp: code, name } })
  return { accountId: user.id, token }
}

/** The code is gone: perhaps the same tap, sent a moment ago, is just being let in. */
async function sentTwice(house: House, typed: Typed): Promise<string | undefined> {
  for (const wait of [0, 100, 300]) {
    await pause(wait)
    const accountId = await acceptedBefore(house.db, typed)
    if (accountId) return accountId
  }
  return undefined
}
