import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkTransport } from './check.ts'
import { pricePairs, solveOverAllPairs } from './price-out.ts'
import { isSolved, solveTransport } from './solve.ts'
import { transportFrom } from './test-worlds.ts'

/** Places to a thousandth: differences below the solver's tolerance would only test the tolerance. */
const place = fc.integer({ min: 0, max: 100_000 }).map(n => n / 1000)
const line = fc.array(place, { minLength: 4, maxLength: 12 })

/** Places on a line; each row's candidates are its `near` nearest columns and one that always has room. */
function world(rows: number[], columns: number[], near: number) {
  const cost = (row: number, column: number) => Math.abs(rows[row]! - columns[column]!)
  const pruned = rows.map((_, row) => {
    const order = columns.map((_, column) => column).sort((a, b) => cost(row, a) - cost(row, b))
    return columns.map((_, column) => (column === 0 || order.indexOf(column) < near ? cost(row, column) : null))
  })
  const upper = columns.map((_, column) => (column === 0 ? rows.length : 2))
  const lower = columns.map(() => 0)
  const all = transportFrom(
    rows.map((_, row) => columns.map((_, column) => cost(row, column))),
    lower,
    upper,
  )
  return { cost, all, pruned: transportFrom(pruned, lower, upper) }
}

it('reaches the optimum over all pairs from few candidates, and proves it', () => {
  fc.assert(
    fc.property(line, line, (rows, columns) => {
      const { cost, all, pruned } = world(rows, columns, 1)
      const full = solveTransport(all)
      const { answer } = solveOverAllPairs(pruned, cost)
      if (!isSolved(answer) || !isSolved(full)) throw new Error('always has an assignment')
      expect(answer.cost).toBeCloseTo(full.cost, 6)
      expect(checkTransport({ ...all, ...answer }).accepted).toBe(true)
    }),
    { numRuns: 100 },
  )
})

it('never understates what the pairs left out could gain', () => {
  fc.assert(
    fc.property(line, line, (rows, columns) => {
      const { cost, all, pruned } = world(rows, columns, 2)
      const [full, few] = [solveTransport(all), solveTransport(pruned)]
      if (!isSolved(few) || !isSolved(full)) throw new Error('always has an assignment')
      const { proven, possibleGain, offers } = pricePairs(few, cost)
      expect(possibleGain).toBeGreaterThanOrEqual(few.cost - full.cost - 1e-9)
      if (proven) expect(few.cost).toBeCloseTo(full.cost, 6)
      else expect(offers[0]!.gain).toBeGreaterThan(0)
    }),
    { numRuns: 100 },
  )
})

it('leaves forbidden pairs alone and hands on an answer that does not exist', () => {
  const pruned = transportFrom(
    [
      [4, null],
      [5, null],
    ],
    [0, 0],
    [2, 2],
  )
  const few = solveTransport(pruned)
  expect(isSolved(few) && pricePairs(few, () => Infinity)).toMatchObject({ proven: true, offers: [] })
  const stuck = transportFrom(
    [
      [4, null],
      [5, null],
    ],
    [0, 0],
    [1, 2],
  )
  expect(isSolved(solveOverAllPairs(stuck, () => 1).answer)).toBe(false)
})
