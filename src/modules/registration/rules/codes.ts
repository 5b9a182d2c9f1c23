import type { Chance } from '../../../platform/keys/chance.ts'

/** Digits and letters that nobody mistakes for one another on paper or on the telephone. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** Ten characters that open a receipt: 31^10 of them, so that none is found by trying. */
export function receiptCode(chance: Chance): string {
  return characters(10, chance)
}

/** Sixteen characters that answer for a phone: known to it only. */
export function confirmationCode(chance: Chance): string {
  return characters(16, chance)
}

/** A code as it stands in a link, without what a chat or a sentence put behind it. */
export function codeOfLink(text: string): string {
  return text.replace(/[^A-Za-z0-9]+$/, '')
}

/** Short name of a draft for the telephone: D-7K4M. */
export function draftCode(chance: Chance): string {
  return `D-${characters(4, chance)}`
}

function characters(length: number, chance: Chance): string {
  return Array.from({ length }, () => alphabet[chance(alphabet.length)]).join('')
}

/** OPOP-19-001287 */
export function registrationNumber(prefix: string, year: number, serial: number): string {
  return `${prefix}-${String(year % 100).padStart(2, '0')}-${String(serial).padStart(6, '0')}`
}

/** Takes /bukti/OPOP-19-001287-ABCDE23456 apart; small letters, blanks, and what stands behind it are forgiven. */
export function splitReceipt(text: string): { number: string; code: string } | undefined {
  const found = /^([A-Z][A-Z0-9-]*-\d{2}-\d{6,})-([A-Z0-9]{10})$/.exec(codeOfLink(text.trim()).toUpperCase())
  return found ? { number: found[1]!, code: found[2]! } : undefined
}
