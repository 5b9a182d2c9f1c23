import { expect, test } from 'vitest'
import { readSearch, splitKecamatan, splitPlaces } from './search-words.ts'

test('a number, its serial, a draft code and an official number are told apart from words', () => {
  expect(readSearch(' opop-19-000012 ')).toEqual({ kind: 'number', number: 'OPOP-19-000012' })
  expect(readSearch('12')).toEqual({ kind: 'number', serial: 12 })
  expect(readSearch('d-7k4m')).toEqual({ kind: 'draft', code: 'D-7K4M' })
  expect(readSearch('D7K4M')).toEqual({ kind: 'draft', code: 'D-7K4M' })
  expect(readSearch('5100 3205 0123')).toEqual({ kind: 'official', digits: '510032050123' })
  expect(readSearch('NSPP: 510032')).toEqual({ kind: 'official', digits: '510032' })
  expect(readSearch('NIB 9120 0012 34567')).toEqual({ kind: 'official', digits: '9120001234567' })
})

test.each([
  ['000004', { serial: 4 }],
  ['19-000004', { serial: 4, year: 19 }],
  ['19 – 000004', { serial: 4, year: 19 }],
  ['umkm 19 000004', { number: 'UMKM-19-000004' }],
  ['UMKM19000004', { number: 'UMKM-19-000004' }],
  ['opop-m — 19 000004', { number: 'OPOP-M-19-000004' }],
  ['OPOP-19-1234567', { number: 'OPOP-19-1234567' }],
  ['opop-19-000004-abcde23456', { number: 'OPOP-19-000004' }],
  ['OPOP-19-1425', { number: 'OPOP-19-001425' }],
  ['opop 2019 4', { number: 'OPOP-19-000004' }],
  ['opop/19/1425', { number: 'OPOP-19-001425' }],
  ['No. OPOP\u201119\u20111425', { number: 'OPOP-19-001425' }],
  ['OPOP19001425', { number: 'OPOP-19-001425' }],
  ['19-1425', { serial: 1425, year: 19 }],
  ['1.425', { serial: 1425 }],
  ['https://opop.example/bukti/OPOP-19-000004-ABCDE23456).', { number: 'OPOP-19-000004' }],
])('%s is a number', (text, found) => expect(readSearch(text)).toEqual({ kind: 'number', ...found }))

test('six digits may be the serial of a number or begin an official one', () => {
  expect(readSearch('510032')).toEqual({ kind: 'official', digits: '510032', serial: 510032 })
  expect(readSearch('nib 91200012')).toEqual({ kind: 'official', digits: '91200012' })
})

test('a word that begins with d is no draft code', () => {
  expect(readSearch('darul')).toEqual({ kind: 'words', words: ['darul'] })
})

test('words that every pesantren carries are left out beside others only', () => {
  expect(readSearch('PP. Nurul Huda')).toEqual({ kind: 'words', words: ['nurul', 'huda'] })
  expect(readSearch('Pondok Pesantren')).toEqual({ kind: 'words', words: ['pondok', 'pesantren'] })
  expect(readSearch("  %_'\u202e ")).toEqual({ kind: 'words', words: [] })
})

test('a word that names a regency narrows to it; alone it stays a word', () => {
  const places = [
    { code: '3204', name: 'Kabupaten Bandung' },
    { code: '3273', name: 'Kota Bandung' },
    { code: '3205', name: 'Kabupaten Garut' },
  ]
  expect(splitPlaces(['nurul', 'bandung'], places)).toEqual({ words: ['nurul'], codes: ['3204', '3273'] })
  expect(splitPlaces(['garut'], places)).toEqual({ words: ['garut'], codes: [] })
})

test('a kecamatan is known by its name, written together or apart, alone or beside other words', () => {
  const places = [
    { code: '320527', name: 'Malangbong' },
    { code: '320611', name: 'Karang Nunggal' },
  ]
  expect(splitKecamatan(['malangbong'], places)).toEqual({ rest: [], codes: ['320527'] })
  expect(splitKecamatan(['nurul', 'kec', 'malang', 'bong'], places)).toEqual({ rest: ['nurul'], codes: ['320527'] })
  expect(splitKecamatan(['karangnunggal'], places)).toEqual({ rest: [], codes: ['320611'] })
  expect(splitKecamatan(['nurul', 'huda'], places)).toEqual({ rest: ['nurul', 'huda'], codes: [] })
})
