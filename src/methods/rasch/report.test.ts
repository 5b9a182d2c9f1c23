import { expect, test } from 'vitest'
import type { RaschMarks } from './marks.ts'
import { raschReport, type RaschReport } from './report.ts'
import { simulateRasch } from './simulate.ts'

type Row = [applicant: string, juror: string, criterion: string, mark: number]

const sd = { applicant: 1.2, juror: 0.6 }
const { marks } = simulateRasch({ applicants: 60, jurors: 5, criteria: 3, levels: 5, readings: 2, sd, seed: 9 })
const rows: Row[] = Array.from(marks.score, (mark, row) => [
  marks.applicants[marks.applicant[row]!]!,
  marks.jurors[marks.juror[row]!]!,
  marks.criteria[marks.criterion[row]!]!,
  mark,
])
const plain = raschReport(of(rows))

test('reliability is that of the EAPs, separation follows from it', () => {
  const eaps = plain.applicants.map(a => a.eap)
  const mean = eaps.reduce((sum, v) => sum + v, 0) / 60
  const variance = eaps.reduce((sum, v) => sum + (v - mean) ** 2, 0) / 60
  const error = plain.applicants.reduce((sum, a) => sum + a.se ** 2, 0) / 60
  expect(plain.reliability).toBeCloseTo(variance / (variance + error), 12)
  expect(plain.separation).toBeCloseTo(Math.sqrt(variance / error), 12)
  expect(mean).toBeCloseTo(0, 1)
})

test('a severe juror takes marks away, a difficult criterion too', () => {
  const harder = raschReport(
    of(rows.map(([a, j, c, x]) => [a, j, c, j === 'J1' || c === 'C2' ? Math.max(0, x - 1) : x])),
  )
  const severity = (report: RaschReport) => report.jurors.find(j => j.juror === 'J1')!.severity
  const difficulty = (report: RaschReport) => {
    const [one, two] = ['C1', 'C2'].map(name => report.criteria.find(c => c.criterion === name)!.difficulty)
    return two! - one!
  }
  expect(severity(harder)).toBeGreaterThan(severity(plain) + 0.5)
  expect(difficulty(harder)).toBeGreaterThan(difficulty(plain) + 0.5)
})

const odd: [string, Row[], RegExp][] = [
  ['one juror', rows.map(([a, , c, x]) => [a, 'J1', c, x]), /One juror marked everything/],
  ['one criterion', rows.map(([a, j, , x]) => [a, j, 'C', x]), /one criterion only/],
  ['one applicant', rows.filter(([a]) => a === 'A1'), /one applicant only/],
  ['one mark in all', [['a', 'j', 'c', 3]], /All marks are equal/],
  ['all marks equal', rows.map(([a, j, c]) => [a, j, c, 3]), /All marks are equal/],
  ['a juror with one mark', [...rows, ['A1', 'J9', 'C1', 2]], /Too few marks .* J9/],
  ['a juror with one lowest mark', [...rows, ['A1', 'J9', 'C1', 0]], /only the lowest mark: J9/],
  ['a juror all highest', rows.map(([a, j, c, x]) => [a, j, c, j === 'J2' ? 4 : x]), /only the highest mark: J2/],
  ['a criterion all lowest', rows.map(([a, j, c, x]) => [a, j, c, c === 'C3' ? 0 : x]), /Got only the lowest mark: C3/],
  ['a mark never given', rows.map(([a, j, c, x]) => [a, j, c, x === 2 ? 3 : x]), /never given: 2\./],
  ['no lowest mark', rows.map(([a, j, c, x]) => [a, j, c, x + 1]), /No mark below 1/],
  ['an applicant all highest', rows.map(([a, j, c, x]) => [a, j, c, a === 'A1' ? 4 : x]), /Only highest marks for A1/],
  ['single marks', rows.filter((_, row) => row % 6 === 0), /Every applicant has a single mark/],
  ['marks at random', rows.map(([a, j, c], row) => [a, j, c, (row * 7919) % 5]), /deviation of applicants is 0/],
  ['jurors bound to criteria', rows.map(([a, , c, x]) => [a, `J${c}`, c, x]), /No criterion links all jurors/],
  [
    'marks in large steps',
    rows.map(([a, j, c, x]) => [a, j, c, x * 5]),
    /Marks never given: 1, 2, 3, 4, 6 and 11 more/,
  ],
]
test.each(odd)('%s: finite answers and a warning', (_, given, warning) => {
  const report = raschReport(of(given))
  expect(report.warnings.join('\n')).toMatch(warning)
  for (const value of numbersIn(report)) expect(Math.abs(value)).toBeLessThan(2000)
  expect(report.warnings.join('\n')).not.toMatch(/had not settled/)
})

test('marks from 1 up are the same marks counted from 1', () => {
  const shifted = raschReport(of(rows.map(([a, j, c, x]) => [a, j, c, x + 1])))
  expect(shifted.deviance).toBeCloseTo(plain.deviance, 8)
  expect(shifted.steps.map(s => s.step)).toEqual([2, 3, 4, 5])
})

test('an extreme juror leaves the differences between the others as they are without it', () => {
  const extreme = raschReport(of([...rows, ['A1', 'J9', 'C1', 4], ['A2', 'J9', 'C1', 4]]))
  const gap = ({ jurors }: RaschReport) =>
    jurors.find(j => j.juror === 'J1')!.severity - jurors.find(j => j.juror === 'J2')!.severity
  expect(Math.abs(gap(extreme) - gap(plain))).toBeLessThan(0.02)
})

test('a design in parts is answered in full, with the readings that would connect it', () => {
  const side = (a: string) => Number(a.slice(1)) % 2
  const report = raschReport(of(rows.map(([a, j, c, x], row) => [a, `${j}${side(a)}${row % 2}`, c, x])))
  expect(report.components).toBeGreaterThan(1)
  expect(report.joins).toHaveLength(report.components - 1)
  expect(report.applicants).toHaveLength(60)
  expect(report.warnings.join()).toMatch(/falls into \d+ parts/)
})

function of(given: Row[]): RaschMarks {
  const names = (column: 0 | 1 | 2) => [...new Set(given.map(row => row[column]))]
  const [applicants, jurors, criteria] = [names(0), names(1), names(2)]
  return {
    applicants,
    jurors,
    criteria,
    applicant: Int32Array.from(given, row => applicants.indexOf(row[0])),
    juror: Int32Array.from(given, row => jurors.indexOf(row[1])),
    criterion: Int32Array.from(given, row => criteria.indexOf(row[2])),
    score: Int32Array.from(given, row => row[3]),
  }
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : []
}
