import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kindOf, lineage, parentCode, regionBook, type Region } from './region-book.ts'

const named = (code: string, name: string): Region => ({ code, name, kind: kindOf(code, name) })
const book = regionBook([
  named('3273', 'Kota Bandung'),
  named('32', 'Jawa Barat'),
  named('3204', 'Kabupaten Bandung'),
  named('3276', 'Kota Depok'),
  named('320406', 'Cimenyan'),
  named('320405', 'Cileunyi'),
  named('3204062001', 'Cikadut'),
  named('3273131001', 'Babakan Asih'),
])

test('a label names the kind the way people abbreviate it', () => {
  expect(['3204', '3273', '320406', '3204062001', '3273131001'].map(book.label)).toEqual([
    'Kab. Bandung',
    'Kota Bandung',
    'Kec. Cimenyan',
    'Desa Cikadut',
    'Kel. Babakan Asih',
  ])
})

test('a path goes from the smallest region up to the regency', () => {
  expect(book.path('3204062001')).toBe('Desa Cikadut, Kec. Cimenyan, Kab. Bandung')
  expect(book.path('3204')).toBe('Kab. Bandung')
  expect(book.path(null)).toBe('')
})

test('an unknown code is shown as it is instead of failing', () => {
  expect(book.label('9999')).toBe('9999')
  expect(book.name(undefined)).toBe('')
})

test('children stand in the order of their names', () => {
  expect(book.children('3204').map(one => one.name)).toEqual(['Cileunyi', 'Cimenyan'])
  expect(book.children('3276')).toEqual([])
})

test('a regency is found by any usual way of writing it; a bare name that two share means the kabupaten', () => {
  const codes = ['Bandung', 'KAB. BANDUNG', 'Kabupaten bandung', 'kab bandung', 'Kota Bandung', 'depok', 'KOTA DEPOK']
  expect(codes.map(text => book.regencyByName(text)?.code)).toEqual([
    '3204',
    '3204',
    '3204',
    '3204',
    '3273',
    '3276',
    '3276',
  ])
  expect(book.regencyByName('Surabaya')).toBeUndefined()
})

test('every code lies under the codes it begins with', () => {
  const code = fc.constantFrom(2, 4, 6, 10).chain(n => fc.stringMatching(new RegExp(`^[0-9]{${n}}$`)))
  fc.assert(
    fc.property(code, one => {
      const line = lineage(one)
      expect(line[0]).toBe(one)
      expect(line.every(above => one.startsWith(above))).toBe(true)
      expect(parentCode(one)).toBe(line[1])
    }),
  )
})
