import { expect, test } from 'vitest'
import { kindOf, regionBook } from '../../regions/index.ts'
import { derive, deriveClaim, type Described } from './derive.ts'

const places = {
  '3204': 'Kabupaten Bandung',
  '320401': 'Lembang',
  '3204012001': 'Langensari',
  '320402': 'Cilengkrang',
  '3205': 'Kabupaten Garut',
  '320501': 'Garut Kota',
}
const book = regionBook(Object.entries(places).map(([code, name]) => ({ code, name, kind: kindOf(code, name) })))
const given: Described = {
  ...{ name: 'PP. Al-Hikmah', address: 'Kp. Sukamaju Ds. Langensari Kec. Lembang' },
  ...{ regency_code: '3204', kecamatan_code: null, village_code: null },
}
const unguessed = { kecamatan_guess_code: null, kecamatan_guess_certainty: null, village_guess_code: null }
const guessed = (kecamatan_guess_code: string) => ({ ...unguessed, kecamatan_guess_code })

test('a name is found as it sounds, a place by its address and by what was guessed, each word once', () => {
  expect(derive(given, book)).toEqual({
    search_name: 'alhikmah',
    search_place: 'sukamaju langensari lembang bandung',
    kecamatan_guess_code: '320401',
    kecamatan_guess_certainty: 0.99,
    village_guess_code: '3204012001',
  })
})

test('where the kecamatan is known nothing is guessed, and its names are found', () => {
  const known = { ...given, address: null, kecamatan_code: '320401', village_code: '3204012001' }
  expect(derive(known, book)).toEqual({
    ...unguessed,
    search_name: 'alhikmah',
    search_place: 'langensari lembang bandung',
  })
})

test('a kecamatan that is known is not guessed anew, whatever the address says', () => {
  expect(derive({ ...given, kecamatan_code: '320402' }, book)).toEqual({
    ...unguessed,
    search_name: 'alhikmah',
    search_place: 'sukamaju langensari lembang cilengkrang bandung',
  })
})

test('a desa that was guessed from a misspelt name is found by its right one', () => {
  const misspelt = { ...given, address: 'Ds. Langensarri' }
  expect(derive(misspelt, book)).toMatchObject({ search_place: 'langensari lembang bandung' })
  expect(derive({ ...misspelt, address: 'Ds. Langemsari' }, book)).toMatchObject({
    search_place: 'langemsari langensari lembang bandung',
    village_guess_code: '3204012001',
  })
})

test('nothing known is nothing to find: no regency, no address', () => {
  const nothing = { ...given, address: null, regency_code: null }
  expect(derive(nothing, book)).toEqual({ ...unguessed, search_name: 'alhikmah', search_place: '' })
})

test('what an officer said goes before the address, without a certainty', () => {
  const said = derive(given, book, { refused: [], stated: '320402' })
  expect(said).toMatchObject({ ...guessed('320402'), search_place: 'sukamaju langensari lembang cilengkrang bandung' })
})

test('what an officer said counts within the regency only, and not once it was refused', () => {
  const stated = '320501'
  expect(derive(given, book, { refused: [], stated })).toMatchObject({ kecamatan_guess_code: '320401' })
  expect(derive({ ...given, regency_code: null }, book, { refused: [], stated })).toMatchObject(unguessed)
  const both = { refused: ['320402'], stated: '320402' }
  expect(derive(given, book, both)).toMatchObject({ kecamatan_guess_code: '320401', kecamatan_guess_certainty: 0.99 })
})

test('a kecamatan that was refused is guessed no more, another is', () => {
  expect(derive(given, book, { refused: ['320401'], stated: null })).toMatchObject(unguessed)
  expect(derive(given, book, { refused: ['320402'], stated: null })).toMatchObject({ kecamatan_guess_code: '320401' })
  expect(derive({ ...given, address: 'Kp. Sukamaju' }, book)).toMatchObject(unguessed)
})

test('a claim is found by the place it names and lies nowhere', () => {
  expect(deriveClaim({ ...given, kecamatan_code: '320402', village_code: '3204012001' }, book)).toEqual({
    ...unguessed,
    search_name: 'alhikmah',
    search_place: 'sukamaju langensari lembang cilengkrang bandung',
    ...{ regency_code: null, kecamatan_code: null, village_code: null },
  })
  expect(deriveClaim(given, book)).toMatchObject({ ...unguessed, regency_code: null })
})
