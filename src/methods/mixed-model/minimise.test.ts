import fc from 'fast-check'
import { expect, test } from 'vitest'
import { farthest, minimiseEven } from './minimise.ts'

const from = (...values: number[]) => Float64Array.from(values)

test('finds the minimum of an even bowl to nine digits, in few evaluations', () => {
  const bowl = (x: Float64Array) => (x[0]! ** 2 - 2) ** 2 + 3 * (x[1]! ** 2 - 0.5) ** 2 + x[0]! ** 2 * x[1]! ** 2
  const { at, value, evaluations } = minimiseEven(bowl, from(1, 1))
  // Stationary where 2(a − 2) + b = 0 and 6(b − 0.5) + a = 0 for a = x², b = y².
  const a = (24 - 3) / (12 - 1)
  const b = 4 - 2 * a
  expect(at[0]! ** 2).toBeCloseTo(a, 8)
  expect(at[1]! ** 2).toBeCloseTo(b, 8)
  expect(value).toBeCloseTo(bowl(from(Math.sqrt(a), Math.sqrt(b))), 12)
  expect(evaluations).toBeLessThan(60)
})

test('a minimum at 0 is answered as exactly 0', () => {
  const { at } = minimiseEven(x => 40 * Math.log(1 + x[0]! ** 2) + (x[1]! ** 2 - 1) ** 2, from(0.7, 2))
  expect(at[0]).toBe(0)
  expect(at[1]).toBeCloseTo(1, 8)
})

test('a small minimum that is not 0 is kept', () => {
  const { at } = minimiseEven(x => 1e4 * (x[0]! ** 2 - 0.0025) ** 2, from(1))
  expect(at[0]).toBeCloseTo(0.05, 5)
})

test('never answers a negative coordinate, whatever the start', () => {
  fc.assert(
    fc.property(
      fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true })),
      start => {
        const { at, value } = minimiseEven(x => (x[0]! ** 2 - 1) ** 2 + (x[1]! ** 2 - 4) ** 2 / 9, from(...start))
        expect(Math.min(...at)).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual((start[0] ** 2 - 1) ** 2 + (start[1] ** 2 - 4) ** 2 / 9 + 1e-7)
      },
    ),
    { numRuns: 100, seed: 8 },
  )
})

test('strongly tilted valleys are followed to their end', () => {
  const valley = (x: Float64Array) => 100 * (x[0]! ** 2 + x[1]! ** 2 - 5) ** 2 + (x[0]! ** 2 - 4 * x[1]! ** 2) ** 2
  const { at } = minimiseEven(valley, from(0.3, 3))
  expect(at[0]).toBeCloseTo(2, 6)
  expect(at[1]).toBeCloseTo(1, 6)
})

test('a function without a lower end is followed to the farthest ratio and no further', () => {
  const { at } = minimiseEven(x => -Math.log(1 + x[0]! ** 2), from(1))
  expect(at[0]).toBe(farthest)
})

test('where the function has no value it is not gone', () => {
  const { at, value } = minimiseEven(x => (x[0]! > 1.5 ? NaN : (x[0]! ** 2 - 1) ** 2), from(0.4))
  expect(at[0]).toBeCloseTo(1, 7)
  expect(value).toBeLessThan(1e-12)
  const nowhere = minimiseEven(() => NaN, from(1, 2))
  expect(nowhere.value).toBe(Infinity)
})

test('no coordinates: the value as it is', () => {
  expect(minimiseEven(() => 7, from())).toMatchObject({ value: 7 })
})
