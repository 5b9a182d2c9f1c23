import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doubledNames } from './json-doubled.ts'

test.each([
  ['{"a": 1, "b": {"a": 2}}', []],
  ['{"a": 1, "a": 2}', [{ place: 'a', line: 1 }]],
  ['{"a": 1,\n"\\u0061": 2}', [{ place: 'a', line: 2 }]],
  ['{"a": "a", "b": ["a", "a"]}', []],
  ['{"a": "b", "b": "b"}', []],
  ['[{"a": 1}, {"a": 1, "b": [{"c": 1},\n{"c": 1, "c": 1}]}]', [{ place: '[1].b[1].c', line: 2 }]],
  ['{"a": {}, "a": [], "a": 1}', [1, 2].map(() => ({ place: 'a', line: 1 }))],
  ['{"calls": [{"prefix": "MTR", "form": {}, "prefix": "XYZ"}]}', [{ place: 'calls[0].prefix', line: 1 }]],
])('%s says twice %j', (text, found) => expect(doubledNames(text)).toEqual(found))

test('what is written from an object says nothing twice', () => {
  fc.assert(fc.property(fc.json(), text => doubledNames(text).length === 0))
})

test('however deep it lies', () => {
  const deep = (inner: string) => '{"a":'.repeat(50_000) + inner + '}'.repeat(50_000)
  expect(doubledNames(deep('{"b": 1, "b": 2}'))).toEqual([{ place: '', line: 1 }])
})
