import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonFault } from './json-place.ts'

test.each([
  ['', 1, 1],
  ['not json', 1, 1],
  ['{"a": 1,}', 1, 9],
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
  ['{"a": [1, 2}', 1, 12],
  ['{"a": "un\nfinished"}', 1, 7],
  ['{"a": 1', 1, 8],
  ['[1, 2] x', 1, 8],
  ['{a: 1}', 1, 2],
  ["{'a': 1}", 1, 2],
  ['{"a": 01}', 1, 8],
  ['[1,,2]', 1, 4],
  ['{"a": tru}', 1, 7],
])('%j stops being JSON in line %i, column %i', (text, line, column) => {
  expect(jsonFault(text)).toEqual({ line, column })
})

test('it finds a fault exactly where JSON.parse refuses', () => {
  const changed = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', ':', '"', '{', ']', '1', ' ', '\\', 'x'))
  fc.assert(
    fc.property(changed, ([json, at, character]) => {
      const cut = at % (json.length + 1)
      const text = json.slice(0, cut) + character + json.slice(cut + 1)
      expect(jsonFault(text) === undefined).toBe(isJson(text))
    }),
    { numRuns: 1000 },
  )
})

test('however deep it lies', () => {
  expect(jsonFault('['.repeat(100_000) + ']'.repeat(100_000))).toBeUndefined()
  expect(jsonFault('['.repeat(100_000))).toEqual({ line: 1, column: 100_001 })
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
