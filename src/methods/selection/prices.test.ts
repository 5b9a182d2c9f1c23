import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkSelection } from './check.ts'
import { sumUnits } from './counts.ts'
import { priceOut } from './prices.ts'
import { bruteForce, problemOf, world } from './test-worlds.ts'

const priced = fc.record({
  one: world,
  duals: fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 20 }),
})

test('any prices at all bound every selection, and the checker works out the same bound in whole numbers', () => {
  let compared = 0
  fc.assert(
    fc.property(priced, ({ one, duals }) => {
      const problem = problemOf(one)
      const { prices, bound } = priceOut(problem, duals)
      const best = bruteForce(problem)
      if (!best) return
      compared++
      expect(bound / prices.denominator).toBeGreaterThanOrEqual(sumUnits(problem, best))
      const verdict = checkSelection({ ...problem, chosen: best, certificate: { kind: 'prices', ...prices } })
      expect(verdict.bound).toBe(Math.floor(bound / prices.denominator))
      expect(verdict.optimal).toBe(verdict.gap === 0 ? 'proven' : 'unproven')
    }),
    { numRuns: 150, seed: 41 },
  )
  expect(compared).toBeGreaterThan(50)
})

test('prices stay exact for large scores', () => {
  const people = [3e8, 2e8, 1e8].map(score => ({
    score,
    kecamatan: 'K1',
    regency: 'R1',
    category: 'new',
    field: 'food',
  }))
  const problem = problemOf({ people, nested: false, total: 1, minimum: [], maximum: [], share: [] })
  const { prices, bound } = priceOut(problem, [3e8 - 0.25])
  expect(Number.isSafeInteger(bound)).toBe(true)
  expect(bound).toBe(3e8 * prices.denominator)
})
