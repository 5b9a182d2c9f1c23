import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cut } from './cut.ts'

test.each([
  ['Pondok Pesantren', 6, 'Pondok'],
  ['Pondok', 6, 'Pondok'],
  ['Kopi ☕️🌴', 8, 'Kopi ☕️'],
  ['👩‍👩‍👧', 7, ''],
  ['a👩‍👩‍👧b', 9, 'a👩‍👩‍👧'],
  ['Qur\u0061\u0304n', 4, 'Qur'],
  ['🇮🇩🇮🇩', 6, '🇮🇩'],
])('"%s" in %i is "%s"', (text, most, left) => {
  expect(cut(text, most)).toBe(left)
})

test('a cut text is a beginning that fits, and holds no half of a sign', () => {
  const signs = new Intl.Segmenter('id', { granularity: 'grapheme' })
  const count = (text: string) => [...signs.segment(text)].map(one => one.segment)
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.nat(60), (text, most) => {
      const left = cut(text, most)
      expect(left.length).toBeLessThanOrEqual(most)
      expect(left.isWellFormed()).toBe(true)
      expect(count(text).slice(0, count(left).length)).toEqual(count(left))
    }),
  )
})

test('a text of a million signs is not looked through to be cut', () => {
  const before = performance.now()
  expect(cut('🌴'.repeat(1_000_000), 60)).toBe('🌴'.repeat(30))
  expect(performance.now() - before).toBeLessThan(100)
})
