import { hash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { openHighs } from '../../platform/highs/open.ts'
import type { SolveMilp } from '../highs/model.ts'
import { checkSelection } from './check.ts'
import { keepsRules, sumUnits } from './counts.ts'
import { buildProblem, type Candidates, type Problem } from './problem.ts'
import { readRules } from './rules.ts'
import { solveSelection, type Solved } from './solve.ts'

const highs = openHighs()
afterAll(() => highs.close())
const never: SolveMilp = () => Promise.reject(new Error('the greedy must not call the solver'))
const sha256 = (bytes: Uint8Array) => hash('sha256', bytes, 'buffer')

interface Person {
  score: number
  kecamatan: string
  regency: string
  category: string
  field: string
}

interface World {
  people: Person[]
  nested: boolean
  total: number
  minimum: readonly { by: string; at_least: number }[]
  maximum: readonly { by: string; at_most: number }[]
  share: readonly { by: string; value: string; at_least: number; at_most: number }[]
}

const person: fc.Arbitrary<Person> = fc.record({
  score: fc.integer({ min: 0, max: 6 }).map(s => s / 2),
  kecamatan: fc.constantFrom('K1', 'K2', 'K3', 'K4'),
  regency: fc.constantFrom('R1', 'R2'),
  category: fc.constantFrom('new', 'old'),
  field: fc.constantFrom('food', 'craft', 'farm'),
})
const share = (by: string, value: string) =>
  fc
    .tuple(fc.constantFrom(0, 0.2, 0.4, 0.5), fc.constantFrom(0.5, 0.6, 1))
    .map(([at_least, at_most]) => ({ by, value, at_least, at_most }))

// Kecamatan may or may not lie inside one regency, so that nested and crossing families both occur.
const world: fc.Arbitrary<World> = fc.record({
  people: fc.array(person, { minLength: 4, maxLength: 11 }),
  nested: fc.boolean(),
  total: fc.integer({ min: 1, max: 6 }),
  minimum: fc.constantFrom([], [{ by: 'kecamatan', at_least: 1 }]),
  maximum: fc.constantFrom([], [{ by: 'regency', at_most: 2 }], [{ by: 'regency', at_most: 3 }]),
  share: fc.oneof(
    fc.constant([]),
    fc.tuple(share('category', 'new')),
    fc.tuple(share('category', 'new'), share('field', 'food')),
  ),
})

function problemOf({ people, nested, ...rules }: World, order = people.map((_, i) => i)): Problem {
  const rows = order.map(i => ({ ...people[i]!, name: `P${i}` }))
  if (nested) for (const row of rows) row.regency = row.kecamatan < 'K3' ? 'R1' : 'R2'
  const read = readRules({ ...rules, draw_seed: 'dice 4 2 6' })
  if (!read.ok) throw new Error(read.refusal)
  const built = buildProblem(candidatesOf(rows), read.value, sha256)
  if (!built.ok) throw new Error(built.refusal)
  return built.value
}

function candidatesOf(rows: (Person & { name: string })[]): Candidates {
  const level = (column: keyof Person) => {
    const names = [...new Set(rows.map(row => String(row[column])))]
    return { names, codes: Int32Array.from(rows, row => names.indexOf(String(row[column]))) }
  }
  return {
    applicants: rows.map(row => row.name),
    scores: Float64Array.from(rows, row => row.score),
    groups: new Map((['kecamatan', 'regency', 'category', 'field'] as const).map(c => [c, level(c)])),
    numbers: new Map(),
  }
}

/** Every set of the right size; the best sum, then the set that comes first in the order of places. */
function bruteForce(problem: Problem): Uint8Array | undefined {
  const n = problem.units.length
  let best: Uint8Array | undefined
  for (let mask = 2 ** n - 1; mask >= 0; mask--) {
    // The first place is the highest bit, so that a larger mask comes first.
    const chosen = Uint8Array.from({ length: n }, (_, i) => (mask >> (n - 1 - i)) & 1)
    if (!keepsRules(problem, chosen)) continue
    if (!best || sumUnits(problem, chosen) > sumUnits(problem, best)) best = chosen
  }
  return best
}

function names(problem: Problem, chosen: ArrayLike<number> | undefined): string {
  return chosen ? problem.applicants.filter((_, i) => chosen[i] === 1).join(' ') : 'infeasible'
}

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
        expect(names(problem, solved?.chosen)).toBe(names(problem, bruteForce(problem)))
        if (!solved) return
        feasible++
        if (solved.certificate.kind === 'prices') crossing++
        const verdict = checkSelection(claim(problem, solved))
        expect(verdict.violations).toEqual([])
        expect(verdict.optimal).not.toBe('refuted')
        if (solved.certificate.kind === 'exchange') expect(verdict.optimal).toBe('proven')
      }),
      { numRuns: 400, seed: 11 },
    )
    expect(feasible).toBeGreaterThan(100)
    expect(crossing).toBeGreaterThan(50)
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
        expect(names(moved, b?.chosen)).toBe(names(plain, a?.chosen))
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
    expect(names(problem, solved?.chosen)).toBe('P0 P2 P3')
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
