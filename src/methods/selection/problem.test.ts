import { describe, expect, test } from 'vitest'
import { buildProblem } from './problem.ts'
import type { Candidates } from './candidates.ts'
import { readRules, type Rules } from './rules.ts'
import { sha256 } from './test-worlds.ts'

function rulesOf(json: object): Rules {
  const read = readRules({ draw_seed: 's', ...json })
  if (!read.ok) throw new Error(read.refusal)
  return read.value
}

const candidates = (kecamatan: string[], regency: string[]): Candidates => {
  const levels = (column: string[]) => {
    const names = [...new Set(column)]
    return { names, codes: Int32Array.from(column, name => names.indexOf(name)) }
  }
  return {
    applicants: kecamatan.map((_, i) => `P${i}`),
    scores: Float64Array.from(kecamatan, (_, i) => 10 - i),
    groups: new Map([
      ['kecamatan', levels(kecamatan)],
      ['regency', levels(regency)],
    ]),
    numbers: new Map(),
  }
}

describe('rules', () => {
  test('count shares in whole places, without errors of binary fractions', () => {
    const share = [{ by: 'regency', value: 'R1', at_least: 0.07, at_most: 0.29 }]
    const built = buildProblem(candidates(['a'], ['R1']), rulesOf({ total: 100, share }), sha256)
    expect(built.ok && built.value.rows).toMatchObject([{ rule: 'share 1', low: 7, high: 29 }])
  })

  test('warn of a share that nobody can fill and of a name that stands in two places', () => {
    const share = [{ by: 'regency', value: 'Bandoeng', at_least: 0, at_most: 0.5 }]
    const rules = rulesOf({
      total: 1,
      share,
      minimum: [{ by: 'kecamatan', at_least: 1 }],
      maximum: [{ by: 'regency', at_most: 1 }],
    })
    const built = buildProblem(candidates(['a', 'b', 'c', 'a'], ['R1', 'R1', 'R2', 'R2']), rules, sha256)
    expect(built.ok && built.warnings).toEqual([
      'share 1: no candidate has regency "Bandoeng"',
      'kecamatan "a" stands in more than one regency and counts as one group; use a code if these are different places',
    ])
  })

  test('say how ties are ordered when they do not', () => {
    const read = readRules({ total: 1, ties: ['age', 'score'] })
    expect(read.ok && read.value.ties).toEqual(['age', 'draw'])
    expect(read.ok && read.warnings).toEqual([
      'ties end without "draw": the draw was added as the last step',
      '"score" always comes first in ties',
      'no draw_seed: the draw between equals uses the empty seed',
    ])
  })
})
