import { latinDigits } from '../text/latin-digits.ts'

/** The first letters of the months in Indonesian and English, as far as they tell one from another. */
const months = [
  ['jan'],
  ['feb', 'peb'],
  ['mar'],
  ['apr'],
  ['mei', 'may'],
  ['jun'],
  ['jul'],
  ['agu', 'ags', 'aug'],
  ['sep'],
  ['okt', 'oct'],
  ['nov', 'nop'],
  ['des', 'dec'],
]

export interface SaidDate {
  day: string
  month: string
  year: string
}

/**
 * The parts of a date as plain figures: months by name ("Agustus", "Ags.", "August"), digits of any script, and a whole date
 * pasted into the first field ("17 Agustus 1985", "17-8-1985", "1985-08-17"). What cannot be read stays as it was typed.
 */
export function readDateParts({ day, month, year }: SaidDate): SaidDate {
  const parts = { day: figures(day), month: figures(month), year: figures(year) }
  const whole = parts.month || parts.year ? undefined : wholeDate(parts.day)
  const read = whole ?? parts
  return { ...read, month: monthOf(read.month) }
}

function figures(said: string): string {
  return latinDigits(said.normalize('NFKC')).trim()
}

function wholeDate(said: string): SaidDate | undefined {
  const [, year, m, d] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(said) ?? []
  if (year) return { day: d!, month: m!, year }
  const [, day, month, last] = /^(\d{1,2})[\s./-]+(\d{1,2}|\p{L}{3,9})[\s./-]+(\d{4})$/u.exec(said) ?? []
  return day === undefined ? undefined : { day, month: month!, year: last! }
}

function monthOf(said: string): string {
  const begins = /^(\p{L}{3})\p{L}{0,6}\.?$/u.exec(said.toLowerCase())?.[1]
  const at = begins === undefined ? -1 : months.findIndex(names => names.includes(begins))
  return at < 0 ? said : String(at + 1)
}
