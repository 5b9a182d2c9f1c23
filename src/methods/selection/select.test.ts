import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { openHighs } from '../../platform/highs/open.ts'
import { infeasibleSentence } from './infeasible.ts'
import type { Problem } from './problem.ts'
import { promote } from './promote.ts'
import { reasonText } from './reason-text.ts'
import { select, type Selection } from './select.ts'
import { bruteForce, namesOf, problemOf, world, type Person } from './test-worlds.ts'

const highs = openHighs()
afterAll(() => highs.close())

/** "9 K1 R1 new food" lines; applicant P0, P1, … in the order given. */
function people(...lines: string[]): Person[] {
  return lines.map(line => {
    const [score, kecamatan, regency, category, field] = line.split(' ') as [string, string, string, string, string]
    return { score: Number(score), kecamatan, regency, category, field }
  })
}

async function selectionOf(problem: Problem): Promise<Selection> {
  const answer = await select(problem, highs.solve)
  if ('infeasible' in answer) throw new Error(infeasibleSentence(answer.infeasible))
  return answer
}

describe('a selection says why', () => {
  const problem = problemOf({
    people: people(
      ...['9 K1 R1 new food', '8.5 K1 R1 new food', '8 K2 R1 new food', '7 K3 R2 old farm'],
      ...['6 K3 R2 old farm', '5 K4 R2 old farm', '4 K3 R2 old farm', '4 K4 R2 old farm'],
    ),
    ...{ nested: false, total: 5, share: [] },
    ...{ minimum: [{ by: 'kecamatan', at_least: 1 }], maximum: [{ by: 'regency', at_most: 2 }] },
    ...{ reserves: 2 },
  })

  test('that no selection exists when caps leave too few places, with the smallest change', async () => {
    const answer = await select(problem, highs.solve)
    if (!('infeasible' in answer)) throw new Error('two regencies of at most 2 cannot give 5')
    expect(answer.infeasible.rules).toEqual(['maximum 1', 'total'])
    expect(answer.infeasible.relaxation).toMatchObject([{ rule: 'maximum 1', bound: 'at_most', from: 2, to: 3 }])
    expect(answer.infeasible.total).toBe(4)
    expect(infeasibleSentence(answer.infeasible)).toContain('or total to 4 alone')
  })

  test('in one line for each candidate', async () => {
    const { selected, reserves, reasons, objective, proof } = await selectionOf({ ...problem, total: 4 })
    expect([selected, reserves, objective, proof]).toEqual([['P0', 'P2', 'P3', 'P5'], ['P1', 'P4'], 29, 'exchange'])
    const lines = Object.fromEntries([...reasons].map(([name, reason]) => [name, reasonText(reason)]))
    expect(lines).toMatchObject({
      P0: 'in by score (place 1)',
      P1: 'out: 0.5 points below the cut of regency R1, in by score alone: minima and shares took the place',
      P2: 'in by the minimum of kecamatan K2 (at least 1), in place of P1 (0.5 points ahead)',
      P4: 'out: 1 point below the cut of regency R2',
      P5: 'in by the minimum of kecamatan K4 (at least 1), in place of P4 (1 point ahead)',
    })
    expect(reasonText(reasons.get('P4')!, 2)).toBe('reserve 2; out: 1 point below the cut of regency R2')
  })

  test('of shares and of ties', async () => {
    const { reasons } = await selectionOf(
      problemOf({
        people: people(
          '9 K1 R1 new a',
          '8 K1 R1 new a',
          '7 K1 R1 new a',
          '5 K1 R1 old a',
          '5 K1 R1 old a',
          '5 K1 R1 old a',
        ),
        ...{ nested: false, total: 4, minimum: [], maximum: [] },
        share: [
          { by: 'category', value: 'new', at_least: 0, at_most: 0.5 },
          { by: 'category', value: 'old', at_least: 0.5, at_most: 1 },
        ],
      }),
    )
    const lines = [...reasons.values()].map(reason => reasonText(reason))
    expect(lines[2]).toBe(
      'out: share of category new is full (2 places) and the share of category old holds its places (at least 2), ' +
        '1 point below the cut of category new',
    )
    expect(lines[5]).toBe('out: as many points as the last one in, behind by the tie rule')
    expect(lines[3]).toContain('in by')
  })
})

