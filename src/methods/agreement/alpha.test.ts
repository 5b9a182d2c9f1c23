import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { krippendorffAlpha, scales, type Marks, type Scale } from './alpha.ts'

const reference = join(import.meta.dirname, 'reference')
// The file has observers as rows and units as columns.
const observers = readFileSync(join(reference, 'krippendorff_2011.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => line.split(',').slice(1).map(Number))
const { published, computed } = JSON.parse(
  readFileSync(join(reference, 'krippendorff_2011.expected.json'), 'utf8'),
) as Record<'published' | 'computed', Record<Scale, number>>

const marks = (rows: number[][]): Marks => ({
  values: Float64Array.from(rows.flat()),
  units: Int32Array.from(rows.flatMap((row, unit) => row.map(() => unit))),
  unitCount: rows.length,
})
const transposed = observers[0]!.map((_, unit) => observers.map(row => row[unit]!))

test.each(scales)('gives the alpha that Krippendorff printed on the %s scale', scale => {
  const alpha = krippendorffAlpha(marks(transposed), scale)!
  expect(alpha.toFixed(3)).toBe(published[scale].toFixed(3))
  expect(alpha).toBeCloseTo(computed[scale], 12)
})

test('equals the definition by coincidences on random ratings with gaps', () => {
  const rating = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 5 }) }, fc.constant(NaN))
  const table = fc.array(fc.array(rating, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 8 })
  fc.assert(
    fc.property(table, fc.constantFrom(...scales), (rows, scale) => {
      const alpha = krippendorffAlpha(marks(rows), scale)
      const plain = byDefinition(rows, scale)
      if (alpha === null) expect(plain).toBeNaN()
      else expect(alpha).toBeCloseTo(plain, 10)
    }),
  )
})

test('the order of units and of marks inside a unit does not matter', () => {
  const turned = transposed.map(row => row.toReversed()).toReversed()
  for (const scale of scales) {
    expect(krippendorffAlpha(marks(turned), scale)).toBeCloseTo(krippendorffAlpha(marks(transposed), scale)!, 13)
  }
})

test('full agreement is exactly 1, on marks that are no binary fractions too', () => {
  for (const scale of scales)
    expect(
      krippendorffAlpha(
        marks([
          [0.1, 0.1, 0.1],
          [0.7, 0.7],
        ]),
        scale,
      ),
    ).toBe(1)
})

test('null where it is not defined: nothing to pair, no differences, a ratio below 0', () => {
  for (const scale of scales) {
    expect(krippendorffAlpha(marks([]), scale)).toBeNull()
    expect(krippendorffAlpha(marks([[1], [2, NaN]]), scale)).toBeNull()
    expect(
      krippendorffAlpha(
        marks([
          [0.1, 0.1],
          [0.1, 0.1],
        ]),
        scale,
      ),
    ).toBeNull()
  }
  expect(
    krippendorffAlpha(
      marks([
        [-1, 1],
        [2, 2],
      ]),
      'ratio',
    ),
  ).toBeNull()
  expect(
    krippendorffAlpha(
      marks([
        [-1, 1],
        [2, 2],
      ]),
      'interval',
    ),
  ).not.toBeNull()
})

/** The textbook form: a matrix of coincidences, the four difference functions as printed. */
function byDefinition(rows: number[][], scale: Scale): number {
  const units = rows.map(row => row.filter(v => !Number.isNaN(v))).filter(row => row.length > 1)
  const values = [...new Set(units.flat())].sort((a, b) => a - b)
  const coincidence = values.map(() => values.map(() => 0))
  for (const unit of units) {
    unit.forEach((a, i) =>
      unit.forEach((b, j) => {
        if (i !== j) coincidence[values.indexOf(a)]![values.indexOf(b)]! += 1 / (unit.length - 1)
      }),
    )
  }
  const totals = coincidence.map(row => row.reduce((sum, v) => sum + v, 0))
  const n = totals.reduce((sum, v) => sum + v, 0)
  const squared = (c: number, k: number) => {
    const [a, b] = [values[c]!, values[k]!]
    if (scale === 'nominal') return a === b ? 0 : 1
    if (scale === 'interval') return (a - b) ** 2
    if (scale === 'ratio') return a === b ? 0 : ((a - b) / (a + b)) ** 2
    const between = totals.slice(Math.min(c, k), Math.max(c, k) + 1).reduce((sum, v) => sum + v, 0)
    return (between - (totals[c]! + totals[k]!) / 2) ** 2
  }
  let observed = 0
  let expected = 0
  values.forEach((_, c) =>
    values.forEach((__, k) => {
      observed += coincidence[c]![k]! * squared(c, k)
      expected += totals[c]! * totals[k]! * squared(c, k)
    }),
  )
  return 1 - ((n - 1) * observed) / expected
}
