import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coreName, distance, namesAgree, similarity } from './names.ts'

test.each([
  ['Yayasan Nurul Huda', 'YAYASAN NURUL HUDA', true],
  ['Yys. Nurul Huda', 'Yayasan Nurul Huda', true],
  ['PONPES AL-ITTIFAQ', 'Pondok Pesantren Al Ittifaq', true],
  ['PP Al Ittifaq', 'Al-Ittifaq', true],
  ['Yayasan Nurul Hdua', 'Yayasan Nurul Huda', true],
  ['PONDOK PESANTREN MODERN TERPAD', 'Pondok Pesantren Modern Terpadu Baitul Hidayah Al-Islami', true],
  ["Ma'had Darul Ulum", 'Mahad Darul Ulum', true],
  ['Yayasan Nurul Iman', 'Yayasan Nurul Huda', false],
  ['Ahmad Hidayat', 'Yayasan Nurul Huda', false],
  ['', 'Yayasan Nurul Huda', false],
  ['Yayasan', 'Pondok Pesantren', false],
])('"%s" and "%s" agree: %s', (a, b, agree) => {
  expect(namesAgree(a, b)).toBe(agree)
  expect(namesAgree(b, a)).toBe(agree)
})

test('two neighbouring letters swapped are one mistake', () => {
  expect(distance('huda', 'hdua')).toBe(1)
  expect(distance('ca', 'abc')).toBe(3)
  expect(distance('', 'abc')).toBe(3)
})

test('the distance is symmetric, 0 only for equal texts, and never above the longer', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      const d = distance(a, b)
      return d === distance(b, a) && (d === 0) === (a === b) && d <= Math.max(a.length, b.length)
    }),
  )
  expect(similarity('', '')).toBe(1)
})

test('the words for the kind of institution are not the name', () => {
  expect(coreName('Yayasan Pondok Pesantren Nurul Huda')).toBe('NURUL HUDA')
})
