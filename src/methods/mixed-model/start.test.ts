import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitMixedModel } from './fit.ts'
import { simulateMarks } from './simulate.ts'
import { ratiosFromMoments } from './start.ts'
import { anyMarks } from './test-marks.ts'

const sd = { applicant: 1.5, juror: 1, stratum: 0.6, residual: 1.2 }
const terms = ['applicant', 'juror', 'stratum'] as const
const world = { crossing: 0.3, mean: 12, sd }

test('a balanced table: moments are the REML estimates', () => {
  const { marks } = simulateMarks({ ...world, applicants: 25, jurors: 5, strata: 0, readings: 5, seed: 2 })
  const moments = ratiosFromMoments(marks)
  const { ratios } = fitMixedModel(marks)
  expect(moments.applicant).toBeCloseTo(ratios.applicant, 6)
  expect(moments.juror).toBeCloseTo(ratios.juror, 6)
  expect(moments.stratum).toBe(0)
})

test('unbalanced worlds: over many of them, moments come out at the truth', () => {
  const total = { applicant: 0, juror: 0, stratum: 0 }
  const worlds = 20
  for (let seed = 1; seed <= worlds; seed++) {
    const { marks } = simulateMarks({ ...world, applicants: 600, jurors: 60, strata: 40, readings: 2, seed })
    const moments = ratiosFromMoments(marks)
    for (const term of terms) total[term] += (moments[term] * sd.residual) ** 2 / worlds
  }
  for (const term of terms) expect(Math.abs(total[term] / sd[term] ** 2 - 1)).toBeLessThan(0.2)
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
