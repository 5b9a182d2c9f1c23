import { readDigits } from '../../../platform/sheets/damage.ts'

/** What a cell that should hold an NSPP holds. */
export type NsppRead =
  | { nspp: string | null; note?: 'unusual-prefix' }
  /** A spreadsheet may have damaged the number: what it was cannot be known. */
  | { nspp: null; doubt: 'nspp-exponent' | 'nspp-rounded' | 'nspp-date' }
  | { nspp: null; refusal: 'nspp-wrong' }

/** What people write where there is no number. */
const none = /^(|-+|0+|tidak ada|belum( ada)?|blm ada|n\/?a|null)$/i

/**
 * Reads an NSPP: twelve digits as text, the first is 5. Usually 5100, the code of the regency, a serial; other prefixes
 * exist in the official list (5102, 5103, 5120, 5123), so an unusual one is noted and taken.
 */
export function readNspp(cell: string): NsppRead {
  if (none.test(cell.trim())) return { nspp: null }
  const { digits, damage } = readDigits(cell)
  if (damage) return { nspp: null, doubt: `nspp-${damage}` }
  if (!isNspp(digits)) return { nspp: null, refusal: 'nspp-wrong' }
  // A serial of nothing but zeros is what is left when 5,10032E+11 is written out again.
  if (digits.endsWith('000000')) return { nspp: null, doubt: 'nspp-rounded' }
  return digits.startsWith('5100') ? { nspp: digits } : { nspp: digits, note: 'unusual-prefix' }
}

/** Whether the text is an NSPP by its form. */
export function isNspp(text: string): boolean {
  return /^5\d{11}$/.test(text)
}
