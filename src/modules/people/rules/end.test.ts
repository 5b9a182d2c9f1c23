import { expect, test } from 'vitest'
import { endProblem, endsSooner } from './end.ts'

const role = { personId: 'p', validFrom: '2025-03-01', validTo: null }
const by = { personId: 'q', today: '2026-11-30' }

test('an end lies after the beginning, yesterday at the earliest, and is never moved by whoever holds the role', () => {
  const problems = ['2026-11-29', '2026-11-30', '2030-01-01', null].map(end => endProblem(role, end, by))
  expect(problems).toEqual(['past', undefined, undefined, undefined])
  const later = { ...role, validFrom: '2027-01-01' }
  expect(['2027-01-01', '2027-01-02'].map(end => endProblem(later, end, by))).toEqual(['begins', undefined])
  expect(['2030-01-01', null].map(end => endProblem(role, end, { ...by, personId: 'p' }))).toEqual(['self', 'self'])
  expect(endProblem(role, null, { today: by.today })).toBeUndefined()
})

test('what is over is not opened again, nor moved back in time, whatever the day', () => {
  const ended = { ...role, validTo: '2026-11-30' }
  expect([null, '2030-01-01', '2026-11-30'].map(end => endProblem(ended, end, by))).toEqual(['over', 'over', 'over'])
  // Its last day is today: it still holds.
  const last = { ...role, validTo: '2026-12-01' }
  expect([null, '2026-11-30'].map(end => endProblem(last, end, by))).toEqual([undefined, undefined])
})

test('sooner is what ends before it did, or ends at all', () => {
  const ends: [string | null, string | null][] = [
    [null, '2026-01-01'],
    ['2027-01-01', '2026-01-01'],
    ['2026-01-01', '2026-01-01'],
    ['2026-01-01', '2027-01-01'],
    ['2026-01-01', null],
  ]
  expect(ends.map(([from, to]) => endsSooner({ from, to }))).toEqual([true, true, false, false, false])
})
