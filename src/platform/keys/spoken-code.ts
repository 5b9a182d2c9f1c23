import type { Chance } from './chance.ts'

/** Digits and letters that nobody mistakes for one another on paper or on the telephone. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** So many characters that can be read out: each is one of 31. */
export function spokenCode(length: number, chance: Chance): string {
  return Array.from({ length }, () => alphabet[chance(alphabet.length)]).join('')
}

/** A code as it stands in a link, without what a chat or a sentence put behind it. */
export function codeOfLink(text: string): string {
  return text.replace(/[^A-Za-z0-9]+$/, '')
}
