import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainInfeasible } from './infeasible.ts'
import type { Transport } from './problem.ts'
import { anyTransport, bruteForceCost, transportFrom } from './test-worlds.ts'

describe('explainInfeasible', () => {
  it('names rows whose columns have too little room, apart for each group', () => {
    const problem = transportFrom(
      [
        [1, null, null],
        [1, null, null],
        [null, 2, 3],
        [null, null, 3],
      ],
      [0, 0, 0],
      [1, 1, 1],
    )
    expect(explainInfeasible(problem)).toEqual({
      stranded: [],
      witnesses: [{ rule: 'upper', rows: [0, 1], columns: [0], need: 2, room: 1 }],
      relaxation: { places: 1, minimum: 0, upper: 2 },
    })
  })

  it('names columns whose minimum only too few rows can serve', () => {
    const problem = transportFrom(
      [
        [1, null],
        [1, 5],
        [1, null],
      ],
      [1, 2],
      [3, 3],
    )
    expect(explainInfeasible(problem)).toEqual({
      stranded: [],
      witnesses: [{ rule: 'lower', rows: [1], columns: [1], need: 2, room: 1 }],
      relaxation: { places: 0, minimum: 1 },
    })
  })

  it('names rows that may go nowhere', () => {
    expect(explainInfeasible(transportFrom([[1], [null]], [0], [2]))).toMatchObject({ stranded: [1], witnesses: [] })
  })

  it('says that loads cannot add up, both ways', () => {
    const table = [
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
    ]
    expect(explainInfeasible(transportFrom(table, [0, 0], [2, 2]))).toMatchObject({
      witnesses: [{ rule: 'upper', rows: [0, 1, 2, 3, 4], columns: [0, 1], need: 5, room: 4 }],
      relaxation: { places: 1, upper: 3 },
    })
    expect(explainInfeasible(transportFrom(table, [3, 3], [4, 4]))).toMatchObject({
      witnesses: [{ rule: 'lower', columns: [0, 1], need: 6, room: 5 }],
      relaxation: { minimum: 1, lower: 2 },
    })
  })

  it('finds a witness that holds exactly when there is no assignment', () => {
    fc.assert(
      fc.property(anyTransport, problem => {
        const { stranded, witnesses } = explainInfeasible(problem)
        expect(stranded.length + witnesses.length > 0).toBe(bruteForceCost(problem) === Infinity)
        for (const { rule, rows, columns, need, room } of witnesses) {
          expect(need).toBeGreaterThan(room)
          const goesIn = (row: number) => headsOf(problem, row).some(head => columns.includes(head))
          const staysIn = (row: number) => headsOf(problem, row).every(head => columns.includes(head))
          if (rule === 'upper') expect(rows.every(staysIn)).toBe(true)
          else expect(rows).toEqual(Array.from({ length: problem.rows }, (_, row) => row).filter(goesIn))
          const bounds = rule === 'upper' ? problem.upper : problem.lower
          const sum = columns.reduce((total, column) => total + bounds[column]!, 0)
          expect(rule === 'upper' ? [need, room] : [room, need]).toEqual([rows.length, sum])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('gives the smallest common bounds that are enough', () => {
    fc.assert(
      fc.property(anyTransport, fc.nat(3), fc.nat(2), (world, lower, room) => {
        const bound = (l: number, u: number): Transport => ({
          ...world,
          lower: new Int32Array(world.columns).fill(l),
          upper: new Int32Array(world.columns).fill(u),
          loadPrice: undefined,
        })
        const fits = (l: number, u: number) => bruteForceCost(bound(l, u)) < Infinity
        const { stranded, relaxation } = explainInfeasible(bound(lower, lower + room))
        if (stranded.length > 0) return
        const { upper = lower + room, lower: least = lower } = relaxation
        expect(fits(least, upper)).toBe(true)
        if (relaxation.upper !== undefined) expect(fits(least, upper - 1)).toBe(false)
        if (relaxation.lower !== undefined) expect(fits(least + 1, upper)).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})

function headsOf({ starts, heads }: Transport, row: number): number[] {
  return Array.from(heads.subarray(starts[row], starts[row + 1]))
}
