import { expect, test } from 'vitest'
import { dateOf, endAfter, farthestDay, lastDay } from './today.ts'

test('the date is that of West Java, where midnight comes seven hours earlier', () => {
  const dates = ['2019-04-24T16:59:59.999Z', '2019-04-24T17:00Z', '2019-04-25T16:59Z'].map(now =>
    dateOf(Temporal.Instant.from(now)),
  )
  expect(dates).toEqual(['2019-04-24', '2019-04-25', '2019-04-25'])
})

test('a role ends on the day after its last, over months and leap years', () => {
  expect(endAfter('2019-12-31')).toBe('2020-01-01')
  expect(endAfter('2020-02-28')).toBe('2020-02-29')
  expect(lastDay('2020-01-01')).toBe('2019-12-31')
  expect(lastDay('2020-03-01')).toBe('2020-02-29')
})

test('the farthest day can be stored as an end', () => {
  expect(endAfter(farthestDay)).toBe('3000-01-01')
})
