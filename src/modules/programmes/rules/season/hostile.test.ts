import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkSeasonData } from './check.ts'
import { broken, toySeason } from './test-season.ts'

describe('whoever wrote it is not trusted', () => {
  test.each([[null], [undefined], [[]], ['season'], [7], [true], [Number.NaN]])('%j is no season', value => {
    expect(checkSeasonData(value)).toEqual([expect.stringMatching(/^it must be an object, not /)])
  })

  test('names that every object has are no fields', () => {
    const text = JSON.stringify(toySeason()).replace('{', '{"__proto__":{"calls":[]},"constructor":1,')
    expect(checkSeasonData(JSON.parse(text))).toEqual(['__proto__ is not known here', 'constructor is not known here'])
    const inherited = Object.create(toySeason()) as unknown
    expect(checkSeasonData(inherited)).toContain('calls is missing')
  })

  test('a hundred sentences are enough, and ten megabytes are judged at once', () => {
    const rows = Array.from({ length: 150 }, () => ({ code: 'x'.repeat(70_000), name: 1 }))
    const began = performance.now()
    const said = checkSeasonData({ ...toySeason(), stages: rows, calls: Array.from({ length: 1e6 }, () => null) })
    expect(said).toHaveLength(101)
    expect(said.at(-1)).toMatch(/^and \d+ more$/)
    expect(Math.max(...said.map(one => one.length))).toBeLessThan(250)
    expect(performance.now() - began).toBeLessThan(3000)
  })

  test('however deep it lies', () => {
    const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000))
    const under = JSON.parse('{"by":'.repeat(5000) + '1' + '}'.repeat(5000)) as never
    for (const value of [deep, { ...toySeason(), calls: deep }, { ...toySeason(), name: deep }])
      expect(checkSeasonData(value).length).toBeGreaterThan(0)
    expect(broken(season => (season.quotas[0]!.rule = under))).toContain('quotas[0].rule.by is not known here')
  })

  test('whatever stands in one place, it answers with sentences', () => {
    const places = placesOf(toySeason())
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (place, value) => {
        const season = toySeason()
        put(season, place, value)
        for (const said of checkSeasonData(season)) expect(said).toMatch(/^[^\n]{5,400}$/)
      }),
      { numRuns: 500 },
    )
  })
})

function placesOf(value: unknown, at: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [at]
  return Object.entries(value).flatMap(([key, inner]) => [[...at, key], ...placesOf(inner, [...at, key])])
}

function put(season: unknown, place: string[], value: unknown): void {
  const holder = place.slice(0, -1).reduce<unknown>((one, key) => (one as Record<string, unknown>)[key], season)
  ;(holder as Record<string, unknown>)[place.at(-1)!] = value
}
