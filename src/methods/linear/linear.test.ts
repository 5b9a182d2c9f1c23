import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normals } from '../random/normal.ts'
import { degree, meetings, neighbours } from './bits.ts'
import { cholesky, solveLower, solveUpper } from './cholesky.ts'
import { inverseOf } from './dense-inverse.ts'
import { factorise, logDeterminant, roomFor, solveBackward, solveForward, type Factor } from './factor.ts'
import { inverseOnPattern } from './inverse.ts'
import { largest, planFactor, type Plan } from './plan.ts'

test('dense: L Lᵀ gives the matrix back, at sizes around tiles and blocks', () => {
  for (const n of [1, 2, 3, 4, 5, 47, 48, 49, 53, 97, 150]) {
    const a = randomPositive(n, n)
    const l = a.slice()
    expect(cholesky(l, n)).toBe(true)
    for (let i = 0; i < n; i++)
      for (let j = 0; j <= i; j++) {
        let sum = 0
        for (let k = 0; k <= j; k++) sum += l[i * n + k]! * l[j * n + k]!
        expect(Math.abs(sum - a[i * n + j]!)).toBeLessThan(1e-9 * n)
      }
  }
})

test('dense: solving and inverting undo the matrix', () => {
  const n = 61
  const a = randomPositive(n, 5)
  const l = a.slice()
  cholesky(l, n)
  const x = Float64Array.from({ length: n }, (_, i) => Math.sin(i))
  const b = times(a, x)
  solveLower(l, n, b)
  solveUpper(l, n, b)
  expect(furthest(b, x)).toBeLessThan(1e-10)
  const inverse = inverseOf(l, n)
  const back = times(inverse, times(a, x))
  expect(furthest(back, x)).toBeLessThan(1e-9)
})

test('dense: a matrix that is not positive definite is told, in the first block and in a later one', () => {
  expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toBe(false)
  const a = randomPositive(100, 3)
  a[99 * 100 + 99] = -1
  expect(cholesky(a, 100)).toBe(false)
})

test('neighbours and degrees count each meeting once and never a node with itself', () => {
  const bits = meetings(70, Int32Array.of(0, 3, 5), Int32Array.of(0, 31, 69, 31, 69))
  expect(neighbours(bits, 31)).toEqual([0, 69])
  expect(neighbours(bits, 69)).toEqual([0, 31])
  expect(degree(bits, 69)).toBe(2)
  expect(degree(bits, 5)).toBe(0)
})

test('sparse: determinant, solution and every inverse entry on the pattern equal the dense ones', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom(5, 97, 130, 220), (seed, n) => {
      const world = sparseWorld(n, seed)
      const { plan, factor, dense } = world
      const l = dense.slice()
      cholesky(l, n)
      const determinant = 2 * Array.from({ length: n }, (_, i) => Math.log(l[i * n + i]!)).reduce((a, b) => a + b, 0)
      expect(logDeterminant(factor)).toBeCloseTo(determinant, 8)
      const x = Float64Array.from({ length: n }, (_, i) => Math.cos(i))
      const b = times(dense, x)
      solveForward(factor, b)
      solveBackward(factor, b)
      expect(furthest(b, x)).toBeLessThan(1e-9)
      const inverse = inverseOf(l, n)
      const entry = inverseOnPattern(factor)
      let worst = 0
      for (let j = 0; j < n; j++)
        for (let p = plan.start[j]!; p < plan.start[j + 1]!; p++)
          worst = Math.max(worst, Math.abs(entry(plan.rows[p]!, j) - inverse[plan.rows[p]! * n + j]!))
      expect(worst).toBeLessThan(1e-10)
    }),
    { numRuns: 12, seed: 4 },
  )
})

test('sparse: a chain needs no fill, and its last node stays last', () => {
  const n = 400
  const start = Int32Array.from({ length: n }, (_, i) => 2 * i)
  const members = Int32Array.from({ length: 2 * (n - 1) }, (_, i) => (i + 1) >>> 1)
  const plan = planFactor(n, start, members)
  expect(plan.lead).toBeGreaterThan(n - 100)
  expect(plan.factorRows.length).toBeLessThan(2 * n)
  expect(plan.order[n - 1]).toBe(n - 1)
})

test('sparse: entries outside the pattern, a matrix too large and one that is not positive are told', () => {
  const { factor, plan } = sparseWorld(220, 9)
  const entry = inverseOnPattern(factor)
  const rows = new Set(plan.factorRows.subarray(plan.factorStart[0], plan.factorStart[1]))
  const absent = Array.from({ length: 220 }, (_, i) => i).find(i => i > 0 && !rows.has(i))!
  expect(() => entry(0, absent)).toThrow('outside')
  expect(() => planFactor(largest + 1, new Int32Array(1), new Int32Array(0))).toThrow('limit')
  expect(factorise(factor, new Float64Array(plan.rows.length).fill(-1))).toBe(false)
})

/** A random sparse positive definite matrix, planned and factorised, with the same matrix dense in the plan's order. */
function sparseWorld(n: number, seed: number): { plan: Plan; factor: Factor; dense: Float64Array } {
  const next = normals(seed)
  const pick = (below: number) => Math.min(below - 1, Math.floor(Math.abs(next()) * 0.4 * below))
  const cliques = Array.from({ length: n }, (_, c) => [...new Set([c, pick(n), Math.min(n - 1, c + pick(5))])])
  const start = new Int32Array(n + 1)
  cliques.forEach((members, c) => (start[c + 1] = start[c]! + members.length))
  const plan = planFactor(n, start, Int32Array.from(cliques.flat()))
  const dense = new Float64Array(n * n)
  const values = new Float64Array(plan.rows.length)
  for (let j = 0; j < n; j++)
    for (let p = plan.start[j]!; p < plan.start[j + 1]!; p++) {
      const i = plan.rows[p]!
      values[p] = i === j ? 60 : next()
      dense[i * n + j] = dense[j * n + i] = values[p]!
    }
  const factor = roomFor(plan)
  expect(factorise(factor, values)).toBe(true)
  return { plan, factor, dense }
}

function randomPositive(n: number, seed: number): Float64Array {
  const next = normals(seed)
  const half = Float64Array.from({ length: n * n }, next)
  const a = new Float64Array(n * n)
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      for (let k = 0; k < n; k++) a[i * n + j]! += half[i * n + k]! * half[j * n + k]!
      if (i === j) a[i * n + j]! += n
    }
  return a
}

function times(a: Float64Array, x: Float64Array): Float64Array {
  const n = x.length
  return Float64Array.from({ length: n }, (_, i) => {
    let sum = 0
    for (let j = 0; j < n; j++) sum += a[i * n + j]! * x[j]!
    return sum
  })
}

function furthest(a: Float64Array, b: Float64Array): number {
  return a.reduce((worst, v, i) => Math.max(worst, Math.abs(v - b[i]!)), 0)
}
