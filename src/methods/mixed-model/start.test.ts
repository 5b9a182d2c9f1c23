import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitMixedModel } from './fit.ts'
import { simulateMarks } from './simulate.ts'
import { ratiosFromMoments } from './start.ts'
import { anyMarks } from './test-marks.ts'

const sd = { applicant: 1.5, juror: 1, stratum: 0.6, residual: 1.2 }
const world = { crossing: 0.3, mean: 12, sd }

test('a balanced table: moments are the REML estimates', () => {
  const { marks } = simulateMarks({ ...world, applicants: 25, jurors: 5, strata: 0, readings: 5, seed: 2 })
  const moments = ratiosFromMoments(marks)
  const { ratios } = fitMixedModel(marks)
  expect(moments.applicant).toBeCloseTo(ratios.applicant, 6)
  expect(moments.juror).toBeCloseTo(ratios.juror, 6)
  expect(moments.stratum).toBe(0)
})

test('a large unbalanced world: moments are near the estimates', () => {
  const { marks } = simulateMarks({ ...world, applicants: 3000, jurors: 60, strata: 40, readings: 2, seed: 3 })
  const moments = ratiosFromMoments(marks)
  const { ratios } = fitMixedModel(marks)
  for (const term of ['applicant', 'juror', 'stratum'] as const)
    expect(Math.abs(moments[term] / ratios[term] - 1)).toBeLessThan(0.25)
})

test('whatever the marks, a start is finite and within bounds', () => {
  fc.assert(
    fc.property(anyMarks, marks => {
      for (const ratio of Object.values(ratiosFromMoments(marks))) {
        expect(ratio).toBeGreaterThanOrEqual(0)
        expect(ratio).toBeLessThanOrEqual(1000)
      }
    }),
    { numRuns: 150, seed: 4 },
  )
})
