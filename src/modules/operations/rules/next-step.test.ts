import { expect, test } from 'vitest'
import { isAhead, morningOf, nextStep } from './next-step.ts'

const at = (text: string) => Temporal.Instant.from(text)
const day = (text: string) => Temporal.PlainDate.from(text)
const now = at('2019-04-25T22:31:07.123456789+07:00')

test('the clock is stepped to nine in the morning of the next day, or of the day a week from now, to the nanosecond', () => {
  expect(String(nextStep(now, 'day'))).toBe('2019-04-26T02:00:00Z')
  expect(String(nextStep(now, 'week'))).toBe('2019-05-02T02:00:00Z')
  // In Greenwich it is still the day before.
  expect(String(nextStep(at('2019-04-25T01:00+07:00'), 'day'))).toBe('2019-04-26T02:00:00Z')
})

test('a typed date means its morning, up to five years ahead', () => {
  expect(String(morningOf(now, day('2019-04-26')))).toBe('2019-04-26T02:00:00Z')
  expect(morningOf(now, undefined)).toBeUndefined()
  const nine = at('2019-04-25T09:00+07:00')
  expect(String(morningOf(nine, day('2024-04-25')))).toBe('2024-04-25T02:00:00Z')
  expect(morningOf(nine.subtract({ nanoseconds: 1 }), day('2024-04-25'))).toBeUndefined()
})

test('a morning is ahead until it is there', () => {
  const nine = at('2019-04-25T09:00+07:00')
  expect(isAhead(nine.subtract({ nanoseconds: 1 }), day('2019-04-25'))).toBe(true)
  expect(isAhead(nine, day('2019-04-25'))).toBe(false)
  expect(isAhead(nine, day('2019-04-24'))).toBe(false)
  expect(isAhead(nine, day('2024-04-26'))).toBe(false)
})
