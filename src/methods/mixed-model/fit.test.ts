import fc from 'fast-check'
import { expect, test } from 'vitest'
import expected from './reference/penicillin.expected.json' with { type: 'json' }
import { fitMixedModel } from './fit.ts'
import { arrange, type Marks } from './marks.ts'
import { simulateMarks } from './simulate.ts'
import { solveAt, type Ratios } from './solve.ts'
import { buildSystem } from './system.ts'
import { denseModel } from './test-dense.ts'
import { anyMarks, marksOf, penicillin, referenceRows } from './test-marks.ts'

test('penicillin: deviations, mean and criterion as published', () => {
  const fit = fitMixedModel(penicillin())
  const { sd, fixef, crit } = expected.reml
  expect(Math.abs(fit.sd.applicant - sd.plate)).toBeLessThan(1e-5)
  expect(Math.abs(fit.sd.juror - sd.sample)).toBeLessThan(1e-4)
  expect(Math.abs(fit.sd.residual - sd.Residual)).toBeLessThan(1e-5)
  expect(fit.mean).toBeCloseTo(fixef['(Intercept)'], 9)
  expect(Math.abs(fit.criterion! - crit)).toBeLessThan(1e-6)
  expect(fit.criterion!).toBeLessThanOrEqual(crit)
})

test('dyestuff (one way, lme4): 42.001, 49.510, 319.654; dyestuff2: a deviation of exactly 0, criterion 161.828', () => {
  const oneWay = (file: string) =>
    fitMixedModel(marksOf(referenceRows(file).map(([batch, value]) => [batch!, 'one', Number(value)])))
  const first = oneWay('dyestuff.csv')
  expect(first.sd.applicant).toBeCloseTo(42.001, 3)
  expect(first.sd.residual).toBeCloseTo(49.51, 3)
  expect(first.mean).toBeCloseTo(1527.5, 9)
  expect(first.criterion).toBeCloseTo(319.6543, 4)
  const second = oneWay('dyestuff2.csv')
  expect(second.sd.applicant).toBe(0)
  expect(second.sd.residual).toBeCloseTo(3.7157, 4)
  expect(second.criterion).toBeCloseTo(161.8283, 4)
})

test('a balanced two-way table: the closed-form variances of its mean squares', () => {
  const { marks } = simulateMarks({ ...world, applicants: 30, jurors: 6, strata: 0, readings: 6, seed: 3 })
  const fit = fitMixedModel(marks)
  const { applicant, juror, residual } = meanSquares(marks, 30, 6)
  expect(fit.sd.residual ** 2).toBeCloseTo(residual, 6)
  expect(fit.sd.applicant ** 2).toBeCloseTo((applicant - residual) / 6, 6)
  expect(fit.sd.juror ** 2).toBeCloseTo((juror - residual) / 30, 6)
})

const anyRatio = fc.double({ min: 0, max: 4, noNaN: true })

test('the criterion is that of the definition, at any marks and ratios, 0 included', () => {
  const ratio = fc.oneof(anyRatio, fc.constant(0))
  fc.assert(
    fc.property(anyMarks, fc.record({ applicant: ratio, juror: ratio, stratum: ratio }), (read, ratios) => {
      const marks = arrange(read)
      fc.pre(new Set(marks.score).size > 1)
      const used: Ratios = marks.strata.length > 0 ? ratios : { ...ratios, stratum: 0 }
      const solution = solveAt(buildSystem(marks), used)!
      const dense = denseModel(marks, used)
      expect(solution.criterion).toBeCloseTo(dense.criterion, 6)
      expect(solution.variance).toBeCloseTo(dense.variance, 7)
    }),
    { numRuns: 80, seed: 5 },
  )
})

