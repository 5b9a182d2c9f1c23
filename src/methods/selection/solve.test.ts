import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { openHighs } from '../../platform/highs/open.ts'
import type { SolveMilp } from '../highs/model.ts'
import { checkSelection } from './check.ts'
import type { Problem } from './problem.ts'
import { solveSelection, type Solved } from './solve.ts'
import { bruteForce, namesOf, problemOf, world } from './test-worlds.ts'

const highs = openHighs()
afterAll(() => highs.close())
const never: SolveMilp = () => Promise.reject(new Error('the greedy must not call the solver'))

function claim(problem: Problem, { chosen, certificate }: Solved) {
  return { ...problem, chosen, certificate }
}

describe('the selection', () => {
  test('is the one that trying every set finds, for all kinds of rules and with many ties', async () => {
    let crossing = 0
    let feasible = 0
    await fc.assert(
      fc.asyncProperty(world, async one => {
        const problem = problemOf(one)
        const solved = await solveSelection(problem, highs.solve)
        expect(namesOf(problem, solved?.chosen)).toBe(namesOf(problem, bruteForce(problem)))
        if (!solved) return
        feasible++
        if (solved.certificate.kind === 'prices') crossing++
        const verdict = checkSelection(claim(problem, solved))
        expect(verdict.violations).toEqual([])
        expect(verdict.optimal).not.toBe('refuted')
        if (solved.certificate.kind === 'exchange') expect(verdict.optimal).toBe('proven')
      }),
      { numRuns: 250, seed: 11 },
    )
    expect(feasible).toBeGreaterThan(60)
    expect(crossing).toBeGreaterThan(30)
  })

  test('does not depend on the order of rows', async () => {
    const shuffled = world.chain(one =>
      fc.record({
        one: fc.constant(one),
        order: fc.shuffledSubarray(
          one.people.map((_, i) => i),
          { minLength: one.people.length },
        ),
      }),
    )
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ one, order }) => {
        const plain = problemOf(one)
        const moved = problemOf(one, order)
        const a = await solveSelection(plain, highs.solve)
        const b = await solveSelection(moved, highs.solve)
        expect(namesOf(moved, b?.chosen)).toBe(namesOf(plain, a?.chosen))
      }),
      { numRuns: 60, seed: 12 },
    )
  })

  test('needs no solver where groups are nested', async () => {
    const people = ['K1', 'K1', 'K2', 'K3'].map((kecamatan, i) => ({
      ...{ score: 9 - i, kecamatan, regency: '', category: 'new', field: 'food' },
    }))
    const problem = problemOf({
      ...{ people, nested: true, total: 3, share: [] },
      ...{ minimum: [{ by: 'kecamatan', at_least: 1 }], maximum: [{ by: 'regency', at_most: 2 }] },
    })
    const solved = await solveSelection(problem, never)
    expect(namesOf(problem, solved?.chosen)).toBe('P0 P2 P3')
  })
})

describe('the checker', () => {
  const people = Array.from({ length: 10 }, (_, i) => ({
    ...{ score: 20 - i, kecamatan: `K${(i % 4) + 1}`, regency: `R${(i % 2) + 1}` },
    ...{ category: i < 5 ? 'new' : 'old', field: i % 3 === 0 ? 'food' : 'craft' },
  }))
  const rules = { minimum: [{ by: 'kecamatan', at_least: 1 }], maximum: [{ by: 'regency', at_most: 3 }] }
  const shares = [{ by: 'category', value: 'new', at_least: 0, at_most: 0.5 }]

  test.each<[string, typeof shares]>([
    ['exchange', []],
    ['prices', shares],
  ])('refuses a falsified selection that has the certificate "%s"', async (kind, share) => {
    const problem = problemOf({ people, nested: true, total: 6, ...rules, share })
    const solved = (await solveSelection(problem, highs.solve))!
    expect(solved.certificate.kind).toBe(kind)
    expect(checkSelection(claim(problem, solved)).optimal).toBe('proven')
    let worse = 0
    for (const [leaves, isIn] of solved.chosen.entries()) {
      for (const [enters, isIn2] of solved.chosen.entries()) {
        if (isIn !== 1 || isIn2 !== 0) continue
        const chosen = solved.chosen.slice()
        chosen[leaves] = 0
        chosen[enters] = 1
        const verdict = checkSelection(claim(problem, { ...solved, chosen }))
        expect(verdict.optimal).not.toBe('proven')
        if (verdict.violations.length === 0) worse++
      }
    }
    expect(worse).toBeGreaterThan(0)
  })

  test('names the rule that a selection breaks, and refuses prices that claim too much', async () => {
    const problem = problemOf({ people, nested: true, total: 6, ...rules, share: shares })
    const solved = (await solveSelection(problem, highs.solve))!
    const chosen = Uint8Array.from(solved.chosen, (_, i) => (i < 6 ? 1 : 0))
    expect(checkSelection(claim(problem, { ...solved, chosen })).violations.join()).toContain('share 1: category "new"')
    if (solved.certificate.kind !== 'prices') throw new Error('prices expected')
    const dear = { ...solved.certificate, rows: solved.certificate.rows.map(price => price + 5040) }
    expect(checkSelection(claim(problem, { ...solved, certificate: dear })).optimal).toBe('unproven')
  })
})
