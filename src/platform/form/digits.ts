import { latinDigits } from '../text/latin-digits.ts'
import type { Parsed } from './type.ts'

/** Numbers copied from papers, chats and tables carry blanks, dots, dashes and apostrophes; letters tell of something else. */
export function onlyDigits(text: string): string | undefined {
  const bare = latinDigits(text.normalize('NFKC')).replace(/[\s.\p{Pd}\u2212/'’]/gu, '')
  return /^\d+$/.test(bare) ? bare : undefined
}

/** Judges a number of a fixed length; the problem says how many digits are missing or too many. */
export function parseDigits(text: string, paper: string, lengths: number[]): Parsed {
  const digits = onlyDigits(text)
  if (digits === undefined) return { problem: { code: 'digits.other', params: { paper } } }
  if (lengths.includes(digits.length)) return { value: digits }
  const nearest = lengths.reduce((a, b) => (Math.abs(b - digits.length) < Math.abs(a - digits.length) ? b : a))
  const off = nearest - digits.length
  const params = { paper, now: digits.length, length: nearest, off: Math.abs(off) }
  return { problem: { code: off > 0 ? 'digits.short' : 'digits.long', params } }
}

/** Whether the last of the digits is the Luhn check digit of those before it. */
export function luhnHolds(digits: string): boolean {
  let sum = 0
  for (let i = digits.length - 1, twice = false; i >= 0; i--, twice = !twice) {
    const digit = Number(digits[i]) * (twice ? 2 : 1)
    sum += digit > 9 ? digit - 9 : digit
  }
  return sum % 10 === 0
}

/** Whether the check digit of an NPWP fits. Old numbers only: the 16-digit ones begin with 0 and hold an old one, or are a NIK or new and have no check digit. */
export function checkDigitHolds(value: string): boolean {
  if (value.length === 15) return luhnHolds(value.slice(0, 9))
  return value.startsWith('0') ? luhnHolds(value.slice(1, 10)) : true
}
