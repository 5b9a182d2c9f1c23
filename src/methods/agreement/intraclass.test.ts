import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { forms, intraclass } from './intraclass.ts'
import { normals } from '../random/normal.ts'

const reference = join(import.meta.dirname, 'reference')
const ratings = readFileSync(join(reference, 'shrout_fleiss_1979.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .flatMap(line => line.split(',').slice(1).map(Number))
const { published, computed } = JSON.parse(
  readFileSync(join(reference, 'shrout_fleiss_1979.expected.json'), 'utf8'),
) as {
  published: Record<string, number>
  computed: { ICC: Record<string, number>; lower: number[]; upper: number[] }
}
const name = (form: string) => `ICC${form[0]}${form.endsWith('k') ? 'k' : ''}`
const of = (rows: number[][]) => intraclass(Float64Array.from(rows.flat()), rows[0]?.length ?? 0)

test('gives the six coefficients that Shrout and Fleiss printed, and the intervals that psych computes', () => {
  const answer = intraclass(Float64Array.from(ratings), 4)
  forms.forEach((form, i) => {
    expect(answer.icc[form]!.toFixed(2)).toBe(published[name(form)]!.toFixed(2))
    expect(answer.icc[form]).toBeCloseTo(computed.ICC[name(form)]!, 10)
    expect(answer.intervals[form]![0]).toBeCloseTo(computed.lower[i]!, 6)
    expect(answer.intervals[form]![1]).toBeCloseTo(computed.upper[i]!, 6)
  })
  expect(answer).toMatchObject({ dropped: 0, warnings: [] })
})

test('neither the order of units and raters nor shift and scale of the marks change an answer', () => {
  const rows = Array.from({ length: 6 }, (_, i) => ratings.slice(4 * i, 4 * i + 4))
  const changed = rows.toReversed().map(row => row.toReversed().map(v => 1e150 * v + 3e150))
  const [one, two] = [of(rows), of(changed)]
  for (const form of forms) expect(two.icc[form]).toBeCloseTo(one.icc[form]!, 10)
})

test('a unit with a gap is left out and counted', () => {
  const rows = Array.from({ length: 6 }, (_, i) => ratings.slice(4 * i, 4 * i + 4))
  const answer = of([[1, NaN, 2, 3], ...rows, [NaN, NaN, NaN, NaN]])
  expect(answer.dropped).toBe(2)
  expect(answer.icc).toEqual(of(rows).icc)
})

test('raters that differ only by a habit are consistent to 1 but do not agree to 1', () => {
  const answer = of([1, 2, 3, 4, 5].map(v => [v + 0.1, v + 1.1, v + 2.1]))
  expect(answer.icc['3,1']).toBe(1)
  expect(answer.intervals['3,k']).toEqual([1, 1])
  expect(answer.icc['2,1']).toBeCloseTo(2.5 / 3.5, 12)
  expect(answer.intervals['2,1']![0]).toBeLessThan(2.5 / 3.5)
})

test.each([
  ['one rater', [[1], [2]], 'one rater'],
  ['one unit', [[1, 2]], 'one unit'],
  [
    'no complete unit',
    [
      [1, NaN],
      [NaN, 2],
    ],
    'no unit',
  ],
  ['no ratings', [], 'one rater'],
  [
    'all equal',
    [
      [0.1, 0.1, 0.1],
      [0.1, 0.1, 0.1],
    ],
    'all ratings are equal',
  ],
])('%s: null for all, with the reason', (_, rows, reason) => {
  const answer = of(rows)
  expect(Object.values(answer.icc)).toEqual([null, null, null, null, null, null])
  expect(Object.values(answer.intervals)).toEqual([null, null, null, null, null, null])
  expect(answer.warnings).toEqual([expect.stringMatching(new RegExp(reason, 'i'))])
})

test('full agreement is 1 in every form, and its interval too', () => {
  const { icc, intervals, warnings } = of([
    [1, 1],
    [2, 2],
    [4, 4],
  ])
  expect(Object.values(icc)).toEqual([1, 1, 1, 1, 1, 1])
  for (const interval of Object.values(intervals)) expect(interval).toEqual([1, 1])
  expect(warnings).toEqual([])
})

test('units with equal means leave only the coefficients of mean ratings undefined', () => {
  const answer = of([
    [1, 2],
    [2, 1],
    [1, 2],
  ])
  expect(answer.icc).toMatchObject({ '1,1': -1, '3,1': -1, '1,k': null, '3,k': null })
  expect(answer.warnings).toEqual([expect.stringContaining('do not differ in their mean')])
})

test('95 % intervals of ICC(1,1) and ICC(3,1) hold the truth of simulated raters', () => {
  const next = normals(5)
  const worlds = 400
  const held = { '1,1': 0, '3,1': 0 }
  for (let world = 0; world < worlds; world++) {
    const rows = Array.from({ length: 12 }, () => {
      const unit = next()
      return [unit + next(), unit + next(), unit + next()]
    })
    const { intervals } = of(rows)
    for (const form of ['1,1', '3,1'] as const) {
      if (intervals[form]![0] < 0.5 && 0.5 < intervals[form]![1]) held[form]++
    }
  }
  for (const share of Object.values(held).map(count => count / worlds)) {
    expect(share).toBeGreaterThan(0.92)
    expect(share).toBeLessThan(0.98)
  }
})
