import { expect, test } from 'vitest'
import { kindOf, regionBook } from '../../../regions/index.ts'
import { longestAddress, longestName, readListRow } from './read-list-row.ts'

const places = { '32': 'Jawa Barat', '3204': 'Kabupaten Bandung', '3273': 'Kota Bandung', '320401': 'Lembang' }
const book = regionBook(Object.entries(places).map(([code, name]) => ({ code, name, kind: kindOf(code, name) })))
const cells = { nama: 'Al-Hikmah', alamat: 'Kp. Suka', nspp: '510032040123', kode_kab_kota: '3204', kab_kota: '' }
const read = (values: Record<string, string>, more = {}) =>
  readListRow({ row: 7, values: { ...cells, ...values }, ...more }, book)
const values = { nspp: '510032040123', name: 'Al-Hikmah', address: 'Kp. Suka', regency_code: '3204' }

test('a row that is well is read whole, each text in one line', () => {
  const given = { nama: ' Al-Hikmah\n', alamat: ' Kp.  Suka ', kode_kab_kota: '32.04', kab_kota: 'Kab. Bandung' }
  expect(read(given)).toEqual({ row: 7, values, unread: [], problems: [] })
})

test('a row without any cell is refused for its name, and its region is unknown', () => {
  expect(readListRow({ row: 8, values: {} }, book)).toEqual({
    ...{ row: 8, refused: true, doubtful: true, unread: ['nspp', 'regency_code'] },
    values: { nspp: null, name: '', address: null, regency_code: null },
    problems: [
      { column: 'nama', code: 'name-missing', about: undefined },
      { column: 'kode_kab_kota', code: 'region-unknown', about: { value: '' } },
    ],
  })
})

test('an empty address is none', () => expect(read({ alamat: ' ' }).values.address).toBeNull())

test('texts are taken up to their limit', () => {
  const [name, address] = ['n'.repeat(longestName), 'a'.repeat(longestAddress)]
  expect(read({ nama: name, alamat: address })).toMatchObject({ values: { name, address }, problems: [] })
  const long = read({ nama: `${name}n`, alamat: `${address}a` })
  expect(long.refused).toBe(true)
  expect(long.problems).toEqual([
    { column: 'nama', code: 'text-too-long', about: { most: 300 } },
    { column: 'alamat', code: 'text-too-long', about: { most: 2000 } },
  ])
})

test('a row that came apart is refused: lost letters, too many cells, errors of a spreadsheet', () => {
  const broken = read({ nama: 'Ren\ufffd', alamat: ' #REF! ' }, { overfull: true })
  expect(broken).toMatchObject({ refused: true, unread: [] })
  expect(broken.doubtful).toBeUndefined()
  expect(broken.problems).toEqual([
    { column: 'nama', code: 'letters-lost', about: { value: 'Ren\ufffd' } },
    { column: 'alamat', code: 'too-many-cells', about: undefined },
    { column: 'alamat', code: 'error-cell', about: { value: '#REF!' } },
  ])
  expect(read({ alamat: '#'.repeat(70) }).problems[0]!.about).toEqual({ value: '#'.repeat(60) })
})

test('a number is refused, doubted, noted or missing', () => {
  const of = (nspp: string) => {
    const { refused, doubtful, unread, problems, values } = read({ nspp })
    return { refused, doubtful, unread, problems, nspp: values.nspp }
  }
  const about = (value: string, code: string) => [{ column: 'nspp', code, about: { value } }]
  const unread = { nspp: null, unread: ['nspp'] }
  expect(of(' 1234 ')).toEqual({ ...unread, refused: true, problems: about('1234', 'nspp-wrong') })
  expect(of('5,1E+11')).toEqual({ ...unread, doubtful: true, problems: about('5,1E+11', 'nspp-exponent') })
  expect(of('512332040123')).toEqual({
    ...{ nspp: '512332040123', unread: [], problems: about('512332040123', 'unusual-prefix') },
  })
  expect(of('tidak ada')).toEqual({ ...unread, problems: [] })
  expect(of('x'.repeat(61)).problems).toEqual(about('x'.repeat(60), 'nspp-wrong'))
})

test('a regency is known by its code, and by its name where the code is missing', () => {
  const of = (kode_kab_kota: string, kab_kota: string) => read({ kode_kab_kota, kab_kota })
  const agreed = [of('3273', 'Kota Bandung'), of('3273', ''), of('3273', 'Antah'), of('', 'Kota Bandung')]
  expect(agreed.map(({ values: { regency_code }, problems }) => [regency_code, problems])).toEqual(
    Array(4).fill(['3273', []]),
  )
})

test.each([
  ['3273', 'Kabupaten Bandung', 'region-conflict', '3273 Kabupaten Bandung'],
  ['9999', 'Kota Bandung', 'region-unknown', '9999 Kota Bandung'],
  ['320401', '', 'region-unknown', '320401'],
  ['32', '', 'region-unknown', '32'],
  [' 9999 ', '', 'region-unknown', '9999'],
  ['', 'Antah Berantah', 'region-unknown', 'Antah Berantah'],
  ['', 'x'.repeat(61), 'region-unknown', 'x'.repeat(60)],
])('"%s" and "%s" are %s', (kode_kab_kota, kab_kota, code, value) => {
  expect(read({ kode_kab_kota, kab_kota })).toEqual({
    ...{ row: 7, doubtful: true, values: { ...values, regency_code: null }, unread: ['regency_code'] },
    problems: [{ column: 'kode_kab_kota', code, about: { value } }],
  })
})
