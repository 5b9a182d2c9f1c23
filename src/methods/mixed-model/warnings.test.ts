import { expect, test } from 'vitest'
import { connectionOf, exceeds } from './connection.ts'
import { fitMixedModel } from './fit.ts'
import { simulateMarks } from './simulate.ts'
import { marksOf, referenceRows } from './test-marks.ts'
import { warningsOf } from './warnings.ts'

const sd = { applicant: 1.5, juror: 1, stratum: 0.6, residual: 1.2 }
const world = { crossing: 0.5, mean: 12, seed: 3, sd }

function said(marks: Parameters<typeof fitMixedModel>[0], maxSe?: number): string[] {
  const fit = fitMixedModel(marks)
  return warningsOf(fit, connectionOf(fit, maxSe))
}

test('a sound design says nothing', () => {
  const { marks } = simulateMarks({ ...world, applicants: 1200, jurors: 8, strata: 4, readings: 2 })
  expect(said(marks)).toEqual([])
})

test('a deviation estimated at 0 is told by its term', () => {
  const marks = marksOf(referenceRows('dyestuff2.csv').map(([batch, value], i) => [batch!, `j${i % 5}`, Number(value)]))
  const warnings = said(marks, 100)
  expect(warnings).toContain(
    'The estimated applicant deviation is 0: these marks show no difference between applicants.',
  )
})

test('a factor with one mark each is left out and told', () => {
  const warnings = said(
    marksOf([
      ['a', 'j', 1],
      ['b', 'j', 3],
      ['c', 'k', 2],
      ['d', 'k', 6],
    ]),
  )
  expect(warnings.join()).toContain('Every applicant has a single mark')
})

test('long lists are cut after five names', () => {
  const { marks } = simulateMarks({ ...world, applicants: 9, jurors: 4, strata: 0, readings: 2 })
  const rows = Array.from({ length: 8 }, (_, i): [string, string, number] => [`once${i}`, 'J1', 10 + i])
  const base = Array.from(marks.score, (y, r): [string, string, number] => [
    `a${marks.applicant[r]}`,
    `J${marks.juror[r]! + 1}`,
    y,
  ])
  const warnings = said(marksOf([...base, ...rows]))
  expect(warnings).toContain('A single mark only for once0, once1, once2, once3, once4 and 3 more applicants.')
})

test('the limit is the one given, and rounding never breaks it', () => {
  const { marks } = simulateMarks({ ...world, applicants: 100, jurors: 6, strata: 0, readings: 2 })
  const error = connectionOf(fitMixedModel(marks)).max_se_juror_difference!
  expect(said(marks, error)).toEqual([])
  expect(said(marks, error * 0.9).join()).toContain('above the limit of')
  expect(exceeds(null, 0)).toBe(false)
  expect(exceeds(1 + 1e-12, 1)).toBe(false)
  expect(exceeds(1.001, 1)).toBe(true)
})

test('repairs named for a limit bring the mended design within it', () => {
  const { marks } = simulateMarks({ ...world, applicants: 100, jurors: 6, strata: 0, readings: 2, crossing: 0.05 })
  const fit = fitMixedModel(marks)
  const before = connectionOf(fit)
  const limit = before.max_se_juror_difference! * 0.8
  const { repairs } = connectionOf(fit, limit)
  expect(repairs.length).toBeGreaterThan(0)
  expect(repairs.at(-1)!.max_se_after).toBeLessThanOrEqual(limit)
  const read = new Set(Array.from(marks.applicant, (a, r) => `${marks.applicants[a]} ${marks.jurors[marks.juror[r]!]}`))
  for (const { applicant, juror } of repairs) expect(read.has(`${applicant} ${juror}`)).toBe(false)
})
