import { expect, test } from 'vitest'
import { dateOfParts, whole } from './whole.ts'

test('only digits are a number: what JavaScript would also take is none', () => {
  expect(whole('0012')).toBe(12)
  for (const text of ['', ' 1', '1.5', '1e1', '0x1', '-1', '+1', '1_000', '٣', '1234567890', 'Infinity']) {
    expect(whole(text)).toBeUndefined()
  }
})

test('a date has three numbers that make a day', () => {
  expect(String(dateOfParts({ day: ' 7', month: '08', year: '1985' }))).toBe('1985-08-07')
  const none = [
    ['1e1', '8', '1985'],
    ['7', '1.5', '1985'],
    ['7', '8', '.2e4'],
    ['31', '2', '1985'],
    ['7', '8', '85'],
    ['7', '8', '0000'],
  ]
  for (const [day, month, year] of none) expect(dateOfParts({ day, month, year })).toBeUndefined()
})
