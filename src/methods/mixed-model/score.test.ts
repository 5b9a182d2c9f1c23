import fc from 'fast-check'
import { expect, test } from 'vitest'
import { krippendorffAlpha } from '../agreement/alpha.ts'
import { scoreMarks, sharedRanks, type ScoreReport } from './score.ts'
import { simulateMarks } from './simulate.ts'
import { anyMarks, marksOf, penicillin } from './test-marks.ts'

const options = { seed: 1, draws: 200 }
const score = (rows: Parameters<typeof marksOf>[0], more = {}) => scoreMarks(marksOf(rows), { ...options, ...more })

test('every number of the report is finite, whatever the marks', () => {
  fc.assert(
    fc.property(anyMarks, fc.integer({ min: 1, max: 12 }), (marks, top) => {
      const report = scoreMarks(marks, { ...options, draws: 40, top })
      expect(notFinite(report)).toEqual([])
      expect(report.applicants.map(a => a.applicant).sort()).toEqual([...marks.applicants].sort())
      for (const one of report.applicants) {
        expect(one.rank_low).toBeGreaterThanOrEqual(1)
        expect(one.rank_high).toBeGreaterThanOrEqual(one.rank_low)
        expect(one.rank_high).toBeLessThanOrEqual(report.applicants.length)
      }
    }),
    { numRuns: 80, seed: 21 },
  )
})

test('one juror for everything: severity 0, the ranks of the raw marks, and a warning', () => {
  const report = score([
    ['a', 'j', 3],
    ['b', 'j', 9],
    ['c', 'j', 6],
    ['a2', 'j', 9],
  ])
  expect(report.jurors).toEqual([{ juror: 'j', n: 4, severity: 0, se: 0 }])
  expect(report.applicants.map(a => [a.applicant, a.rank, a.adjusted])).toEqual([
    ['a2', 1, 9],
    ['b', 1, 9],
    ['c', 3, 6],
    ['a', 4, 3],
  ])
  expect(report.max_se_juror_difference).toBeNull()
  expect(report.warnings.join()).toContain('One juror marked everything')
})

test('all marks equal: every deviation 0, one shared rank, and a warning', () => {
  const report = score([
    ['a', 'j', 7],
    ['a', 'k', 7],
    ['b', 'j', 7],
    ['b', 'k', 7],
  ])
  expect(report.sd).toEqual({ applicant: 0, juror: 0, stratum: 0, residual: 0 })
  expect(report.criterion).toBeNull()
  expect(report.applicants.map(a => a.rank)).toEqual([1, 1])
  expect(report.warnings[0]).toContain('All marks are equal')
})

test('one applicant, one mark: said, not guessed', () => {
  const alone = score([
    ['a', 'j', 5],
    ['a', 'k', 8],
    ['a', 'l', 6],
  ])
  expect(alone.warnings.join()).toContain('one applicant only')
  expect(alone.applicants[0]).toMatchObject({ rank: 1, rank_low: 1, rank_high: 1 })
  const single = score([['a', 'j', 5]])
  expect(single.mean).toBe(5)
  expect(single.warnings.join()).toContain('one mark only')
  expect(notFinite(single)).toEqual([])
})

test('a juror with under 7 marks and an applicant with one are named', () => {
  const { marks } = simulateMarks({ ...world, applicants: 30, jurors: 4 })
  const rows = Array.from(marks.score, (y, r): [string, string, number] => [
    marks.applicants[marks.applicant[r]!]!,
    marks.jurors[marks.juror[r]!]!,
    y,
  ])
  const report = score([...rows, ['A01', 'Rare', 12], ['Lone', 'J1', 11]])
  expect(report.warnings).toContain('Too few marks (under 7) to know the severity of Rare.')
  expect(report.warnings).toContain('A single mark only for Lone.')
})

test('marks without residual: a residual of 0 is told', () => {
  const rows = [1, 2, 5].flatMap((a, i) => [0, 1, 3].map((j, k): [string, string, number] => [`a${i}`, `j${k}`, a + j]))
  const report = score(rows)
  expect(report.sd.residual).toBe(0)
  expect(report.criterion).toBeNull()
  expect(report.applicants.map(a => a.applicant)).toEqual(['a2', 'a1', 'a0'])
  expect(report.applicants[0]!.adjusted - report.applicants[2]!.adjusted).toBeCloseTo(4, 6)
  expect(report.warnings.join()).toContain('residual deviation is 0')
})

