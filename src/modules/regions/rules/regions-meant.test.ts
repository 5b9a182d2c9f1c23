import { expect, test } from 'vitest'
import { kindOf, regionBook } from './region-book.ts'
import { regionsMeant } from './regions-meant.ts'

const names = {
  '3204': 'Kabupaten Bandung',
  '3205': 'Kabupaten Garut',
  '3273': 'Kota Bandung',
  '320527': 'Malangbong',
  '320405': 'Karang Jaya',
  '320506': 'Karangjaya',
}
const book = regionBook(Object.entries(names).map(([code, name]) => ({ code, name, kind: kindOf(code, name) })))
const meant = (said: string, kind: 'kabupaten' | 'kecamatan') => regionsMeant(book, said, kind).map(one => one.code)

test.each(['320527', '32.05.27', 'malangbong', ' Kec. Malangbong', 'kecamatan MALANG BONG', 'Malangbong, Kab. Garut'])(
  '%s is one kecamatan',
  said => expect(meant(said, 'kecamatan')).toEqual(['320527']),
)

test('a name that several have means all of them, until the regency is said', () => {
  expect(meant('karangjaya', 'kecamatan')).toEqual(['320405', '320506'])
  expect(meant('Karangjaya (Garut)', 'kecamatan')).toEqual(['320506'])
})

test('what is no region of that kind means none', () => {
  for (const said of ['3205', '329999', 'Garut', 'entah', '']) expect(meant(said, 'kecamatan')).toEqual([])
  expect(meant('kota bandung', 'kabupaten')).toEqual(['3273'])
  expect(meant('320527', 'kabupaten')).toEqual([])
})
