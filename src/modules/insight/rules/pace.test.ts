import { expect, test } from 'vitest'
import { standingOf } from './pace.ts'

const at = (text: string) => Temporal.Instant.from(`${text}+07:00`)
const window = { opensAt: at('2019-03-12T00:00'), closesAt: at('2019-05-01T00:00') }
const read = (registered: number, lastWeek: number, day: string) => ({ registered, lastWeek, at: at(day) })

test('while it is open: where it stands, where it would be evenly, its pace and what that leads to', () => {
  // 40 of 50 days have passed.
  expect(standingOf(read(3500, 350, '2019-04-21T00:00'), 4000, window)).toEqual({
    ...{ actual: 3500, promised: 4000, percent: 87, missing: 500, expected: 3200 },
    ...{ pace: { perDay: 50, days: 7 }, forecast: 4000 },
  })
  expect(standingOf(read(3500, 7, '2019-04-30T12:00'), 4000, window).forecast).toBe(3501)
})

test('in its first days the average is over those; a first hour counts as a day', () => {
  expect(standingOf(read(90, 90, '2019-03-15T00:00'), 4000, window).pace).toEqual({ perDay: 30, days: 3 })
  expect(standingOf(read(5, 5, '2019-03-12T01:00'), 4000, window).pace).toEqual({ perDay: 5, days: 1 })
})

test.each([
  ['before the opening', '2019-03-11T23:59'],
  ['from the moment it closes', '2019-05-01T00:00'],
])('%s there is neither a pace nor what it leads to', (_, day) => {
  expect(standingOf(read(0, 0, day), 4000, window)).toEqual({ actual: 0, promised: 4000, percent: 0, missing: 4000 })
})

test('what never closes has a pace and leads nowhere; only what is reached says 100 percent', () => {
  expect(standingOf(read(3999, 70, '2019-04-01T00:00'), 4000)).toEqual({
    ...{ actual: 3999, promised: 4000, percent: 99, missing: 1, pace: { perDay: 10, days: 7 } },
  })
  expect(standingOf(read(4400, 0, '2019-04-01T00:00'), 4000, window)).toMatchObject({ percent: 110, missing: 0 })
})
