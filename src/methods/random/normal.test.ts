import { expect, test } from 'vitest'
import { normals } from './normal.ts'

const draws = (seed: number, count: number) => {
  const next = normals(seed)
  return Float64Array.from({ length: count }, () => next())
}

test('the same seed gives the same numbers, another seed gives others', () => {
  expect(draws(7, 50)).toEqual(draws(7, 50))
  expect(draws(7, 50)).not.toEqual(draws(8, 50))
})

test('moments are those of a standard normal', () => {
  const x = draws(1, 400_000)
  const moment = (power: number) => x.reduce((sum, v) => sum + v ** power, 0) / x.length
  expect(Math.abs(moment(1))).toBeLessThan(0.006)
  expect(moment(2)).toBeCloseTo(1, 1.9)
  expect(Math.abs(moment(3))).toBeLessThan(0.02)
  expect(moment(4)).toBeGreaterThan(2.95)
  expect(moment(4)).toBeLessThan(3.05)
})

test('shares beyond fixed points are those of a standard normal, in the tail as well', () => {
  const x = draws(2, 1_000_000)
  const share = (from: number) => x.reduce((count, v) => count + (v > from ? 1 : 0), 0) / x.length
  const known: [number, number][] = [
    [-2, 0.9772499],
    [-0.5, 0.6914625],
    [0, 0.5],
    [0.1, 0.4601722],
    [1, 0.1586553],
    [2.5, 0.0062097],
    [3.4426, 0.00028806],
    [3.8, 0.0000723],
  ]
  for (const [from, p] of known) expect(Math.abs(share(from) - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / 1e6))
})

test('neighbouring seeds are unrelated', () => {
  const count = 100_000
  const one = draws(100, count)
  const two = draws(101, count)
  const correlation = one.reduce((sum, v, i) => sum + v * two[i]!, 0) / count
  expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(count))
})
