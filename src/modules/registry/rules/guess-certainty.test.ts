import { expect, test } from 'vitest'
import { kindOf, regionBook } from '../../regions/index.ts'
import { guessKecamatan } from './guess-kecamatan.ts'

const places: [string, string][] = [
  ['3204', 'Kabupaten Bandung'],
  ['320401', 'Lembang'],
  ['3204012001', 'Langensari'],
  ['3204012002', 'Cibodas'],
  ['3204012003', 'Lembang'],
  ['320402', 'Cilengkrang'],
  ['3204022001', 'Cibodas'],
  ['3204022002', 'Melatiwangi'],
  ['3204022003', 'Sukahaji'],
  ['3204022004', 'Sukahaji'],
  ['320403', 'Caringin'],
  ['3204032001', 'Caringin'],
  ['320404', 'Bojong Soang'],
  ['3204042001', 'Caringin'],
  ['320405', 'Kuta Wening Asri'],
  ['320406', 'Cilengkrang Kaler'],
  ['320407', 'Bandung'],
  ['320408', 'Suka Maju Mulya Jaya'],
]
const book = regionBook(places.map(([code, name]) => ({ code, name, kind: kindOf(code, name) })))

/** Kecamatan, certainty and village of a guess; nothing where there is none. */
const guessed = (address: string) => {
  const guess = guessKecamatan(address, '3204', book)
  return guess && [guess.kecamatan, guess.certainty, guess.village]
}

test.each([
  ['Kec. Cilengkrang', 0.98],
  ['Ds. Cilengkrang', 0.55],
  ['Cilengkrang', 0.75],
  ['Kec. Cilengkrag', 0.83],
  ['Cilengkrag', 0.64],
])('"%s" names a kecamatan by %d', (address, certainty) =>
  expect(guessed(address)).toEqual(['320402', certainty, undefined]),
)

test.each([
  ['Ds. Melatiwangi', 0.93],
  ['Melatiwangi', 0.65],
  ['Ds. Melatiwang', 0.79],
  ['Melatiwang', 0.55],
  ['Ds. Merdeka Melatiwangi', 0.65],
])('"%s" names a desa by %d', (address, certainty) =>
  expect(guessed(address)).toEqual(['320402', certainty, '3204022002']),
)

test.each([
  'Kp. Cilengkrang',
  'Jl. Cilengkrang',
  'Ds. Cilengkrag',
  'Kec. Melatiwangi',
  'Kp. Melatiwangi',
  'Jl. Melatiwangi',
])('"%s" says too little', address => expect(guessed(address)).toBeUndefined())

test('behind the first word of a run its marker says no more than a bare name', () => {
  expect(guessed('Kec. Merdeka Cilengkrang')).toEqual(['320402', 0.75, undefined])
  expect(guessed('Ds. Merdeka Cilengkrang')).toEqual(['320402', 0.55, undefined])
  expect(guessed('Jl. Merdeka Cilengkrang')).toBeUndefined()
  expect(guessed('Kec. Lembang Cilengkrang')).toEqual(['320401', 0.98, undefined])
})

test('names of up to three words are read in one run, the longest first', () => {
  expect(guessed('Kec. Kuta Wening Asri')).toEqual(['320405', 0.98, undefined])
  expect(guessed('Kec. Bojong Soang')).toEqual(['320404', 0.98, undefined])
  expect(guessed('Kec. Cilengkrang Kaler')).toEqual(['320406', 0.98, undefined])
  expect(guessed('Bojong, Soang')).toBeUndefined()
  expect(guessed('Kec. Suka Maju Mulya Jaya')).toBeUndefined()
})

test('of two bare names the later is meant, and the desa of another kecamatan speaks against it', () => {
  expect(guessed('Cilengkrang, Bojongsoang')).toEqual(['320404', 0.75, undefined])
  expect(guessed('Lembang, Cilengkrang')).toEqual(['320402', 0.63, undefined])
  expect(guessed('Ds. Langensari Kec. Cilengkrang')).toEqual(['320402', 0.75, undefined])
})

test('a desa and the kecamatan it lies in make one another certain, never wholly', () => {
  expect(guessed('Melatiwangi, Cilengkrang')).toEqual(['320402', 0.91, '3204022002'])
  expect(guessed('Ds. Melatiwangi Kec. Cilengkrang')).toEqual(['320402', 0.99, '3204022002'])
  expect(guessed('Ds. Cibodas Kec. Cilengkrang')).toEqual(['320402', 0.99, '3204022001'])
})

test('a desa that is surer than the kecamatan wins, less sure than alone; too weak it leaves nothing', () => {
  expect(guessed('Ds. Langensari, Cilengkrang')).toEqual(['320401', 0.58, '3204012001'])
  expect(guessed('Langensari Ds. Cilengkrang')).toBeUndefined()
})

test('a desa whose name stands several times speaks neither for nor against', () => {
  expect(guessed('Ds. Cibodas, Caringin')).toEqual(['320403', 0.75, undefined])
  expect(guessed('Ds. Sukahaji Kec. Cilengkrang')).toEqual(['320402', 0.98, undefined])
  expect(guessed('Ds. Sukahaji')).toBeUndefined()
})

test('one name of a desa and of a kecamatan means what its marker says, and only one of them', () => {
  expect(guessed('Ds. Lembang')).toEqual(['320401', 0.93, '3204012003'])
  expect(guessed('Lembang')).toEqual(['320401', 0.75, undefined])
  expect(guessed('Kec. Lembang')).toEqual(['320401', 0.98, undefined])
  expect(guessed('Kec. Caringin')).toEqual(['320403', 0.98, undefined])
  expect(guessed('Ds. Caringin')).toBeUndefined()
})

test('the name of the regency itself counts only right behind a marker', () => {
  expect(guessed('Kec. Bandung')).toEqual(['320407', 0.98, undefined])
  expect(guessed('Kec. Lembang Bandung')).toEqual(['320401', 0.98, undefined])
  expect(guessed('Cikole, Bandung')).toBeUndefined()
  expect(guessed('Kec. Merdeka Bandung')).toBeUndefined()
})

test('an empty address says nothing, nor does any without its regency', () => {
  expect(guessed('')).toBeUndefined()
  expect(guessKecamatan('Kec. Lembang', '', book)).toBeUndefined()
})