test('a design in parts names the readings that would connect it', () => {
  const report = score([
    ['a', 'j', 3],
    ['a', 'k', 5],
    ['b', 'j', 4],
    ['c', 'l', 8],
    ['c', 'm', 9],
  ])
  expect(report.components).toBe(2)
  expect(report.joins).toEqual([{ applicant: 'c', juror: 'j' }])
  expect(report.warnings.join()).toContain('falls into 2 parts')
})

test('an applicant in two strata is scored once and said', () => {
  const { marks } = simulateMarks({ ...world, applicants: 40, jurors: 6, strata: 3 })
  const stratum = marks.stratum.slice()
  stratum[0] = (stratum[0]! + 1) % 3
  const report = scoreMarks({ ...marks, stratum }, options)
  expect(report.applicants).toHaveLength(40)
  expect(report.warnings.join()).toContain('In several strata, each counted by its share of marks: A01.')
})

test('adjusted is the mean of (mark − severity), raw the mean of the marks, ranks follow adjusted', () => {
  const marks = penicillin()
  const report = scoreMarks(marks, { ...options, top: 5 })
  const severity = new Map(report.jurors.map(j => [j.juror, j.severity]))
  for (const one of report.applicants) {
    const mine = Array.from(marks.score.keys()).filter(r => marks.applicants[marks.applicant[r]!] === one.applicant)
    const mean = (value: (row: number) => number) => mine.reduce((sum, r) => sum + value(r), 0) / mine.length
    expect(one.n).toBe(mine.length)
    expect(one.raw).toBeCloseTo(
      mean(r => marks.score[r]!),
      10,
    )
    expect(one.adjusted).toBeCloseTo(
      mean(r => marks.score[r]! - severity.get(marks.jurors[marks.juror[r]!]!)!),
      10,
    )
  }
  const adjusted = report.applicants.map(a => a.adjusted)
  expect(adjusted.map(v => Math.round(v * 1e4))).toEqual(adjusted.map(v => Math.round(v * 1e4)).sort((a, b) => b - a))
  expect(report.applicants.reduce((sum, a) => sum + a.p_top!, 0)).toBeCloseTo(5, 9)
  for (const juror of report.jurors) expect(juror.se).toBeCloseTo(0.20217, 4)
  expect(report.icc.single).toBeCloseTo(0.7169 / (0.7169 + 3.731 + 0.3024), 3)
  expect(report.icc.average).toBeCloseTo(0.7169 / (0.7169 + (3.731 + 0.3024) / 6), 3)
  expect(report.alpha).toBe(
    krippendorffAlpha({ values: marks.score, units: marks.applicant, unitCount: 24 }, 'interval'),
  )
})

test('the limit of the largest error is 2 % of the range unless given, and repairs reach it where they can', () => {
  const { marks } = simulateMarks({ ...world, applicants: 300, jurors: 6, strata: 3, crossing: 0.02 })
  const report = scoreMarks(marks, options)
  const range = Math.max(...marks.score) - Math.min(...marks.score)
  expect(report.max_se_allowed).toBeCloseTo(0.02 * range, 12)
  const given = scoreMarks(marks, { ...options, maxSe: 0.7 })
  expect(given.max_se_allowed).toBe(0.7)
  expect(given.max_se_juror_difference!).toBeGreaterThan(0.7)
  expect(given.repairs.at(-1)!.max_se_after).toBeLessThanOrEqual(0.7)
  expect(given.warnings.join()).toContain('more readings (repairs[]) would mend it')
})

test('progress only grows, from the fit to the last draw', () => {
  const shares: number[] = []
  scoreMarks(penicillin(), { ...options, progress: share => void shares.push(share) })
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(shares[0]).toBeLessThan(0.05)
  expect(shares.at(-1)).toBe(1)
})

test('scores equal to 1e-4 share a rank', () => {
  expect([...sharedRanks([1.00001, 2, 1.00004, 0.5])]).toEqual([2, 1, 2, 4])
})

const world = {
  applicants: 60,
  jurors: 6,
  strata: 0,
  readings: 2,
  crossing: 0.3,
  mean: 12,
  seed: 4,
  sd: { applicant: 1.5, juror: 1, stratum: 0.6, residual: 1.2 },
}

function notFinite(report: ScoreReport): string[] {
  const bad: string[] = []
  JSON.stringify(report, (key, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) bad.push(key)
    return value
  })
  return bad
}
