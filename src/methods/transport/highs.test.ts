import fc from 'fast-check'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { afterAll, expect, it } from 'vitest'
import { openHighs } from '../../platform/highs/open.ts'
import { checkTransport } from './check.ts'
import { transportOf, type Transport } from './problem.ts'
import { isSolved, solveTransport } from './solve.ts'
import { linearModel } from './test-worlds.ts'

const highs = openHighs()
afterAll(() => highs.close())

/** Larger worlds than brute force can see: dozens of rows, real or tied costs, bounds that bind on both sides. */
const mediumWorld = fc
  .record({
    rows: fc.integer({ min: 20, max: 60 }),
    columns: fc.integer({ min: 3, max: 9 }),
    share: fc.double({ min: 0.3, max: 1, noNaN: true }),
    whole: fc.boolean(),
    tightness: fc.nat(3),
    seed: fc.integer(),
  })
  .map(({ rows, columns, share, whole, tightness, seed }): Transport => {
    const chance = xoroshiro128plus(seed)
    const draw = () => uniformFloat64(chance)
    const arcs = Array.from({ length: rows * columns }, (_, cell) => ({
      cell,
      cost: whole ? Math.floor(draw() * 9) : draw() * 300,
    }))
    const kept = arcs.filter(() => draw() < share)
    const mean = rows / columns
    return transportOf(
      {
        rows: Int32Array.from(kept, ({ cell }) => Math.floor(cell / columns)),
        columns: Int32Array.from(kept, ({ cell }) => cell % columns),
        costs: Float64Array.from(kept, ({ cost }) => cost),
      },
      { rows, columns },
      { lower: Math.floor(mean) - tightness, upper: Math.ceil(mean) + tightness },
    )
  })

it('equals HiGHS on medium worlds, feasible or not', async () => {
  let solved = 0
  await fc.assert(
    fc.asyncProperty(mediumWorld, async problem => {
      const [answer, peer] = [solveTransport(problem), await highs.solve(linearModel(problem))]
      expect(isSolved(answer)).toBe(peer.status === 'optimal')
      if (!isSolved(answer)) return
      solved++
      expect(answer.cost).toBeCloseTo(-peer.objective, 6)
      expect(checkTransport({ ...problem, ...answer }).problems).toEqual([])
    }),
    { numRuns: 24 },
  )
  // Both kinds must have been met; how many of each is chance.
  expect(solved).toBeGreaterThan(1)
})
