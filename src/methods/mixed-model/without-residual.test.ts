import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scoreMarks } from './score.ts'
import { marksOf } from './test-marks.ts'

type Mark = (applicant: number, juror: number) => number

function table(mark: Mark, size: { applicants: number; jurors: number }, stratum?: (applicant: number) => string) {
  const rows = Array.from({ length: size.applicants * size.jurors }, (_, at): [string, string, number, string?] => {
    const [a, j] = [Math.floor(at / size.jurors), at % size.jurors]
    return [`a${a}`, `j${j}`, mark(a, j), stratum?.(a)]
  })
  return scoreMarks(marksOf(rows), { top: 2, seed: 1, draws: 200 })
}

function spreadOf(values: number[]): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  return Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1))
}

const five = { applicants: 5, jurors: 3 }

test('jurors who agree to the digit: applicants spread as their marks do, and everything is known', () => {
  const report = table(a => 60 + 5 * a, five)
  expect(report.sd.applicant).toBeCloseTo(7.905694, 6)
  expect(report.sd).toMatchObject({ juror: 0, stratum: 0, residual: 0 })
  expect(report.mean).toBeCloseTo(70, 9)
  expect(report.icc).toEqual({ single: 1, average: 1 })
  expect(report.criterion).toBeNull()
  report.applicants.forEach((one, at) => {
    expect(one).toMatchObject({ applicant: `a${4 - at}`, rank: at + 1, rank_low: at + 1, rank_high: at + 1, se: 0 })
    expect(one.p_top).toBe(at < 2 ? 1 : 0)
    expect(one.blup).toBeCloseTo(10 - 5 * at, 6)
  })
  expect(report.warnings.join()).toContain('All jurors agree to the last digit')
})

test('marks that differ in the ninth digit or the fourth are answered as those that agree', () => {
  for (const tiny of [1e-9, 1e-6, 1e-4, 1e-3]) {
    const { sd } = table((a, j) => 60 + 5 * a + tiny * ((a * 7 + j * 3) % 5), five)
    expect(Math.abs(sd.applicant - 7.905694)).toBeLessThan(2 * tiny + 5e-6)
    expect(sd.residual).toBeLessThan(3 * tiny)
  }
})

test('jurors with a habit each and no residual: both deviations are the spread of the means', () => {
  const report = table((a, j) => 60 + 5 * a + 2 * j, five)
  expect(report.sd.applicant).toBeCloseTo(7.905694, 5)
  expect(report.sd.juror).toBeCloseTo(2, 5)
  expect(report.sd.residual).toBe(0)
  // What nobody knows is how generous the jury is as a whole.
  for (const one of report.applicants) expect(one.se).toBeCloseTo(2 / Math.sqrt(3), 4)
  expect(report.applicants.map(one => [one.rank_low, one.rank_high])).toEqual([1, 2, 3, 4, 5].map(at => [at, at]))
  expect(report.warnings.join()).toContain('jurors differ by their habit alone')
})

test('jurors who differ where applicants do not', () => {
  const { sd, icc } = table((_, j) => 60 + 2 * j, five)
  expect(sd.applicant).toBe(0)
  expect(sd.juror).toBeCloseTo(2, 5)
  expect(icc.single).toBe(0)
})

test('strata without residual: the one-way answer on the marks themselves', () => {
  // Two strata of three: the mean square within is applicant², that between is applicant² + 3 stratum².
  const values = [60, 62, 67, 80, 83, 86]
  const { sd } = table(
    a => values[a]!,
    { applicants: 6, jurors: 2 },
    a => (a < 3 ? 'x' : 'y'),
  )
  const within = (spreadOf(values.slice(0, 3)) ** 2 + spreadOf(values.slice(3)) ** 2) / 2
  const between = 3 * spreadOf([63, 83]) ** 2
  expect(sd.applicant).toBeCloseTo(Math.sqrt(within), 5)
  expect(sd.stratum).toBeCloseTo(Math.sqrt((between - within) / 3), 4)
  expect(
    table(
      a => values[a]!,
      { applicants: 6, jurors: 2 },
      () => 'x',
    ).sd.applicant,
  ).toBeCloseTo(spreadOf(values), 5)
})

test('any balanced table without residual has the spread of its means', () => {
  const effect = fc.integer({ min: 0, max: 40 })
  const levels = (most: number) => fc.array(effect, { minLength: 3, maxLength: most })
  fc.assert(
    fc.property(levels(8), levels(5), (applicants, jurors) => {
      const [one, other] = [spreadOf(applicants), spreadOf(jurors)]
      fc.pre(one > 0 && other > 0)
      const size = { applicants: applicants.length, jurors: jurors.length }
      const { sd } = table((a, j) => applicants[a]! + jurors[j]!, size)
      expect(sd.residual).toBe(0)
      expect(Math.abs(sd.applicant - one) / one).toBeLessThan(1e-3)
      expect(Math.abs(sd.juror - other) / other).toBeLessThan(1e-3)
    }),
    { numRuns: 60, seed: 3 },
  )
})
