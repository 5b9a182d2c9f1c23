// Small random selections and the answer that trying every set gives, for the tests of this folder.
import { hash } from 'node:crypto'
import fc from 'fast-check'
import { keepsRules, sumUnits } from './counts.ts'
import { buildProblem, type Problem } from './problem.ts'
import type { Candidates } from './candidates.ts'
import { readRules } from './rules.ts'

export const sha256 = (bytes: Uint8Array) => hash('sha256', bytes, 'buffer')

export interface Person {
  score: number
  kecamatan: string
  regency: string
  category: string
  field: string
}

export interface World {
  people: Person[]
  nested: boolean
  total: number
  minimum: readonly { by: string; at_least: number }[]
  maximum: readonly { by: string; at_most: number }[]
  share: readonly { by: string; value: string; at_least: number; at_most: number }[]
  reserves?: number
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
export const world: fc.Arbitrary<World> = fc.record({
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

export function problemOf({ people, nested, ...rules }: World, order = people.map((_, i) => i)): Problem {
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
export function bruteForce(
  problem: Problem,
  accepts: (chosen: Uint8Array) => boolean = () => true,
): Uint8Array | undefined {
  const n = problem.units.length
  let best: Uint8Array | undefined
  for (let mask = 2 ** n - 1; mask >= 0; mask--) {
    // The first place is the highest bit, so that a larger mask comes first.
    const chosen = Uint8Array.from({ length: n }, (_, i) => (mask >> (n - 1 - i)) & 1)
    if (!keepsRules(problem, chosen) || !accepts(chosen)) continue
    if (!best || sumUnits(problem, chosen) > sumUnits(problem, best)) best = chosen
  }
  return best
}

/** Names of the chosen, the best placed first. */
export function namesOf(problem: Problem, chosen: ArrayLike<number> | undefined): string {
  return chosen ? problem.applicants.filter((_, i) => chosen[i] === 1).join(' ') : 'infeasible'
}
