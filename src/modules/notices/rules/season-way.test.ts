import { expect, test } from 'vitest'
import type { TimelineStage } from '../../programmes/index.ts'
import { registrationWindow, stationState } from './season-way.ts'

const at = (text: string) => Temporal.Instant.from(text)
const april = { opensAt: at('2019-04-01T00:00+07:00'), closesAt: at('2019-05-01T00:00+07:00') }
const thirty = { ...april, firstDay: '2019-04-01', lastDay: '2019-04-30', days: 30 }

test.each([
  ['2019-03-31T23:59+07:00', { state: 'ahead', daysLeft: 31, today: 0 }],
  ['2019-04-01T00:00+07:00', { state: 'open', daysLeft: 30, today: 1 }],
  ['2019-04-30T23:59+07:00', { state: 'open', daysLeft: 1, today: 30 }],
  ['2019-05-01T00:00+07:00', { state: 'closed', daysLeft: 0, today: 31 }],
])('at %s a registration of thirty days says where it stands, by the days of West Java', (now, stands) => {
  expect(registrationWindow(april, at(now))).toEqual({ ...thirty, ...stands })
})

test('a registration of one day lasts one day, and one over months is counted in days', () => {
  const day = { opensAt: april.opensAt, closesAt: at('2019-04-01T16:00+07:00') }
  expect(registrationWindow(day, april.opensAt)).toMatchObject({ lastDay: '2019-04-01', days: 1, daysLeft: 1 })
  const year = { opensAt: at('2019-01-01T00:00+07:00'), closesAt: at('2020-01-01T00:00+07:00') }
  expect(registrationWindow(year, at('2019-12-31T12:00+07:00'))).toMatchObject({ days: 365, today: 365 })
})

test('the season stands now at the registration that is open; other stages run beside it', () => {
  const of = (kind: 'registration' | 'review') =>
    ['2019-03-01T00:00Z', '2019-04-15T00:00Z', '2019-06-01T00:00Z'].map(now =>
      stationState({ kind, window: april } as TimelineStage, at(now)),
    )
  expect(of('registration')).toEqual(['next', 'now', 'done'])
  expect(of('review')).toEqual(['next', 'running', 'done'])
})