describe('promotion', () => {
  test('fills the places of those who left as the same rules allow, and moves nobody else', async () => {
    let full = 0
    const leaving = fc.record({ one: world, gone: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 2 }) })
    await fc.assert(
      fc.asyncProperty(leaving, async ({ one, gone }) => {
        const problem = problemOf({ ...one, share: [] })
        const before = await select(problem, highs.solve)
        if ('infeasible' in before) return
        const left = new Set(gone.map(k => before.selected[k % before.selected.length]!))
        const after = await promote(problem, new Set(before.selected), left, highs.solve)
        const stay = before.selected.filter(name => !left.has(name))
        const expected = bruteForce(problem, chosen => {
          const isIn = (name: string) => chosen[problem.applicants.indexOf(name)] === 1
          return stay.every(isIn) && ![...left].some(isIn)
        })
        if (!expected) return
        full++
        if ('infeasible' in after) throw new Error('a replacement exists')
        expect(after.selected.join(' ')).toBe(namesOf(problem, expected))
        expect(after.promoted.length).toBe(left.size)
        expect(after.lowered).toEqual([])
      }),
      { numRuns: 100, seed: 5 },
    )
    expect(full).toBeGreaterThan(30)
  })

  test('lowers a minimum that nobody is left for, and says so', async () => {
    const problem = problemOf({
      people: people('9 K1 R1 new a', '8 K1 R1 new a', '3 K2 R1 new a'),
      ...{ nested: false, total: 2, minimum: [{ by: 'kecamatan', at_least: 1 }], maximum: [], share: [] },
    })
    const after = await promote(problem, new Set(['P0', 'P2']), new Set(['P2']), highs.solve)
    expect(after).toEqual({
      ...{ promoted: ['P1'], selected: ['P0', 'P1'] },
      lowered: [{ rule: 'minimum 1', by: 'kecamatan', value: 'K2', from: 1, to: 0 }],
    })
  })
})

describe('rules that cannot be kept', () => {
  test('are relaxed by as few places as trying every set needs, and the relaxed rules then work', async () => {
    let seen = 0
    await fc.assert(
      fc.asyncProperty(world, async one => {
        const problem = problemOf(one)
        const answer = await select(problem, highs.solve)
        if (!('infeasible' in answer)) return
        seen++
        const { relaxation, rules } = answer.infeasible
        expect(rules.length).toBeGreaterThan(0)
        expect(relaxation.reduce((sum, r) => sum + Math.abs(r.to - r.from), 0)).toBe(leastViolation(problem))
        const total = relaxation.find(r => r.bound === 'total')?.to ?? problem.total
        const rows = problem.rows.map(row => {
          const moved = relaxation.filter(r => r.rule === row.rule && r.value === row.value)
          const to = (bound: string) => moved.find(r => r.bound === bound)?.to
          return { ...row, low: to('at_least') ?? row.low, high: to('at_most') ?? row.high }
        })
        expect(bruteForce({ ...problem, total, rows })).toBeDefined()
      }),
      { numRuns: 100, seed: 3 },
    )
    expect(seen).toBeGreaterThan(20)
  })

  function leastViolation(problem: Problem): number {
    const n = problem.units.length
    const total = Math.min(problem.total, n)
    let least = Infinity
    for (let mask = 0; mask < 2 ** n; mask++) {
      const chosen = Array.from({ length: n }, (_, i) => (mask >> i) & 1)
      if (chosen.reduce((a, b) => a + b) !== total) continue
      const broken = problem.rows.map(({ members, low, high }) => {
        const count = members.reduce((sum, i) => sum + chosen[i]!, 0)
        return Math.max(0, low - count) + Math.max(0, count - high)
      })
      least = Math.min(
        least,
        broken.reduce((a, b) => a + b, 0),
      )
    }
    return least + problem.total - total
  }
})
