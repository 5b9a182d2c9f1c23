import fc from 'fast-check'
import { linearSumAssignment } from 'linear-sum-assignment'
import { describe, expect, it } from 'vitest'
import { checkTransport } from './check.ts'
import { transportOf, type Transport } from './problem.ts'
import { isSolved, solveTransport } from './solve.ts'
import { anyTransport, bruteForceCost, transportFrom } from './test-worlds.ts'

describe('solveTransport', () => {
  it('equals brute force and proves it, or finds no assignment where there is none', () => {
    fc.assert(
      fc.property(anyTransport, problem => {
        const answer = solveTransport(problem)
        const least = bruteForceCost(problem)
        expect(isSolved(answer)).toBe(least < Infinity)
        if (!isSolved(answer)) return
        expect(answer.cost + answer.loadCost).toBeCloseTo(least, 8)
        expect(checkTransport({ ...problem, ...answer })).toMatchObject({ accepted: true, problems: [] })
      }),
      { numRuns: 600 },
    )
  })

  it('equals linear-sum-assignment on square worlds', () => {
    const square = fc.integer({ min: 2, max: 9 }).chain(n =>
      fc.array(fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: n, maxLength: n }), {
        minLength: n,
        maxLength: n,
      }),
    )
    fc.assert(
      fc.property(square, table => {
        const ones = table.map(() => 1)
        const answer = solveTransport(transportFrom(table, ones, ones))
        if (!isSolved(answer)) throw new Error('a full square always has an assignment')
        expect(answer.cost).toBeCloseTo(linearSumAssignment(table, { maximaze: false }).gain, 8)
      }),
      { numRuns: 60 },
    )
  })

  it('gives the same assignment whatever the order in which arcs come', () => {
    fc.assert(
      fc.property(anyTransport, fc.infiniteStream(fc.nat()), (problem, chance) => {
        expect(solveTransport(shuffled(problem, chance))).toEqual(solveTransport(problem))
      }),
      { numRuns: 100 },
    )
  })

  it('takes per-column loads, negative costs and a column that must stay empty', () => {
    const problem = transportFrom(
      [
        [-5, 1, -9],
        [-5, 2, -9],
        [-5, 9, -9],
      ],
      [0, 2, 0],
      [3, 3, 0],
    )
    const answer = solveTransport(problem)
    if (!isSolved(answer)) throw new Error('has an assignment')
    expect([...answer.columnOf]).toEqual([1, 1, 0])
    expect([...answer.loads]).toEqual([1, 2, 0])
    expect(answer.cost).toBe(-2)
  })

  it('spreads loads when the price of a load rises', () => {
    const table = [
      [0, 1],
      [0, 1],
      [0, 1],
      [0, 1],
    ]
    const loads = (price?: (column: number, unit: number) => number) => {
      const answer = solveTransport(transportFrom(table, [0, 0], [4, 4], price))
      return isSolved(answer) && [...answer.loads, answer.loadCost]
    }
    expect(loads()).toEqual([4, 0, 0])
    expect(loads((_, unit) => 2 * unit)).toEqual([2, 2, 12])
  })

  it('tells how far it is', () => {
    const shares: number[] = []
    solveTransport(
      transportFrom(
        [
          [1, 2],
          [1, 2],
        ],
        [1, 1],
        [2, 2],
      ),
      share => shares.push(share),
    )
    expect(shares[0]).toBe(0)
    expect(shares.every(share => share >= 0 && share <= 1)).toBe(true)
  })
})

function shuffled(problem: Transport, chance: fc.Stream<number>): Transport {
  const order = Array.from({ length: problem.heads.length }, (_, arc) => ({ arc, key: chance.next().value as number }))
  const arcs = order.sort((a, b) => a.key - b.key).map(({ arc }) => arc)
  const rowOf = (arc: number) => problem.starts.findLastIndex(start => start <= arc)
  return transportOf(
    {
      rows: Int32Array.from(arcs, rowOf),
      columns: Int32Array.from(arcs, arc => problem.heads[arc]!),
      costs: Float64Array.from(arcs, arc => problem.costs[arc]!),
    },
    problem,
    problem,
    problem.loadPrice,
  )
}
