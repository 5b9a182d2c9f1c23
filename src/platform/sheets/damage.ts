import { oneLine } from '../text/printable.ts'

/** What a spreadsheet does to numbers that are names: it counts with them. */
export type Damage = 'exponent' | 'rounded' | 'date'

/** A number as its digits, or the way it was damaged. An empty cell has no digits and no damage. */
export interface DigitsRead {
  digits: string
  damage?: Damage
}

/**
 * Reads the digits of a number that identifies (NSPP, NIK, NIB). Spaces, dots and dashes between digits go, and so does a
 * decimal part of nothing (510032010103.0). `5,10032E+11` has lost digits unless all of them still stand before the E; a
 * number past 15 digits that ends in zeros after the fifteenth was rounded; a date is a number that was taken for one.
 */
export function readDigits(cell: string): DigitsRead {
  const text = oneLine(cell).replace(/^'/, '')
  const exponent = /^(\d)(?:[.,](\d+))?\s*[eE]\s*\+?(\d{1,2})$/.exec(text)
  if (exponent) return fromExponent(exponent[1]! + (exponent[2] ?? ''), Number(exponent[3]))
  if (isDate(text)) return { digits: '', damage: 'date' }
  const whole = withoutFraction(text)
  const digits = whole.replace(/[\s.\-–,]/g, '')
  if (!/^\d*$/.test(digits)) return { digits: '' }
  return roundedPast15(digits) ? { digits, damage: 'rounded' } : { digits }
}

/**
 * The digits of a code such as that of a region: 32.05, 3205.0 and 3205,0 are 3205, and so is 32.049999999999997, which Excel
 * keeps for it; 32.1 has lost its zero and is 3210. What is no code stays as it is.
 */
export function readCode(cell: string): string {
  const text = oneLine(cell).replace(/^'/, '')
  const exact = /^\d\d\.\d{10,}$/.test(text) ? String(Number(Number(text).toPrecision(15))) : text
  const whole = /^\d\d[.,]\d$/.test(exact) ? `${exact}0` : exact
  return withoutFraction(whole).replace(/[\s.]/g, '')
}

/** A number that names, which a spreadsheet wrote with a decimal part of nothing. */
export function withoutFraction(text: string): string {
  return text.replace(/^(\d{4,})[.,]0+$/, '$1')
}

/** Whether a cell holds what a spreadsheet writes where it could not count. */
export function isErrorCell(cell: string): boolean {
  return /^(#N\/A( N\/A)?|#[A-Z][A-Z0-9_/]*[!?]|#GETTING_DATA|#{3,}|Err:\d{3})$/i.test(cell.trim())
}

function fromExponent(kept: string, power: number): DigitsRead {
  const length = power + 1
  const digits = kept.slice(0, length).padEnd(length, '0')
  return kept.length >= length ? { digits } : { digits, damage: 'exponent' }
}

function isDate(text: string): boolean {
  return /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/.test(text) || /^\d{4}-\d\d-\d\d$/.test(text)
}

/** Excel keeps fifteen digits; what stood after them became zeros. */
function roundedPast15(digits: string): boolean {
  return digits.length > 15 && /^0+$/.test(digits.slice(15))
}
