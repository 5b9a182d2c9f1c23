import { timingSafeEqual } from 'node:crypto'
import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'

/** RFC 6238: six digits, a new code every 30 seconds; the one before and the one after are taken too, for clocks that differ. */
export const stepSeconds = 30
const window = [0, -1, 1]

/** 25 letters and digits are 148 bits, and 40 signs of base32 without a filled end. */
export const secretLength = 25

/** The step of 30 seconds whose code was typed at a moment (milliseconds); undefined for a wrong code. */
export async function stepOfCode(secret: string, code: string, at: number): Promise<number | undefined> {
  const current = Math.floor(at / 1000 / stepSeconds)
  const steps = window.map(distance => current + distance)
  const codes = await Promise.all(steps.map(step => createOTP(secret).hotp(step)))
  return steps.find((_, index) => isSame(codes[index]!, code))
}

function isSame(expected: string, typed: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(typed)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** What an app reads from a QR code: the secret, whose it is, and for what. */
export function addressOfSecret(secret: string, owner: string): string {
  return createOTP(secret).url('OPOP Jawa Barat', owner)
}

/** The secret as people type it into an app that cannot read a QR code. */
export function textOfSecret(secret: string): string {
  return base32.encode(secret, { padding: false })
}
