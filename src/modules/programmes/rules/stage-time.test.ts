import { expect, test } from 'vitest'
import { stageDates, stageState } from './stage-time.ts'

const at = (text: string) => Temporal.Instant.from(text)
const window = { opensAt: at('2019-03-01T00:00+07:00'), closesAt: at('2019-05-01T00:00+07:00') }

test('a window counts before the plan, and its last day is told', () => {
  expect(stageDates({ from: '2019-03-01', to: '2019-03-31', window })).toEqual({ from: '2019-03-01', to: '2019-04-30' })
  expect(stageDates({ from: '2019-08-01', to: '2019-12-31' })).toEqual({ from: '2019-08-01', to: '2019-12-31' })
  expect(stageDates({})).toBeUndefined()
})

test.each([
  [{ window }, '2019-04-30T23:59+07:00', 'running'],
  [{ window }, '2019-05-01T00:00+07:00', 'done'],
  [{ from: '2019-08-01', to: '2019-12-31' }, '2019-07-31T23:00+07:00', 'next'],
  [{ from: '2019-08-01', to: '2019-12-31' }, '2019-12-31T23:00+07:00', 'running'],
  [{ from: '2019-08-01', to: '2019-12-31' }, '2020-01-01T00:00+07:00', 'done'],
  [{}, '2019-04-30T23:59+07:00', 'next'],
])('%o at %s is %s', (stage, when, state) => expect(stageState(stage, at(when))).toBe(state))
