import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keepsRules } from './counts.ts'
import { drawSelector, laminarTree } from './laminar.ts'
import { bruteForce, namesOf, problemOf, world } from './test-worlds.ts'

const set = (low: number, high: number, ...members: number[]) => ({ low, high, members: Int32Array.from(members) })

describe('a family of groups', () => {
  test('is a tree when any two are nested or apart, and none when two cross', () => {
    const nested = laminarTree([set(1, 9, 0, 1), set(0, 2, 0, 1, 2), set(0, 1, 3)], 5, 3)!
    expect([...nested.tree.home]).toEqual([2, 2, 1, 3, 0])
    expect(nested.order).toEqual([1, 0, 2])
    expect(laminarTree([set(1, 9, 0, 1), set(0, 2, 1, 2)], 5, 3)).toBeUndefined()
    expect(laminarTree([set(1, 9, 0, 1), set(1, 2, 1, 0)], 5, 3)).toBeDefined()
  })

  test('says which group cannot have what it needs', () => {
    expect(laminarTree([set(1, 9, 0), set(1, 9, 1), set(0, 1, 0, 1, 2)], 5, 3)!.tree.impossible).toEqual([1])
    expect(laminarTree([set(2, 9, 0)], 5, 3)!.tree.impossible).toEqual([1])
    expect(laminarTree([set(0, 1, 0, 1, 2, 3)], 5, 3)!.tree.impossible).toEqual([0])
    expect(laminarTree([], 2, 3)!.tree.impossible).toEqual([0])
  })
})

describe('the selection inside a draw', () => {
  test('is the best one for the ranks of the draw', () => {
    let compared = 0
    const draws = world.chain(one =>
      fc.record({ one: fc.constant({ ...one, nested: true, share: [] }), seed: fc.nat() }),
    )
    fc.assert(
      fc.property(draws, ({ one, seed }) => {
        const problem = problemOf(one)
        const n = problem.units.length
        const order = Int32Array.from({ length: n }, (_, i) => i).sort((a, b) => mixed(a, seed) - mixed(b, seed))
        const selector = drawSelector(problem.rows, n, problem.total)
        // In the world of the draw, ranks are the scores: candidates renamed by their order.
        const place = new Int32Array(n)
        order.forEach((i, k) => (place[i] = k))
        const drawn = {
          ...problem,
          units: Float64Array.from({ length: n }, (_, k) => 2 ** (n - k)),
          rows: problem.rows.map(row => ({ ...row, members: row.members.map(i => place[i]!) })),
          applicants: Array.from(order, i => problem.applicants[i]!),
        }
        const best = bruteForce(drawn)
        const chosen = selector?.select(order)
        expect(namesOf(drawn, chosen && Uint8Array.from(order, i => chosen[i]!))).toBe(namesOf(drawn, best))
        if (best) compared++
      }),
      { numRuns: 150, seed: 21 },
    )
    expect(compared).toBeGreaterThan(50)
  })

  test('leaves out the groups that cross others, names them, and still keeps the rest', () => {
    const rows = [set(1, 9, 0, 1), set(1, 9, 2, 3), set(2, 9, 1, 2)]
    const selector = drawSelector(rows, 4, 2)!
    expect(selector.ignored).toEqual([2])
    expect([...selector.select(Int32Array.of(0, 1, 2, 3))]).toEqual([1, 0, 1, 0])
    expect(drawSelector([set(2, 9, 0)], 4, 2)).toBeUndefined()
  })

  function mixed(i: number, seed: number): number {
    return Math.imul(i + 1, seed | 1) % 1009
  }
})

test('the count of rules is exact', () => {
  const problem = problemOf({
    people: [1, 2, 3, 4].map(score => ({ score, kecamatan: 'K1', regency: 'R1', category: 'new', field: 'food' })),
    ...{ nested: false, total: 2, minimum: [{ by: 'kecamatan', at_least: 2 }], maximum: [], share: [] },
  })
  expect(keepsRules(problem, [1, 1, 0, 0])).toBe(true)
  expect(keepsRules(problem, [1, 1, 1, 0])).toBe(false)
})
