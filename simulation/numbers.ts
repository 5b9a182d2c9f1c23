import type { Chance } from './chance.ts'

/** Sample NSPP use serials from 9000 on, which the real list does not have. */
export function sampleNspp(regency: string, serial: number): string {
  return `5100${regency}9${String(serial).padStart(3, '0')}`
}

/** Sample NIK end in 0000, which no person's does. */
export function sampleNik(kecamatan: string, born: Temporal.PlainDate, female: boolean): string {
  const day = String(born.day + (female ? 40 : 0)).padStart(2, '0')
  const month = String(born.month).padStart(2, '0')
  return `${kecamatan}${day}${month}${String(born.year % 100).padStart(2, '0')}0000`
}

/** An NPWP of 15 digits whose ninth digit is the Luhn check digit over the first eight. */
export function sampleNpwp(chance: Chance): string {
  const first = `0${chance.whole(1, 3)}${String(chance.whole(0, 999_999)).padStart(6, '0')}`
  return `${first}${luhn(first)}${String(chance.whole(400, 449))}000`
}

/** The digit that makes the whole pass Luhn's test. */
export function luhn(digits: string): number {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const doubled = Number(digits[digits.length - 1 - i]) * (i % 2 === 0 ? 2 : 1)
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return (10 - (sum % 10)) % 10
}

/** A NIB of 13 digits. */
export function sampleNib(chance: Chance): string {
  return `8${String(chance.whole(0, 999_999)).padStart(6, '0')}${String(chance.whole(0, 999_999)).padStart(6, '0')}`
}

/** An account number of 13 digits, as BJB's are. */
export function sampleAccount(chance: Chance): string {
  return `00${chance.whole(10, 99)}${String(chance.whole(0, 999_999_999)).padStart(9, '0')}`
}

/** A mobile number of a block that is not in use: +62 899 9…. */
export function samplePhone(serial: number): string {
  return `08999${String(serial).padStart(7, '0')}`
}
