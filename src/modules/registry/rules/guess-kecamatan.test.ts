import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kindOf, regionBook } from '../../regions/index.ts'
import { guessKecamatan } from './guess-kecamatan.ts'
import { oneErrorApart } from './regency-places.ts'

const places: [string, string][] = [
  ['3204', 'Kabupaten Bandung'],
  ['320401', 'Lembang'],
  ['3204012001', 'Langensari'],
  ['3204012002', 'Cibodas'],
  ['3204012003', 'Lembang'],
  ['320402', 'Cilengkrang'],
  ['3204022001', 'Cibodas'],
  ['3204022002', 'Melatiwangi'],
  ['320403', 'Caringin'],
  ['3204032001', 'Caringin'],
  ['320404', 'Bojong Soang'],
  ['3204042001', 'Caringin'],
  ['3204042002', 'Lengkong'],
]
const book = regionBook(places.map(([code, name]) => ({ code, name, kind: kindOf(code, name) })))
const guess = (address: string | null) => guessKecamatan(address, '3204', book)
const kecamatan = (address: string) => guess(address)?.kecamatan
const certainty = (address: string) => guess(address)?.certainty ?? 0

test('what stands after "kec." is nearly certain, together with its desa even more', () => {
  expect(guess('Kp. Nyampai Rt 01 Rw 06 Kec. Lembang.')).toEqual({ kecamatan: '320401', certainty: 0.98 })
  const both = { kecamatan: '320401', village: '3204012001', certainty: 0.99 }
  expect(guess('Kp. Nyampai Rt 01 Ds. Langensari Kec. Lembang.')).toEqual(both)
})

test('signs rank: kec. before a desa, a desa before a bare name', () => {
  const ranked = ['Kec. Lembang', 'Ds. Langensari', 'Cikole, Lembang', 'Cikole, Langensari'].map(certainty)
  expect(ranked).toEqual([...ranked].sort((a, b) => b - a))
  expect(new Set(ranked).size).toBe(4)
})

test('a desa whose name the regency has twice tells nothing, unless the kecamatan is named too', () => {
  expect(guess('Ds. Cibodas')).toBeUndefined()
  expect(guess('Desa Caringin Rt 02')).toBeUndefined()
  expect(guess('Ds. Cibodas Kec. Cilengkrang')).toMatchObject({ kecamatan: '320402', village: '3204022001' })
})

test('kampung and roads named after places elsewhere are no signs', () => {
  expect(['Kp. Lembang Rt 01', 'Jl. Raya Lembang No. 5', 'Kp. Langensari'].map(guess)).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test('names in two words or one, and with one typing error', () => {
  expect(kecamatan('Kec. Bojongsoang')).toBe('320404')
  expect(kecamatan('kecamatan bojong soang')).toBe('320404')
  expect(kecamatan('Kec. Cilengkrag')).toBe('320402')
  expect(certainty('Kec. Cilengkrag')).toBeLessThan(certainty('Kec. Cilengkrang'))
})

test('no address, no regency or an unknown one: no guess', () => {
  expect(guess(null)).toBeUndefined()
  expect(guessKecamatan('Kec. Lembang', null, book)).toBeUndefined()
  expect(guessKecamatan('Kec. Lembang', '3299', book)).toBeUndefined()
})

test('a guess lies in the regency and its certainty between the least and one, whatever the address says', () => {
  const word = fc.constantFrom(...places.map(([, name]) => name), 'Kp.', 'Ds.', 'Kec.', 'Jl.', 'Rt 01/02', ',', 'Xyz')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 9 }), words => {
      const found = guess(words.join(' '))
      if (!found) return
      expect(found.kecamatan).toMatch(/^3204\d\d$/)
      expect(found.village?.startsWith(found.kecamatan) ?? true).toBe(true)
      expect(found.certainty).toBeGreaterThanOrEqual(0.5)
      expect(found.certainty).toBeLessThan(1)
    }),
  )
})

test('one error is one letter more, less, other, or two swapped', () => {
  const near = ['lembang', 'lembag', 'lembangg', 'lambang', 'lembnag']
  expect(near.map(one => oneErrorApart(one, 'lembang'))).toEqual([true, true, true, true, true])
  expect(['lemba', 'lambeng', 'gnabmel'].map(one => oneErrorApart(one, 'lembang'))).toEqual([false, false, false])
})
