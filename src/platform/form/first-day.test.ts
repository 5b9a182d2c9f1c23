import { expect, test } from 'vitest'
import { firstDay } from './first-day.ts'

test('a year and a month count from their first day, a day is itself', () => {
  expect(firstDay(1985)).toBe('1985-01-01')
  expect(firstDay('1985')).toBe('1985-01-01')
  expect(firstDay('2016-02')).toBe('2016-02-01')
  expect(firstDay('2016-02-05')).toBe('2016-02-05')
})
