import { hash } from 'node:crypto'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { Levels } from '../../src/methods/selection/candidates.ts'
import { buildProblem, type Problem } from '../../src/methods/selection/problem.ts'
import { readRules } from '../../src/methods/selection/rules.ts'

const fields = ['food', 'drink', 'craft', 'farm', 'fish', 'service', 'digital']

/**
 * A season of invented pesantren: 627 kecamatan in 27 regencies of unequal strength, two categories, seven fields; at least
 * one per kecamatan, caps per regency that bind, shares per category (and per field when `crossing` is 2).
 */
export function season(candidates: number, total: number, decimals: number, crossing: 0 | 1 | 2, seed = 7): Problem {
  const chance = xoroshiro128plus(seed)
  const draw = () => uniformFloat64(chance)
  const home = Array.from({ length: 627 }, (_, k) => (k < 27 ? k : Math.floor(27 * draw() ** 1.2)))
  const kecamatan = Array.from({ length: candidates }, (_, i) => (i < 627 ? i : Math.floor(627 * draw())))
  const regency = kecamatan.map(k => home[k]!)
  const category = regency.map(() => (draw() < 0.7 ? 0 : 1))
  const field = regency.map(() => Math.floor(fields.length * draw() ** 1.5))
  const points = regency.map((r, i) => 55 + (r % 9) + 4 * category[i]! + 6 * (draw() + draw() + draw() + draw()))
  const rules = readRules({
    ...{ total, draw_seed: 'public dice 3 1 6', reserves: 50 },
    minimum: [{ by: 'kecamatan', at_least: 1 }],
    maximum: [{ by: 'regency', at_most: Math.round((total / 27) * 1.4) }],
    share: [
      ...(crossing > 0 ? [{ by: 'category', value: 'c0', at_least: 0.6, at_most: 0.65 }] : []),
      ...(crossing > 1 ? fields.map((_, f) => ({ by: 'field', value: `f${f}`, at_least: 0.08, at_most: 0.25 })) : []),
    ],
  })
  if (!rules.ok) throw new Error(rules.refusal)
  const built = buildProblem(
    {
      applicants: points.map((_, i) => `P${i}`),
      scores: Float64Array.from(points, p => Number(p.toFixed(decimals))),
      groups: new Map(Object.entries({ kecamatan, regency, category, field }).map(([n, c]) => [n, levels(n[0]!, c)])),
      numbers: new Map(),
    },
    rules.value,
    bytes => hash('sha256', bytes, 'buffer'),
  )
  if (!built.ok) throw new Error(built.refusal)
  return built.value
}

function levels(prefix: string, codes: number[]): Levels {
  const names = Array.from({ length: Math.max(...codes) + 1 }, (_, code) => `${prefix}${code}`)
  return { names, codes: Int32Array.from(codes) }
}
