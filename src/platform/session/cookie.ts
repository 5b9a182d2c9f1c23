import { createHmac, timingSafeEqual } from 'node:crypto'

/** A value and its signature, as the sign-in library writes its cookies: `value.base64(HMAC-SHA256)`. */
export function signValue(secret: string, value: string): string {
  return `${value}.${signatureOf(secret, value)}`
}

const opened = new Map<string, string>()
const mostOpened = 5000

/**
 * The value of a signed text, or undefined when the signature is missing, forged or made with another secret. What was found
 * good is remembered: the same cookie comes with every page.
 */
export function openValue(secret: string, signed: string | undefined): string | undefined {
  const key = `${secret}\n${signed}`
  const known = opened.get(key)
  if (known !== undefined) return known
  const value = verifiedValue(secret, signed)
  if (value === undefined) return undefined
  if (opened.size >= mostOpened) opened.clear()
  opened.set(key, value)
  return value
}

function verifiedValue(secret: string, signed: string | undefined): string | undefined {
  const dot = signed?.lastIndexOf('.') ?? -1
  if (!signed || dot < 1) return undefined
  const value = signed.slice(0, dot)
  // Compared as text: decoding base64 would take many spellings for one signature.
  const given = Buffer.from(signed.slice(dot + 1))
  const expected = Buffer.from(signatureOf(secret, value))
  return given.length === expected.length && timingSafeEqual(given, expected) ? value : undefined
}

function signatureOf(secret: string, value: string): string {
  return createHmac('sha256', secret).update(value).digest('base64')
}
