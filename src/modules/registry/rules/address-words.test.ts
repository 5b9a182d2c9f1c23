import { expect, test } from 'vitest'
import { addressWords } from './address-words.ts'

/** "kec:lembang" for a word that begins a run, "kec.lembang" for one that follows in it. */
const said = (address: string) =>
  addressWords(address)
    .map(({ text, marker, first }) => `${marker}${first ? ':' : '.'}${text}`)
    .join(' ')

test('each word carries the marker of its run', () => {
  expect(said('Kp. Cibodas Girang Ds. Langensari Kec. Lembang')).toBe(
    'kampung:cibodas kampung.girang desa:langensari kec:lembang',
  )
})

test.each([
  ['kec', 'kec kecamatan kcm kecmatan'],
  ['desa', 'desa ds kel kelurahan kl kelu'],
  ['kampung', 'kp kampung kmp dusun dsn dk lingk lingkungan link blok komplek perum'],
  ['road', 'jl jln jalan gg gang raya'],
])('%s is said in many ways', (marker, words) => {
  expect(words.split(' ').map(word => said(`${word} sukamaju`))).toEqual(
    words.split(' ').map(() => `${marker}:sukamaju`),
  )
})

test('words before the first marker are bare, and only the first of them begins a run', () => {
  expect(said('Cikole Lembang')).toBe('none:cikole none.lembang')
  expect(addressWords('')).toEqual([])
  expect(addressWords(' , . - ')).toEqual([])
})

test.each(['rt', 'rw', 'no', 'nomor', 'kab', 'kabupaten', 'kota', 'km', 'po', 'box', 'di', ',', ';', '/', '7', 'a1'])(
  'a marker does not reach over "%s"',
  between => expect(said(`jl merdeka ${between} garut`)).toBe('road:merdeka none:garut'),
)

test.each(['Kec', 'Kel', 'Ds', 'Kp', 'Dsn', 'Jl', 'Jln', 'Gg'])('a dot or a colon behind "%s" is no end', marker => {
  const [one, , two] = ['.', '', ':'].map(sign => said(`${marker}${sign}Suka`))
  expect(one).toBe(said(`${marker} suka`))
  expect(two).toBe(one)
  expect(said(`${marker} : Suka`)).toBe(one)
})

test.each(['Rt', 'Rw', 'No', 'Kab', 'Km'])('"%s." separates as it does without the dot', word => {
  expect(said(`Jl Suka ${word}.Maju`)).toBe('road:suka none:maju')
})

test('a dot after any other word ends its run, other marks only part words', () => {
  expect(said('Ds. Suka. Maju')).toBe('desa:suka none:maju')
  expect(said('Ds. Suka-Maju "Indah"')).toBe('desa:suka desa.maju desa.indah')
  expect(said('Ds. Suka (Maju)')).toBe('desa:suka none:maju')
})

test('a marker in the middle of a word is none, and names that every object has are words', () => {
  expect(said('Kecubung Dsukan')).toBe('none:kecubung none.dsukan')
  expect(said('constructor')).toBe('none:constructor')
})

test('an apostrophe within a word is not heard, at its end it parts', () => {
  expect(["Jum'at", 'Jum’at', 'Jum?at', 'Jum`at'].map(said)).toEqual(Array(4).fill('none:jumat'))
  expect(said("Suka' Maju")).toBe('none:suka none.maju')
  expect(said('Ｌｅｍｂａｎｇ')).toBe('none:lembang')
})