test('no parameters, near or far, are better than the answer', () => {
  fc.assert(
    fc.property(
      anyMarks,
      fc.array(fc.tuple(anyRatio, anyRatio, anyRatio), { minLength: 6, maxLength: 6 }),
      (read, far) => {
        const fit = fitMixedModel(read)
        fc.pre(fit.criterion !== null)
        const { ratios, system } = fit
        const left = new Set(fit.leftOut.map(l => l.term))
        const keep = (value: number, term: keyof Ratios) =>
          left.has(term) || (term === 'stratum' && fit.marks.strata.length === 0) ? 0 : value
        const near = [0.001, 0.01, 0.1].flatMap(h =>
          [-h, h].flatMap(by =>
            (['applicant', 'juror', 'stratum'] as const).map(t => ({ ...ratios, [t]: Math.abs(ratios[t] + by) })),
          ),
        )
        for (const other of [...near, ...far.map(([applicant, juror, stratum]) => ({ applicant, juror, stratum }))]) {
          const kept = {
            applicant: keep(other.applicant, 'applicant'),
            juror: keep(other.juror, 'juror'),
            stratum: keep(other.stratum, 'stratum'),
          }
          expect(fit.criterion!).toBeLessThanOrEqual(solveAt(system, kept)!.criterion + 1e-7)
        }
      },
    ),
    { numRuns: 60, seed: 6 },
  )
})

test('the order of rows and of names does not matter, to the last bit', () => {
  fc.assert(
    fc.property(anyMarks, fc.infiniteStream(fc.nat(1e6)), (marks, numbers) => {
      const rows = Array.from(marks.score.keys())
      const order = rows.map(row => ({ row, key: numbers.next().value! })).sort((a, b) => a.key - b.key)
      const shuffled = marksOf(
        order.map(({ row }) => [
          marks.applicants[marks.applicant[row]!]!,
          marks.jurors[marks.juror[row]!]!,
          marks.score[row]!,
          marks.strata[marks.stratum[row]!],
        ]),
      )
      const [one, two] = [fitMixedModel(marks), fitMixedModel(shuffled)]
      expect(two.sd).toEqual(one.sd)
      expect(two.criterion).toBe(one.criterion)
      expect(two.solution.effects).toEqual(one.solution.effects)
    }),
    { numRuns: 25, seed: 7 },
  )
})

test('large worlds: sparse and dense factors, few evaluations, and an answer no neighbour beats', () => {
  const { marks } = simulateMarks({ ...world, applicants: 1500, jurors: 220, strata: 12, readings: 2, seed: 8 })
  const fit = fitMixedModel(marks)
  expect(fit.system.factor.plan.lead).toBeGreaterThan(50)
  expect(fit.evaluations).toBeLessThan(90)
  for (const term of ['applicant', 'juror', 'stratum'] as const)
    for (const by of [-0.002, 0.002])
      expect(solveAt(fit.system, { ...fit.ratios, [term]: fit.ratios[term] + by })!.criterion).toBeGreaterThan(
        fit.criterion!,
      )
})

test('more jurors than applicants: the same answer with the roles of the two exchanged', () => {
  const { marks } = simulateMarks({ ...world, applicants: 40, jurors: 12, strata: 0, readings: 3, seed: 9 })
  const turned: Marks = {
    ...marks,
    applicants: marks.jurors,
    jurors: marks.applicants,
    applicant: marks.juror,
    juror: marks.applicant,
  }
  const [one, two] = [fitMixedModel(marks), fitMixedModel(turned)]
  expect(one.system.applicantsOut).toBe(true)
  expect(two.system.applicantsOut).toBe(false)
  expect(two.sd.applicant).toBeCloseTo(one.sd.juror, 7)
  expect(two.sd.juror).toBeCloseTo(one.sd.applicant, 7)
  expect(two.criterion!).toBeCloseTo(one.criterion!, 8)
})

const world = { crossing: 0.2, mean: 12, sd: { applicant: 1.5, juror: 1, stratum: 0.6, residual: 1.2 } }

function meanSquares({ applicant, juror, score }: Marks, applicants: number, jurors: number) {
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length
  const all = mean([...score])
  const of = (codes: Int32Array, code: number) => mean([...score].filter((_, row) => codes[row] === code))
  const rows = Array.from({ length: applicants }, (_, a) => of(applicant, a))
  const columns = Array.from({ length: jurors }, (_, j) => of(juror, j))
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)
  const left = sum([...score].map((y, r) => (y - rows[applicant[r]!]! - columns[juror[r]!]! + all) ** 2))
  return {
    applicant: (jurors * sum(rows.map(m => (m - all) ** 2))) / (applicants - 1),
    juror: (applicants * sum(columns.map(m => (m - all) ** 2))) / (jurors - 1),
    residual: left / ((applicants - 1) * (jurors - 1)),
  }
}
