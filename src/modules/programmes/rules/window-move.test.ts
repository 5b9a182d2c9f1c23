import { expect, test } from 'vitest'
import { windowMove } from './window-move.ts'

const window = (opens: string, closes: string) => ({
  opensAt: Temporal.Instant.from(`${opens}T00:00+07:00`),
  closesAt: Temporal.Instant.from(`${closes}T00:00+07:00`),
})
const march = window('2019-03-01', '2019-04-01')

test('the first act sets both ends; the exclusive end is told as the last day', () => {
  const set = { kind: 'set', first: { now: '2019-03-01' }, last: { now: '2019-03-31' } }
  expect(windowMove({ window: march, adopted: true })).toEqual(set)
})

test('an act names the old date only of the end it moved', () => {
  expect(windowMove({ window: window('2019-03-01', '2019-05-01'), old: march, adopted: true })).toEqual({
    kind: 'moved',
    first: { now: '2019-03-01' },
    last: { old: '2019-03-31', now: '2019-04-30' },
  })
  const both = windowMove({ window: window('2019-03-12', '2019-04-13'), old: march, adopted: true })
  expect(both.first).toEqual({ old: '2019-03-01', now: '2019-03-12' })
  expect(both.last).toEqual({ old: '2019-03-31', now: '2019-04-12' })
})

test('a version that was not adopted moved nothing', () => {
  const other = windowMove({ window: window('2019-03-12', '2019-04-13'), old: march, adopted: false })
  expect(other).toEqual({ kind: 'not-adopted', first: { now: '2019-03-12' }, last: { now: '2019-04-12' } })
})
