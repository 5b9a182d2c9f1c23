import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPattern, printedNumber } from './number.ts'

const dated = Temporal.PlainDate.from('2027-07-23')

test('a number is printed as its pattern says', () => {
  const printed = (pattern: string, number = 27) => printedNumber(pattern, { number, series: 'BA', dated })
  expect(printed('{nomor:3}/{deret}/{bulan}/{tahun}')).toBe('027/BA/VII/2027')
  expect(printed('OPOP-{deret}-{tahun:2}-{nomor:6}')).toBe('OPOP-BA-27-000027')
  expect(printed('{nomor}/{deret}/{tahun}', 1234)).toBe('1234/BA/2027')
  expect(printed('{nomor:3}/{deret}/{tahun}', 1234)).toBe('1234/BA/2027')
})

test('a pattern that would call two papers the same, or says what nothing stands for, is refused', () => {
  const wrong = {
    '': 'empty',
    '{deret}/{tahun}': 'no-number',
    '{nomor}/{tahun}': 'no-series',
    '{nomor}/{deret}': 'no-year',
  }
  for (const [pattern, problem] of Object.entries(wrong)) expect(checkPattern(pattern)).toBe(problem)
  expect(checkPattern('{nomor}/{deret}/{tahun}/{kota}')).toBe('other-brace')
  expect(checkPattern('{nomor}/{deret}/{tahun')).toBe('other-brace')
  expect(checkPattern('{nomor}\n{deret}{tahun}')).toBe('sign')
  expect(checkPattern('x'.repeat(61))).toBe('empty')
  expect(checkPattern('{nomor:3}/{deret}/{bulan}/{tahun}')).toBeUndefined()
})

test('whatever pattern is taken, two papers of a register are never called the same', () => {
  const parts = ['{nomor}', '{nomor:3}', '{deret}', '{tahun}', '{tahun:2}', '{bulan}', '/', '-', 'OPOP', '7']
  const pattern = fc.array(fc.constantFrom(...parts), { minLength: 3, maxLength: 9 }).map(found => found.join(''))
  fc.assert(
    fc.property(pattern, fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }), (text, a, b) => {
      fc.pre(checkPattern(text) === undefined && a !== b)
      const called = (number: number) => printedNumber(text, { number, series: 'BA', dated })
      expect(called(a)).not.toBe(called(b))
    }),
  )
})
