import { expect, test } from 'vitest'
import { kindOf, regionBook } from './region-book.ts'
import { regionSource } from './region-source.ts'

const row = (code: string, name: string) => ({ code, name, kind: kindOf(code, name) })
const [province, garut, bandung] = [
  row('32', 'Jawa Barat'),
  row('3205', 'Kabupaten Garut'),
  row('3273', 'Kota Bandung'),
]
const [kecamatan, village] = [row('320501', 'Garut Kota'), row('3205011001', 'Paminggir')]
const source = regionSource(regionBook([village, garut, bandung, kecamatan, province]))

test('what lies below a region is told by name', () => {
  expect(source.children('32')).toEqual([garut, bandung])
  expect(source.children('320501')).toEqual([village])
  expect(source.children('3273')).toEqual([])
})

test('the path to a region begins with the largest', () => {
  expect(source.path('3205011001')).toEqual([province, garut, kecamatan, village])
  expect(source.path('3205')).toEqual([province, garut])
})

test('a code that is unknown, or lies below an unknown one, has no path', () => {
  expect(source.path('3205019999')).toBeUndefined()
  expect(source.path('3299')).toBeUndefined()
  expect(regionSource(regionBook([province, kecamatan])).path('320501')).toBeUndefined()
})
