import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkTransport } from './check.ts'
import type { Transport } from './problem.ts'
import { repairTransport } from './repair.ts'
import { isSolved, solveTransport } from './solve.ts'
import { anyTransport, transportFrom } from './test-worlds.ts'

const table = [
  [1, 6, 8],
  [2, 3, 9],
  [1, 4, 7],
  [9, 9, 1],
]
const before = Int32Array.of(0, 1, 0, 2)
const problem = transportFrom(table, [0, 0, 0], [2, 2, 2])

describe('repairTransport', () => {
  it('moves nobody when nothing changed', () => {
    expect(repairTransport(problem, { before, movePrice: 0.5 })).toMatchObject({ moved: [], cost: 6 })
  })

  it('replaces a lost column and moves no other row than it must', () => {
    const lost = { ...problem, upper: Int32Array.of(0, 2, 2) }
    const dear = repairTransport(lost, { before, movePrice: 100 })
    expect(dear.moved).toEqual([
      { row: 0, from: 0, to: 2 },
      { row: 2, from: 0, to: 1 },
    ])
    expect(dear.cost).toBe(16)
    const cheap = repairTransport(lost, { before: Int32Array.of(0, 1, 0, 0), movePrice: 0 })
    expect(cheap.cost).toBe(16)
  })

  it('keeps pins, obeys forbids, and its proof is accepted', () => {
    const change = {
      before,
      pins: [[2, 1]] as [number, number][],
      forbids: [[3, 2]] as [number, number][],
      movePrice: 2,
    }
    const { answer, moved, problem: solved } = repairTransport(problem, change)
    if (!isSolved(answer)) throw new Error('can be repaired')
    expect(moved).toEqual([
      { row: 2, from: 0, to: 1 },
      { row: 3, from: 2, to: 0 },
    ])
    expect(checkTransport({ ...solved, ...answer }).accepted).toBe(true)
  })

  it('says why a pin that is no arc, or pins beyond a load, cannot be', () => {
    const pins: [number, number][] = [
      [0, 1],
      [1, 1],
      [2, 1],
    ]
    const { answer, cost } = repairTransport(problem, { before, pins, movePrice: 1 })
    expect(isSolved(answer)).toBe(false)
    expect(cost).toBeNaN()
    expect(answer).toMatchObject({ infeasible: { witnesses: [{ rule: 'upper', rows: [0, 1, 2], columns: [1] }] } })
  })

  it('moves the fewest rows when a move is dearer than everything else', () => {
    fc.assert(
      fc.property(anyTransport, fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }), (world, columns) => {
        const plain = { ...world, loadPrice: undefined }
        const old = Int32Array.from(columns.slice(0, world.rows), column => column % world.columns)
        const { answer, moved } = repairTransport(plain, { before: old, movePrice: 1e6 })
        const fewest = solveTransport(countingMoves(plain, old))
        expect(isSolved(answer)).toBe(isSolved(fewest))
        if (isSolved(fewest)) expect(moved.length).toBe(fewest.cost)
      }),
      { numRuns: 100 },
    )
  })
})

function countingMoves(world: Transport, old: Int32Array): Transport {
  const costs = new Float64Array(world.costs.length)
  for (let row = 0; row < world.rows; row++)
    for (let arc = world.starts[row]!; arc < world.starts[row + 1]!; arc++)
      costs[arc] = world.heads[arc] === old[row] ? 0 : 1
  return { ...world, costs }
}
