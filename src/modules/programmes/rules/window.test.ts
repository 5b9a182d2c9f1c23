import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysLeft, isOpen, lastDay, windowState } from './window.ts'

const at = (text: string) => Temporal.Instant.from(text)
const april = { opensAt: at('2019-03-01T00:00+07:00'), closesAt: at('2019-05-01T00:00+07:00') }

test.each([
  ['2019-02-28T23:59:59.999+07:00', 'ahead'],
  ['2019-03-01T00:00+07:00', 'open'],
  ['2019-04-30T23:59:59.999+07:00', 'open'],
  ['2019-05-01T00:00+07:00', 'closed'],
])('at %s the window is %s', (when, state) => {
  expect(windowState(april, at(when))).toBe(state)
  expect(isOpen(april, at(when))).toBe(state === 'open')
})

test('the last day is the day before an end at midnight', () => {
  expect(String(lastDay(april))).toBe('2019-04-30')
})

test.each([
  ['2019-04-25T09:00+07:00', 6],
  ['2019-04-30T23:00+07:00', 1],
  ['2019-05-01T00:00+07:00', 0],
])('at %s there are %i days left', (when, days) => expect(daysLeft(april, at(when))).toBe(days))

test('once closed it stays closed, and there is a day left exactly while it is not closed', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100, max: 100 }), fc.nat(100), (hours, more) => {
      const early = april.closesAt.add({ hours })
      const late = early.add({ hours: more })
      const closed = windowState(april, early) === 'closed'
      return (!closed || windowState(april, late) === 'closed') && closed === (daysLeft(april, early) === 0)
    }),
  )
})
