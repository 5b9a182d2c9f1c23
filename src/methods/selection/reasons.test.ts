import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { openHighs } from '../../platform/highs/open.ts'
import { keepsRules, sumUnits } from './counts.ts'
import { exchangesOf, reservesOf } from './exchanges.ts'
import type { Problem } from './problem.ts'
import { reasonsOf, type Reason } from './reasons.ts'
import { solveSelection } from './solve.ts'
import { bruteForce, problemOf, world } from './test-worlds.ts'

const highs = openHighs()
afterAll(() => highs.close())

/** Runs a question on every candidate of random selections. */
async function ask(runs: number, question: (problem: Problem, chosen: Uint8Array, i: number, reason: Reason) => void) {
  await fc.assert(
    fc.asyncProperty(world, async one => {
      const problem = problemOf(one)
      const solved = await solveSelection(problem, highs.solve)
      if (!solved) return
      const reasons = reasonsOf(problem, exchangesOf(problem, solved.chosen))
      for (const [i, reason] of reasons.entries()) question(problem, solved.chosen, i, reason)
    }),
    { numRuns: runs, seed: 31 },
  )
}

/** The same problem with some candidate's score raised. */
function raised(problem: Problem, i: number, points: number): Problem {
  const units = problem.units.slice()
  units[i]! += Math.round(points * 10 ** problem.decimals)
  return { ...problem, units }
}

describe('the reason of a candidate is true:', () => {
  test('whoever is N points below the cut is in with N points and one unit more', async () => {
    let asked = 0
    await ask(60, (problem, chosen, i, reason) => {
      expect(reason.code.startsWith('in')).toBe(chosen[i] === 1)
      const below = reason.code === 'out-tie' ? 0 : 'below' in reason ? reason.below : undefined
      // Where full groups are left out of account, the cut is one that the rules do not let it reach.
      const reachable = exchangesOf(problem, chosen).lastFor(i) >= 0
      if (below === undefined || !reachable || (reason.code === 'out-cut' && reason.within.length > 0)) return
      if (reason.code !== 'out-full' && exchangesOf(problem, chosen).full(i).length > 0) return
      asked++
      const unit = 1 / 10 ** problem.decimals
      expect(bruteForce(raised(problem, i, below + unit))![i]).toBe(1)
    })
    expect(asked).toBeGreaterThan(50)
  })

  test('without the rule that brought somebody in, or kept somebody out, a better selection exists', async () => {
    let asked = 0
    await ask(60, (problem, chosen, _, reason) => {
      if (reason.code !== 'in-rule' && reason.code !== 'out-full') return
      if (reason.rules.length > 1) return
      const { rule, value } = reason.rules[0]!
      const rows = problem.rows.filter(row => row.rule !== rule || row.value !== value)
      const better = bruteForce({ ...problem, rows })!
      expect(sumUnits(problem, better)).toBeGreaterThanOrEqual(sumUnits(problem, chosen))
      expect([...better]).not.toEqual([...chosen])
      asked++
    })
    expect(asked).toBeGreaterThan(20)
  })
})

test('reserves are exactly those who could step in for somebody, the best placed first', async () => {
  await fc.assert(
    fc.asyncProperty(world, fc.integer({ min: 0, max: 4 }), async (one, wanted) => {
      const problem = problemOf(one)
      const solved = await solveSelection(problem, highs.solve)
      if (!solved) return
      const expected = problem.applicants.flatMap((_, enters) => {
        if (solved.chosen[enters] === 1) return []
        const fits = [...solved.chosen.keys()].some(leaves => {
          if (solved.chosen[leaves] === 0) return false
          const changed = solved.chosen.slice()
          changed[leaves] = 0
          changed[enters] = 1
          return keepsRules(problem, changed)
        })
        return fits ? [enters] : []
      })
      expect(reservesOf(exchangesOf(problem, solved.chosen), wanted)).toEqual(expected.slice(0, wanted))
    }),
    { numRuns: 80, seed: 32 },
  )
})
