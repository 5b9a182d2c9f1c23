import fc from 'fast-check'
import { expect, test } from 'vitest'
import { effectsOf } from './effects.ts'
import { fitMixedModel } from './fit.ts'
import expected from './reference/penicillin.expected.json' with { type: 'json' }
import { simulateMarks } from './simulate.ts'
import { denseModel } from './test-dense.ts'
import { anyMarks, penicillin } from './test-marks.ts'

test('penicillin: predictions and conditional deviations of plates and samples, and the error of the mean', () => {
  const fit = fitMixedModel(penicillin())
  const effects = effectsOf(fit)
  const { blup_plate, blup_sample, reml } = expected
  expect(fit.marks.applicants).toEqual(blup_plate.level)
  blup_plate.blup.forEach((v, i) => expect(Math.abs(effects.applicants.blup[i]! - v)).toBeLessThan(1e-5))
  blup_plate.condSD.forEach((v, i) => expect(Math.abs(effects.applicants.conditional[i]! - v)).toBeLessThan(1e-5))
  expect(fit.marks.jurors).toEqual(blup_sample.level)
  blup_sample.blup.forEach((v, i) => expect(Math.abs(effects.jurors.blup[i]! - v)).toBeLessThan(1e-5))
  blup_sample.condSD.forEach((v, i) => expect(Math.abs(effects.jurors.conditional[i]! - v)).toBeLessThan(1e-5))
  expect(Math.abs(effects.meanSe - reml.fixef_se['(Intercept)'])).toBeLessThan(1e-4)
})

test('predictions and errors are those of the definition: applicants, jurors, theta, whichever is eliminated', () => {
  fc.assert(
    fc.property(anyMarks, read => {
      const fit = fitMixedModel(read)
      fc.pre(fit.criterion !== null)
      const { marks, ratios, solution } = fit
      const effects = effectsOf(fit)
      const dense = denseModel(marks, ratios)
      const near = (value: number, to: number) => expect(Math.abs(value - to)).toBeLessThan(1e-5)
      near(solution.variance, dense.variance)
      marks.jurors.forEach((_, j) => {
        const covariance = Float64Array.from(marks.juror, other => (other === j ? ratios.juror ** 2 : 0))
        const known = dense.predict(covariance, ratios.juror ** 2, 0)
        near(effects.jurors.blup[j]!, known.value)
        near(effects.jurors.se[j]! ** 2, known.variance)
      })
      marks.applicants.forEach((_, a) => {
        const covariance = Float64Array.from(marks.applicant, other => (other === a ? ratios.applicant ** 2 : 0))
        const known = dense.predict(covariance, ratios.applicant ** 2, 0)
        near(effects.applicants.blup[a]!, known.value)
        near(effects.applicants.se[a]! ** 2, known.variance)
        const mine = Array.from(marks.applicant.keys()).filter(row => marks.applicant[row] === a)
        const share = (c: number) => mine.filter(row => marks.stratum[row] === c).length / mine.length
        const withStrata = ratios.stratum ** 2 * (marks.strata.length > 0 ? 1 : 0)
        const both = covariance.map((v, row) => v + withStrata * share(marks.stratum[row]!))
        const own = marks.strata.reduce((sum, _, c) => sum + withStrata * share(c) ** 2, ratios.applicant ** 2)
        const theta = dense.predict(both, own, 1)
        near(effects.theta[a]!, theta.value)
        near(effects.thetaSe[a]! ** 2, theta.variance)
      })
    }),
    { numRuns: 40, seed: 11 },
  )
})

test('90 % intervals of theta and of severity hold the truth in 85 to 95 % of thousands of cases', () => {
  const inside = { theta: 0, severity: 0 }
  const all = { theta: 0, severity: 0 }
  for (let seed = 1; seed <= 60; seed++) {
    const { marks, theta, severity } = simulateMarks({
      applicants: 120,
      jurors: 40,
      strata: 8,
      readings: 3,
      crossing: 0.5,
      mean: 12,
      seed,
      sd: { applicant: 1.5, juror: 1, stratum: 0.6, residual: 1.2 },
    })
    const effects = effectsOf(fitMixedModel(marks))
    const count = (key: 'theta' | 'severity', at: Float64Array, se: Float64Array, truth: Float64Array) =>
      at.forEach((v, i) => {
        all[key]++
        if (Math.abs(v - truth[i]!) <= 1.6448536 * se[i]!) inside[key]++
      })
    count('theta', effects.theta, effects.thetaSe, theta)
    count('severity', effects.jurors.blup, effects.jurors.se, severity)
  }
  expect(all.theta).toBeGreaterThan(2000)
  expect(all.severity).toBeGreaterThan(2000)
  for (const key of ['theta', 'severity'] as const) {
    expect(inside[key] / all[key]).toBeGreaterThan(0.85)
    expect(inside[key] / all[key]).toBeLessThan(0.95)
  }
})

test('the truth is recovered: deviations near those that made the marks', () => {
  const sd = { applicant: 1.5, juror: 1, stratum: 0.6, residual: 1.2 }
  const { marks, severity } = simulateMarks({
    applicants: 3000,
    jurors: 150,
    strata: 60,
    readings: 2,
    crossing: 0.5,
    mean: 12,
    sd,
    seed: 5,
  })
  const fit = fitMixedModel(marks)
  expect(Math.abs(fit.sd.applicant - 1.5)).toBeLessThan(0.08)
  expect(Math.abs(fit.sd.juror - 1)).toBeLessThan(0.18)
  expect(Math.abs(fit.sd.stratum - 0.6)).toBeLessThan(0.2)
  expect(Math.abs(fit.sd.residual - 1.2)).toBeLessThan(0.05)
  const blup = effectsOf(fit).jurors.blup
  const error = Math.sqrt(blup.reduce((sum, v, j) => sum + (v - severity[j]!) ** 2, 0) / blup.length)
  expect(error).toBeLessThan(0.35)
})
