import parsePhoneNumber from 'libphonenumber-js/min'
import { latinDigits } from './latin-digits.ts'
import { typed } from './printable.ts'

/**
 * The number as stored (E.164), from what people type and chats and tables bring along: 0812…, 812…, 62812…, +62 0812-…, the
 * digits of any script, and foreign numbers with their plus. Undefined when no phone has it.
 */
export function readPhone(said: string): string | undefined {
  const digits = latinDigits(typed(said.normalize('NFKC')))
    .replace(/[\s().\p{Pd}\u2212/'’]/gu, '')
    .replace(/^00/, '+')
  if (!/^\+?\d{6,15}$/.test(digits)) return undefined
  // The library takes 62812… for a number without its country and makes +6262812… of it.
  const number = parsePhoneNumber(digits.replace(/^\+620+/, '+62').replace(/^620?(?=8)/, '+62'), 'ID')
  return number?.isValid() ? number.number : undefined
}

/** The same, of phones that codes and WhatsApp reach: those of this country begin with 8. */
export function readMobile(said: string): string | undefined {
  const phone = readPhone(said)
  return phone?.startsWith('+62') && !/^\+628\d{7,11}$/.test(phone) ? undefined : phone
}

/** 0812-3456-7890 for numbers of this country, +44 20 … for others. */
export function displayPhone(stored: string): string {
  const number = parsePhoneNumber(stored)
  if (!number) return stored
  return number.country === 'ID' ? number.formatNational() : number.formatInternational()
}
