import { oneLine } from '../text/printable.ts'
import { dateOfParts } from '../text/whole.ts'
import { dayOf } from './workbook/styles.ts'

/**
 * A day as people write it into lists: 2019-12-31, 31/12/2019, 31-12-2019, 31 Desember 2019, 31-Dec-19, December 31, 2019, a
 * weekday before or a time behind it, or the number of days that Excel counts. As 2019-12-31; undefined when it is none;
 * empty stays empty.
 */
export function readDay(cell: string): string | undefined {
  const typed = oneLine(cell).replace(/^'/, '')
  if (!typed) return ''
  const serial = /^(\d{5})(?:[.,]\d+)?$/.exec(typed)
  if (serial) return dayOf(Number(serial[1]), false)
  const text = typed
    .replace(/^\p{L}{3,9}\.?,\s*(?=\d)/u, '')
    .replace(/[ T]\d{1,2}[:.]\d{2}([:.]\d{2}([.,]\d+)?)?( ?[ap]m| ?wib|z)?$/i, '')
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (iso) return real(iso[1]!, iso[2]!, iso[3]!)
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  if (local) return real(local[3]!, local[2]!, local[1]!)
  const dayFirst = /^(\d{1,2})[ .\-/]+(\p{L}{3,9})\.?[ .,\-/]+(\d{4}|\d{2})$/u.exec(text)
  if (dayFirst) return real(dayFirst[3]!, monthOf(dayFirst[2]!), dayFirst[1]!)
  const monthFirst = /^(\p{L}{3,9})\.?[ \-](\d{1,2})(?:st|nd|rd|th)?[ ,]+(\d{4})$/u.exec(text)
  return monthFirst ? real(monthFirst[3]!, monthOf(monthFirst[1]!), monthFirst[2]!) : undefined
}

const months = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'pebruari', 'feb', 'peb'],
  ['maret', 'march', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agt', 'ags', 'agu', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'december', 'des', 'dec'],
]

/** 1 to 12, by its Indonesian or English name or the usual short form; 0 for what is no month. */
function monthOf(name: string): number {
  return months.findIndex(names => names.includes(name.toLowerCase())) + 1
}

function real(year: string, month: number | string, day: string): string | undefined {
  return dateOfParts({ day, month: String(month), year: year.length === 2 ? `20${year}` : year })?.toString()
}
