import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkTransport, type Claim } from './check.ts'
import { isSolved, solveTransport } from './solve.ts'
import { anyTransport, bruteForceCost, transportFrom } from './test-worlds.ts'

function trueClaim(): Claim {
  const problem = transportFrom(
    [
      [1, 4],
      [2, 3],
      [5, 9],
    ],
    [1, 1],
    [2, 3],
  )
  const answer = solveTransport(problem)
  if (!isSolved(answer)) throw new Error('has an assignment')
  return { ...problem, ...answer }
}

it('accepts a true certificate, whose bound is the cost', () => {
  expect(checkTransport(trueClaim())).toEqual({ accepted: true, cost: 9, bound: 9, gap: 0, problems: [] })
})

it.each<[string, (claim: Claim) => Claim, string]>([
  ['a dearer assignment', claim => ({ ...claim, columnOf: Int32Array.of(1, 0, 0) }), 'used at the reduced cost'],
  ['a row on no arc', claim => ({ ...claim, columnOf: Int32Array.of(0, 1, 7) }), 'row 2 has no arc to column 7'],
  ['too small a load', claim => ({ ...claim, lower: Int32Array.of(1, 2) }), 'the load 1 is below 2'],
  ['too large a load', claim => ({ ...claim, upper: Int32Array.of(1, 3) }), 'the load 2 is above 1'],
  ['a row dual too high', claim => ({ ...claim, rowDuals: claim.rowDuals.map(dual => dual + 0.01) }), 'is below 0'],
  [
    'a subsidy above the minimum',
    claim => ({ ...claim, lower: Int32Array.of(0, 0), columnDuals: Float64Array.of(1, 1) }),
    'one row less would pay',
  ],
  [
    'a price on a column with room',
    claim => ({ ...claim, upper: Int32Array.of(3, 3), columnDuals: Float64Array.of(-1, -1) }),
    'one row more would pay',
  ],
  ['duals that are no numbers', claim => ({ ...claim, rowDuals: claim.rowDuals.map(() => NaN) }), 'is below 0'],
  ['an array too short', claim => ({ ...claim, rowDuals: new Float64Array(2) }), 'wrong length'],
  [
    'a load price that falls',
    claim => ({ ...claim, loadPrice: (_, unit) => -unit }),
    'the price of its load falls at 2',
  ],
])('refuses %s', (_, falsify, sentence) => {
  const verdict = checkTransport(falsify(trueClaim()))
  expect(verdict.accepted).toBe(false)
  expect(verdict.problems.join('; ')).toContain(sentence)
})

it('never accepts an assignment that is not the best, whatever duals come with it', () => {
  const dual = fc.double({ min: -20, max: 20, noNaN: true })
  fc.assert(
    fc.property(
      anyTransport,
      fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }),
      fc.array(dual, { minLength: 10, maxLength: 10 }),
      (problem, columnOf, duals) => {
        const answer = solveTransport(problem)
        const proof = isSolved(answer)
          ? answer
          : {
              rowDuals: Float64Array.from(duals.slice(0, problem.rows)),
              columnDuals: Float64Array.from(duals.slice(6, 6 + problem.columns)),
            }
        const verdict = checkTransport({
          ...problem,
          ...proof,
          columnOf: Int32Array.from(columnOf.slice(0, problem.rows)),
        })
        if (verdict.accepted) expect(verdict.cost).toBeCloseTo(bruteForceCost(problem), 6)
      },
    ),
    { numRuns: 200 },
  )
})
