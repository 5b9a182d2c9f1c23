import fc from 'fast-check'
import { expect, test } from 'vitest'
import { effectsOf } from './effects.ts'
import { fitMixedModel } from './fit.ts'
import type { Marks } from './marks.ts'
import { scoreMarks } from './score.ts'
import { simulateMarks } from './simulate.ts'
import { solveAt } from './solve.ts'
import { anyMarks, marksOf } from './test-marks.ts'

const sd = { applicant: 1.5, juror: 1, stratum: 0.6, residual: 1.2 }
const { marks } = simulateMarks({
  applicants: 80,
  jurors: 9,
  strata: 5,
  readings: 2,
  crossing: 0.3,
  mean: 12,
  seed: 5,
  sd,
})
const remarked = (change: (mark: number, row: number) => number): Marks => ({
  ...marks,
  score: marks.score.map(change),
})

test('marks moved by a constant: the mean moves, nothing else does', () => {
  const [one, moved] = [fitMixedModel(marks), fitMixedModel(remarked(y => y + 1000))]
  expect(moved.mean - one.mean).toBeCloseTo(1000, 6)
  expect(moved.criterion!).toBeCloseTo(one.criterion!, 6)
  for (const term of ['applicant', 'juror', 'stratum', 'residual'] as const)
    expect(moved.sd[term]).toBeCloseTo(one.sd[term], 6)
})

test('marks on another scale: everything in marks follows, the ranks stay', () => {
  const options = { seed: 1, draws: 100 }
  const [one, scaled] = [
    scoreMarks(marks, options),
    scoreMarks(
      remarked(y => 5 * y),
      options,
    ),
  ]
  for (const term of ['applicant', 'juror', 'stratum', 'residual'] as const)
    expect(scaled.sd[term]).toBeCloseTo(5 * one.sd[term], 5)
  expect(scaled.criterion! - one.criterion!).toBeCloseTo((marks.score.length - 1) * Math.log(25), 5)
  expect(scaled.applicants.map(a => a.applicant)).toEqual(one.applicants.map(a => a.applicant))
  expect(scaled.applicants.map(a => a.rank_low)).toEqual(one.applicants.map(a => a.rank_low))
  expect(scaled.icc.single).toBeCloseTo(one.icc.single!, 6)
})

test('marks turned round: severities and scores change sign, errors do not', () => {
  const [one, turned] = [fitMixedModel(marks), fitMixedModel(remarked(y => -y))]
  const [a, b] = [effectsOf(one), effectsOf(turned)]
  a.jurors.blup.forEach((v, j) => expect(b.jurors.blup[j]!).toBeCloseTo(-v, 6))
  a.thetaSe.forEach((v, i) => expect(b.thetaSe[i]!).toBeCloseTo(v, 6))
})

test('a juror who becomes stricter by 2 is found stricter by nearly 2, and adjusted scores hardly move', () => {
  const strict = remarked((y, row) => (marks.juror[row] === 3 ? y - 2 : y))
  const options = { seed: 1, draws: 50 }
  const [one, two] = [scoreMarks(marks, options), scoreMarks(strict, options)]
  const severity = (report: typeof one) => report.jurors.find(j => j.juror === marks.jurors[3])!.severity
  expect(severity(one) - severity(two)).toBeGreaterThan(1.5)
  expect(severity(one) - severity(two)).toBeLessThan(2.1)
  const adjusted = new Map(two.applicants.map(a => [a.applicant, a.adjusted]))
  const moved = one.applicants.map(a => Math.abs(a.adjusted - adjusted.get(a.applicant)!))
  expect(Math.max(...moved)).toBeLessThan(0.6)
})

test('strata that hold everyone or are named anew change nothing', () => {
  const all = { ...marks, strata: ['West Java'], stratum: new Int32Array(marks.score.length) }
  const none = { ...marks, strata: [] }
  expect(fitMixedModel(all).criterion!).toBeCloseTo(fitMixedModel(none).criterion!, 9)
  const renamed = { ...marks, strata: marks.strata.map(name => `z${5 - Number(name.slice(1))}`) }
  expect(fitMixedModel(renamed).criterion!).toBeCloseTo(fitMixedModel(marks).criterion!, 8)
})

test('all ratios 0: the criterion, mean and variance of a plain sample', () => {
  fc.assert(
    fc.property(anyMarks, read => {
      const fit = fitMixedModel(read)
      const { score } = fit.marks
      const n = score.length
      const mean = score.reduce((sum, y) => sum + y, 0) / n
      const variance = score.reduce((sum, y) => sum + (y - mean) ** 2, 0) / (n - 1)
      fc.pre(variance > 0)
      const plain = solveAt(fit.system, { applicant: 0, juror: 0, stratum: 0 })!
      expect(plain.variance).toBeCloseTo(variance, 9)
      expect(plain.criterion).toBeCloseTo(Math.log(n) + (n - 1) * (1 + Math.log(2 * Math.PI * variance)), 8)
    }),
    { numRuns: 40, seed: 12 },
  )
})

test('the whole report does not depend on the order of rows, draws included', () => {
  const rows = Array.from(marks.score.keys()).sort((a, b) => ((a * 37) % 101) - ((b * 37) % 101))
  const shuffled = marksOf(
    rows.map(r => [
      marks.applicants[marks.applicant[r]!]!,
      marks.jurors[marks.juror[r]!]!,
      marks.score[r]!,
      marks.strata[marks.stratum[r]!],
    ]),
  )
  const options = { seed: 4, draws: 100, top: 20 }
  expect(scoreMarks(shuffled, options)).toEqual(scoreMarks(marks, options))
})
