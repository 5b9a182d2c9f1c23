import fc from 'fast-check'
import { expect, test } from 'vitest'
import { componentsOf, type Readings } from './components.ts'
import { searchedPair } from './large-juries.ts'
import { connectingJoins, steadyingJoins, withReadings } from './repair.ts'
import { worstPair } from './severity-errors.ts'

const design = (pairs: [number, number][]): Readings => ({
  applicants: Math.max(...pairs.map(p => p[0])) + 1,
  jurors: Math.max(...pairs.map(p => p[1])) + 1,
  applicant: Int32Array.from(pairs, p => p[0]),
  juror: Int32Array.from(pairs, p => p[1]),
})

const randomDesign = fc
  .array(fc.tuple(fc.nat(11), fc.nat(5)), { minLength: 3, maxLength: 40 })
  .map(pairs => [...new Map(pairs.map(p => [p.join(), p] as const)).values()])
  .map(pairs => {
    const codes = (at: 0 | 1) => [...new Set(pairs.map(p => p[at]))]
    return design(pairs.map(([a, j]): [number, number] => [codes(0).indexOf(a), codes(1).indexOf(j)]))
  })

test('components are told apart and numbered from the first juror', () => {
  const parts = componentsOf(
    design([
      [0, 0],
      [0, 1],
      [1, 1],
      [2, 2],
      [3, 3],
      [2, 3],
    ]),
  )
  expect(parts.count).toBe(2)
  expect([...parts.ofJuror]).toEqual([0, 0, 1, 1])
  expect([...parts.ofApplicant]).toEqual([0, 0, 1, 1])
})

test('two jurors with n shared applicants: the difference has error √(2/n)', () => {
  for (const n of [1, 2, 10]) {
    const pairs = Array.from({ length: n }, (_, a): [number, number][] => [
      [a, 0],
      [a, 1],
    ]).flat()
    expect(worstPair(design(pairs))!.error).toBeCloseTo(Math.sqrt(2 / n), 10)
  }
})

test('a chain of jurors adds up like resistors, and marks of one juror alone say nothing', () => {
  const chain = design([
    [0, 0],
    [0, 1],
    [1, 1],
    [1, 2],
    [2, 2],
    [2, 3],
    [3, 0],
  ])
  const worst = worstPair(chain)!
  expect(worst.error).toBeCloseTo(Math.sqrt(6), 10)
  expect(worst.jurors).toEqual([0, 3])
})

test('errors equal those of least squares with applicants and jurors as fixed effects', () => {
  fc.assert(
    fc.property(randomDesign, readings => {
      const found = worstPair(readings)
      const known = leastSquares(readings)
      if (!found) expect(known).toBe(0)
      else expect(found.error).toBeCloseTo(known, 6)
    }),
    { numRuns: 60, seed: 1 },
  )
})

test('the search for large juries finds the worst pair of small ones', () => {
  fc.assert(
    fc.property(randomDesign, readings => {
      const exact = worstPair(readings)
      const searched = searchedPair(readings, componentsOf(readings).ofJuror)
      expect(searched?.error ?? 0).toBeCloseTo(exact?.error ?? 0, 8)
    }),
    { numRuns: 60, seed: 2 },
  )
})

test('the joins connect any design, with one reading less than there are components', () => {
  fc.assert(
    fc.property(randomDesign, readings => {
      const joins = connectingJoins(readings)
      expect(joins).toHaveLength(componentsOf(readings).count - 1)
      expect(componentsOf(withReadings(readings, joins)).count).toBe(1)
    }),
    { numRuns: 100, seed: 3 },
  )
})

test('steadying readings reach the limit, foretell the error of the repaired design, and none is read twice', () => {
  const weak: [number, number][] = []
  for (let a = 0; a < 40; a++) weak.push([a, a < 20 ? 0 : 2], [a, a < 20 ? 1 : 3])
  weak.push([0, 2])
  const readings = design(weak)
  expect(worstPair(readings)!.error).toBeGreaterThan(1)
  const joins = steadyingJoins(readings, 0.6)
  const pairs = [...weak, ...joins.map((j): [number, number] => [j.applicant, j.juror])].map(String)
  expect(new Set(pairs).size).toBe(pairs.length)
  const repaired = worstPair(withReadings(readings, joins))!.error
  expect(repaired).toBeLessThanOrEqual(0.6)
  expect(joins.at(-1)!.errorAfter).toBeCloseTo(repaired, 8)
  expect(joins.length).toBeLessThan(8)
})

test('each steadying reading is the best single one for the worst pair', () => {
  const readings = design([
    [0, 0],
    [0, 1],
    [1, 1],
    [1, 2],
    [2, 2],
    [2, 0],
    [3, 3],
    [3, 0],
    [4, 1],
    [5, 2],
    [5, 0],
  ])
  const [first] = steadyingJoins(readings, 0, 1)
  const worst = worstPair(readings)!
  const errors = worst.jurors.flatMap(juror =>
    Array.from({ length: 6 }, (_, applicant) =>
      pairError(withReadings(readings, [{ applicant, juror }]), worst.jurors),
    ),
  )
  const chosen = pairError(withReadings(readings, [first!]), worst.jurors)
  const unread = errors.filter(Number.isFinite)
  expect(chosen).toBeLessThanOrEqual(Math.min(...unread) + 1e-9)
})

test('a jury of one has no pair and needs nothing', () => {
  const alone = design([
    [0, 0],
    [1, 0],
  ])
  expect(worstPair(alone)).toBeUndefined()
  expect(steadyingJoins(alone, 0.1)).toEqual([])
})

/** The error of one pair by ordinary least squares; Infinity when a reading stands twice. */
function pairError(readings: Readings, [j, k]: [number, number]): number {
  const seen = new Set(Array.from(readings.applicant, (a, row) => `${a},${readings.juror[row]}`))
  if (seen.size < readings.applicant.length) return Infinity
  const inverse = normalInverse(readings)
  return Math.sqrt(inverse(j, j) + inverse(k, k) - 2 * inverse(j, k))
}

function leastSquares(readings: Readings): number {
  const inverse = normalInverse(readings)
  const { ofJuror } = componentsOf(readings)
  let worst = 0
  for (let j = 0; j < readings.jurors; j++)
    for (let k = 0; k < j; k++)
      if (ofJuror[j] === ofJuror[k]) worst = Math.max(worst, inverse(j, j) + inverse(k, k) - 2 * inverse(j, k))
  return Math.sqrt(worst)
}

/** Jurors' block of the inverse of (XᵀX + a tiny ridge) by Gauss and Jordan, X = indicator columns of all levels. */
function normalInverse({ applicants, jurors, applicant, juror }: Readings): (j: number, k: number) => number {
  const n = applicants + jurors
  const a = Array.from({ length: n }, (_, i) => Float64Array.from({ length: 2 * n }, (_, j) => (j === n + i ? 1 : 0)))
  for (let i = 0; i < n; i++) a[i]![i] = 1e-9
  applicant.forEach((x, row) => {
    const y = applicants + juror[row]!
    a[x]![x]!++
    a[y]![y]!++
    a[x]![y]!++
    a[y]![x]!++
  })
  for (let k = 0; k < n; k++) {
    const pivot = a[k]![k]!
    a[k] = a[k]!.map(v => v / pivot)
    for (let i = 0; i < n; i++)
      if (i !== k && a[i]![k] !== 0) {
        const m = a[i]![k]!
        a[i] = a[i]!.map((v, c) => v - m * a[k]![c]!)
      }
  }
  return (j, k) => a[applicants + j]![n + applicants + k]!
}
