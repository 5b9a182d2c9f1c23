import { isAPIError } from 'better-auth/api'
import { giveBack, take } from '../../../platform/limits/take.ts'
import type { House } from '../../../platform/web/context.ts'
import { signInOf } from '../data/sign-in-library.ts'
import { passwordsPerAddress, passwordsPerEmail } from '../rules/limits.ts'

export type PasswordChecked =
  { accountId: string; token: string } | { problem: 'wrong' | 'often'; waitSeconds?: number }

/** Checks mail address and password. An unknown address costs the same time and gets the same answer as a wrong password. */
export async function checkPassword(
  house: House,
  email: string,
  password: string,
  address: string,
): Promise<PasswordChecked> {
  const byEmail = await take(house.pool, passwordsPerEmail, email)
  if (!byEmail.ok) return { problem: 'often', waitSeconds: byEmail.waitSeconds }
  const byAddress = await take(house.pool, passwordsPerAddress, address)
  if (!byAddress.ok) return { problem: 'often', waitSeconds: byAddress.waitSeconds }
  try {
    const { user, token } = await signInOf(house).api.signInEmail({ body: { email, password, rememberMe: false } })
    await giveBack(house.pool, passwordsPerEmail, email)
    return { accountId: user.id, token }
  } catch (error) {
    if (!isAPIError(error)) throw error
    return { problem: 'wrong' }
  }
}
