import { take } from '../../../platform/limits/take.ts'
import type { House } from '../../../platform/web/context.ts'
import type { Lang } from '../../../design/index.ts'
import { signInOf } from '../data/sign-in-library.ts'
import type { Contact } from '../rules/contact.ts'
import { codesPerAddress, codesPerNumber } from '../rules/limits.ts'

export type CodeRequested = { sent: true } | { sent: false; waitSeconds: number }

/** Sends a one-time code. Whether the account exists makes no difference. */
export async function requestCode(house: House, contact: Contact, lang: Lang, address: string): Promise<CodeRequested> {
  const byNumber = await take(house.pool, codesPerNumber, contact.to)
  if (!byNumber.ok) return { sent: false, waitSeconds: byNumber.waitSeconds }
  const byAddress = await take(house.pool, codesPerAddress, address)
  if (!byAddress.ok) return { sent: false, waitSeconds: byAddress.waitSeconds }
  const { api } = signInOf(house)
  const headers = new Headers({ 'accept-language': lang })
  if (contact.channel === 'email') {
    await api.sendVerificationOTP({ body: { email: contact.to, type: 'sign-in' }, headers })
  } else {
    await api.sendPhoneNumberOTP({ body: { phoneNumber: contact.to }, headers })
  }
  return { sent: true }
}
