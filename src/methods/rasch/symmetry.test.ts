import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RaschMarks } from './marks.ts'
import { raschReport } from './report.ts'
import { simulateRasch } from './simulate.ts'

const top = 3
const world = fc
  .nat(10_000)
  .map(seed =>
    simulateRasch({
      ...{ applicants: 40, jurors: 4, criteria: 3, levels: top + 1, readings: 2, seed },
      sd: { applicant: 1.1, juror: 0.5 },
    }),
  )
  .map(({ marks }) => marks)
const some = { numRuns: 12, seed: 3 }

test('any order of rows and of levels gives the same report, to the last bit', () => {
  fc.assert(
    fc.property(world, fc.nat(10_000), (marks, seed) => {
      expect(raschReport(shuffled(marks, seed))).toEqual(raschReport(marks))
    }),
    some,
  )
})

test('marks counted from the top mirror the scale: strict becomes generous, steps turn round', () => {
  fc.assert(
    fc.property(world, marks => {
      const one = raschReport(marks)
      const other = raschReport({ ...marks, score: marks.score.map(mark => top - mark) })
      fc.pre(one.steps.length === top && other.steps.length === top && one.warnings.length === 0)
      expect(other.deviance).toBeCloseTo(one.deviance, 5)
      expect(other.sigma2).toBeCloseTo(one.sigma2, 3)
      one.jurors.forEach((juror, j) => expect(other.jurors[j]!.severity).toBeCloseTo(-juror.severity, 3))
      one.criteria.forEach((criterion, c) =>
        expect(other.criteria[c]!.difficulty).toBeCloseTo(-criterion.difficulty, 3),
      )
      one.steps.forEach((step, k) => expect(other.steps[top - 1 - k]!.difficulty).toBeCloseTo(-step.difficulty, 3))
      one.applicants.forEach((applicant, a) => expect(other.applicants[a]!.eap).toBeCloseTo(-applicant.eap, 3))
      one.jurors.forEach((juror, j) => expect(other.jurors[j]!.outfit).toBeCloseTo(juror.outfit!, 3))
    }),
    some,
  )
})

test('a second copy of every applicant changes no estimate and shrinks errors by the root of two', () => {
  fc.assert(
    fc.property(world, marks => {
      const one = raschReport(marks)
      fc.pre(one.warnings.length === 0)
      const two = raschReport(doubled(marks))
      expect(two.deviance).toBeCloseTo(2 * one.deviance, 5)
      one.jurors.forEach((juror, j) => {
        expect(two.jurors[j]!.severity).toBeCloseTo(juror.severity, 3)
        expect(two.jurors[j]!.se! * Math.SQRT2).toBeCloseTo(juror.se!, 3)
      })
    }),
    some,
  )
})

function shuffled(marks: RaschMarks, seed: number): RaschMarks {
  const order = <T>(list: ArrayLike<T>) =>
    Array.from(list, (_, i) => i).sort((a, b) => ((a * 7919 + seed) % 1009) - ((b * 7919 + seed) % 1009) || a - b)
  const rows = order(marks.score)
  const level = (names: string[], codes: Int32Array) => {
    const places = order(names)
    const now = new Map(places.map((old, place) => [old, place]))
    return { names: places.map(old => names[old]!), codes: Int32Array.from(rows, row => now.get(codes[row]!)!) }
  }
  const [a, j, c] = [
    level(marks.applicants, marks.applicant),
    level(marks.jurors, marks.juror),
    level(marks.criteria, marks.criterion),
  ]
  return {
    ...{ applicants: a.names, jurors: j.names, criteria: c.names },
    ...{ applicant: a.codes, juror: j.codes, criterion: c.codes },
    score: Int32Array.from(rows, row => marks.score[row]!),
  }
}

function doubled(marks: RaschMarks): RaschMarks {
  const twice = (codes: Int32Array, by = 0) => Int32Array.from([...codes, ...codes.map(code => code + by)])
  return {
    ...marks,
    applicants: [...marks.applicants, ...marks.applicants.map(name => `${name} again`)],
    applicant: twice(marks.applicant, marks.applicants.length),
    juror: twice(marks.juror),
    criterion: twice(marks.criterion),
    score: twice(marks.score),
  }
}
