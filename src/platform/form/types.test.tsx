import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Value } from './answer.ts'
import type { Question, TypeName } from './content.ts'
import { checkDigitHolds, luhnHolds, onlyDigits } from './digits.ts'
import { aQuestion, posted, someForm } from './test-form.ts'
import { types } from './types.ts'
import { readNik } from './read-nik.ts'
import { readPhone } from '../text/phone.ts'
import { problemText } from './words.ts'

type Case = [type: TypeName, typed: string, result: unknown, more?: Partial<Question>]

/** A value, or the code of the problem. */
function judged(type: TypeName, fields: Record<string, string | string[]>, more: Partial<Question> = {}): unknown {
  const parsed = types[type].parse(aQuestion(type, more), posted(fields), someForm)
  return 'problem' in parsed ? parsed.problem.code : parsed.value
}

const people = { unit: { id: 'orang', en: 'people' } }
const area = { unit: { id: 'm²', en: 'm²' } }

const cases: Case[] = [
  ['text', '  Pondok   Pesantren ', 'Pondok Pesantren'],
  ['text', 'x'.repeat(200), 'x'.repeat(200)],
  ['text', 'x'.repeat(201), 'text.long'],
  ['text', '🙂', 'text.name', { format: 'name' }],
  ['text', 'مدرسة', 'مدرسة', { format: 'name' }],
  ['text', 'kiai@contoh', 'text.email', { format: 'email' }],
  ['text', 'kiai@contoh.id', 'kiai@contoh.id', { format: 'email' }],
  ['text', 'www.pesantren.sch.id', 'https://www.pesantren.sch.id', { format: 'web' }],
  ['text', 'tidak ada', 'text.web', { format: 'web' }],
  ['text', '@nurulhuda.garut', '@nurulhuda.garut', { format: 'web' }],
  ['text', 'IG: @nurulhuda', 'https://www.instagram.com/nurulhuda', { format: 'web' }],
  ['text', 'tiktok @nurulhuda', 'https://www.tiktok.com/@nurulhuda', { format: 'web' }],
  ['text', 'www,pesantren.com', 'text.web-comma', { format: 'web' }],
  ['text', 'a.com,b.com', 'text.web-comma', { format: 'web' }],
  ['text', 'bank@jahat.example', 'text.web', { format: 'web' }],
  ['text', 'javascript:alert(1)', 'text.web', { format: 'web' }],
  ['long', 'x'.repeat(601), 'text.long', { limit: 600 }],
  ['long', 'a\nb', 'a\nb'],
  ['number', '1.060', 1060],
  ['number', '1 060', 1060],
  ['number', '1,060,000', 1060000],
  ['number', '1.200 orang', 1200, people],
  ['number', '± 1.200 santri', 1200, people],
  ['number', 'kurang lebih 1,5 rb', 1500, people],
  ['number', '٣٠', 30],
  ['number', '30 %', 30, { unit: { id: '%', en: '%' } }],
  ['number', '30 persen', 30, { unit: { id: '%', en: '%' } }],
  ['number', '1,5 hektar', 15_000, area],
  ['number', '2.500 m²', 2500, area],
  ['number', '1.5 Ha', 15_000, area],
  ['number', '3 lusin', 'number.other', people],
  ['number', '20 guru', 20, people],
  ['number', '20 orang ustadz', 20, people],
  ['number', '20 ekor', 'number.other', people],
  ['number', '500 bungkus', 500],
  ['number', '1.200 kg', 1200],
  ['number', '5 lusin', 'number.other'],
  ['number', '500 per minggu', 'number.other'],
  ['number', '500 sehari', 'number.other'],
  ['number', '1985 M', 1985, { format: 'year', min: 1800, max: 2019 }],
  ['number', 'tahun 1985', 1985, { format: 'year', min: 1800, max: 2019 }],
  ['number', '85', 'number.no-year', { format: 'year', min: 1800, max: 2019 }],
  ['number', '30-40', 'number.other', people],
  ['number', '12 valueOf', 'number.other', people],
  ['number', 'delapan lima', 'number.no-year', { format: 'year', min: 1800, max: 2019 }],
  ['number', '1,5', 'number.other'],
  ['number', '1.06', 'number.other'],
  ['number', '-3', 'number.other'],
  ['number', '101', 'number.range', { max: 100 }],
  ['number', '1700', 'number.year', { format: 'year', min: 1800, max: 2019 }],
  ['number', 'dua', 'number.other'],
  ['money', 'Rp 25.000.000,00', 25_000_000],
  ['money', '25 juta', 25_000_000],
  ['money', 'Rp 25.000.000,-', 25_000_000],
  ['money', 'Rp. 25.000.000.-', 25_000_000],
  ['money', 'Rp25jt', 25_000_000],
  ['money', '25 juta rupiah', 25_000_000],
  ['money', 'IDR 25,000,000.00', 25_000_000],
  ['money', '٢٥٠٠٠', 25_000],
  ['money', '25.5', 'money.other'],
  ['money', '1,5 juta', 1_500_000],
  ['money', '2,5 miliar', 2_500_000_000],
  ['money', '0', 0],
  ['money', 'banyak', 'money.other'],
  ['nspp', '5100 3205 0123', '510032050123'],
  ['nspp', '51003205012', 'digits.short'],
  ['nspp', '5100320501234', 'digits.long'],
  ['nspp', '410032050123', 'nspp.start'],
  ['nspp', '5,10032E+11', 'digits.other'],
  ['nib', '9120001234567', '9120001234567'],
  ['nib', '912000123456', 'digits.short'],
  ['npwp', '01.234.567.8-912.000', '012345678912000'],
  ['npwp', '0012345678912000', '0012345678912000'],
  ['npwp', '01234567891200', 'digits.short'],
  ['nik', '3205014107850000', '3205014107850000'],
  ['nik', '320501410785000', 'digits.short'],
  ['account', '0012 3456 78901', '0012345678901'],
  ['account', '12345', 'account.length'],
  ['phone', '0812-3456-7890', '+6281234567890'],
  ['phone', '62 812 3456 7890', '+6281234567890'],
  ['phone', '+62 0812 3456 7890', '+6281234567890'],
  ['phone', '0262 233 456', '+62262233456'],
  ['phone', '0262 233 456', 'phone.mobile', { format: 'mobile' }],
  ['phone', '0812\u20113456\u20117890', '+6281234567890'],
  ['phone', '0812/3456/7890', '+6281234567890'],
  ['phone', '\u202a+62 812-3456-7890\u202c', '+6281234567890'],
  ['phone', '٠٨١٢٣٤٥٦٧٨٩٠', '+6281234567890'],
  ['phone', '08123', 'phone.other'],
  ['phone', 'tidak punya', 'phone.other'],
  ['place', '-7.2166, 107.9086', { lat: -7.2166, lon: 107.9086 }],
  ['place', 'https://maps.google.com/?q=-7.2166,107.9086', { lat: -7.2166, lon: 107.9086 }],
  ['place', 'dekat masjid', 'place.other'],
  ['yesno', 'no', false],
  ['yesno', 'no', 'agree.missing', { format: 'mustAgree' }],
  ['yesno', 'mungkin', 'yesno.unknown'],
]

test.each(cases)('%s: "%s" is judged', (type, typed, result, more) => {
  expect(judged(type, { q: typed }, more)).toEqual(result)
})

describe('dates', () => {
  const on = (day: string, month: string, year: string) => ({ 'q-day': day, 'q-month': month, 'q-year': year })
  test.each([
    [on('29', '2', '2000'), '2000-02-29'],
    [on('29', '2', '1900'), 'date.impossible'],
    [on('31', '4', '1990'), 'date.impossible'],
    [on('', '4', '1990'), 'date.no-day'],
    [on('1', '', '1990'), 'date.no-month'],
    [on('1', '4', '90'), 'date.year'],
    [on('26', '4', '2019'), 'date.late'],
    [on('25', '4', '2019'), '2019-04-25'],
    [on('x', '4', '2019'), 'date.impossible'],
    [on('17', 'Agustus', '1985'), '1985-08-17'],
    [on('17', 'ags.', '1985'), '1985-08-17'],
    [on('17', 'bulan puasa', '1985'), 'date.impossible'],
    [on('١٧', '٨', '١٩٨٥'), '1985-08-17'],
    [on('17 Agustus 1985', '', ''), '1985-08-17'],
    [on('17/8/1985', '', ''), '1985-08-17'],
    [on('1985-08-17', '', ''), '1985-08-17'],
    [on('17 Agustus', '', ''), 'date.no-month'],
  ])('%o', (fields, result) => expect(judged('date', fields)).toBe(result))

  test('a month is a month of a year that has come', () => {
    expect(judged('month', { 'q-month': '3', 'q-year': '2018' })).toBe('2018-03')
    expect(judged('month', { 'q-month': '5', 'q-year': '2019' })).toBe('month.late')
    expect(judged('month', { 'q-month': '13', 'q-year': '2018' })).toBe('month.unknown')
  })
})

describe('choices', () => {
  const options = ['a', 'b', 'none'].map(code => ({ code, label: { id: code, en: code }, exclusive: code === 'none' }))
  test('several keep the order of the form, and "none" stands alone', () => {
    expect(judged('many', { q: ['b', 'a'] }, { options })).toEqual(['a', 'b'])
    expect(judged('many', { q: ['a', 'none'] }, { options })).toBe('choice.exclusive')
    const both = types.many.parse(aQuestion('many', { options }), posted({ q: ['a', 'none'] }), someForm)
    expect('problem' in both && problemText(both.problem, 'id')).toBe('Pilihan "none" tidak bisa bersama pilihan lain.')
    expect(judged('many', { q: ['x'] }, { options })).toBe('choice.unknown')
    expect(judged('one', { q: 'x' }, { options })).toBe('choice.unknown')
    expect(judged('one', { q: 'a' }, { options })).toBe('a')
  })
})

describe('numbers of papers', () => {
  const digits = (n: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: n, maxLength: n })

  test('Luhn finds any single wrong digit', () => {
    fc.assert(
      fc.property(digits(8), fc.nat(8), fc.integer({ min: 1, max: 9 }), (first, at, off) => {
        const check = [...Array(10).keys()].find(last => luhnHolds([...first, last].join('')))!
        const whole = [...first, check]
        const wrong = whole.map((digit, i) => (i === at ? (digit + off) % 10 : digit))
        return luhnHolds(whole.join('')) && !luhnHolds(wrong.join(''))
      }),
    )
  })

  test('a check digit that fails warns, in old and in new numbers with an old one inside', () => {
    expect(checkDigitHolds('013086681092000')).toBe(luhnHolds('013086681'))
    expect(checkDigitHolds('0013086681092000')).toBe(luhnHolds('013086681'))
    expect(checkDigitHolds('3205014107850000')).toBe(true)
  })

  test('a NIK tells birthday and sex, with 40 added to the day of women', () => {
    expect(readNik('3205014107850000')).toEqual({ sex: 'female', day: 1, month: 7, year: 85 })
    expect(readNik('3205013112990000')).toEqual({ sex: 'male', day: 31, month: 12, year: 99 })
    expect(readNik('3205013102990000')).toBeUndefined()
    expect(readNik('3205013513990000')).toBeUndefined()
  })

  test('unusual numbers warn, and never more', () => {
    const warned = (type: TypeName, value: string) => types[type].warn?.(aQuestion(type), value)?.code
    expect(warned('nspp', '512032050123')).toBe('nspp.prefix')
    expect(warned('nspp', '510032050123')).toBeUndefined()
    expect(warned('account', '001234567890')).toBeUndefined()
    expect(warned('nik', '3205019999990000')).toBe('nik.date-odd')
  })

  test('what is usual of an account and where a point should lie is said by the question', () => {
    const said = (question: Question, value: Value) => {
      const problem = types[question.type].warn?.(question, value!)
      return problem && problemText(problem, 'id')
    }
    const account = { ...aQuestion('account'), usual: [10, 13] }
    expect(said(account, '001234567890')).toContain('12 angka, biasanya 10 atau 13.')
    expect(said(account, '0012345678901')).toBeUndefined()
    const within = { name: { id: 'Bali', en: 'Bali' }, south: -9, north: -8, west: 114, east: 116 }
    expect(said({ ...aQuestion('place'), within }, { lat: -6.9, lon: 107.6 })).toContain('di luar Bali')
    expect(said({ ...aQuestion('place'), within }, { lat: -8.5, lon: 115.2 })).toBeUndefined()
    expect(said(aQuestion('place'), { lat: 50, lon: 4 })).toBeUndefined()
  })

  test('a telephone number reads the same after it was stored', () => {
    fc.assert(
      fc.property(digits(9), rest => {
        const stored = readPhone(`081${rest.join('')}`)
        return stored !== undefined && readPhone(stored) === stored
      }),
    )
  })
})

test('whatever is typed, no type throws, and a problem is always a sentence', () => {
  const names = Object.keys(types) as TypeName[]
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.string({ unit: 'grapheme', maxLength: 40 }), (type, typed) => {
      const parsed = types[type].parse(
        aQuestion(type),
        posted({ q: typed, 'q-day': typed, 'q-month': typed, 'q-year': typed }),
        someForm,
      )
      return 'problem' in parsed || parsed.value !== undefined
    }),
    { numRuns: 300 },
  )
})

test('digits are read as papers, chats and tables write them', () => {
  for (const text of [
    '51.00-3201/0103',
    '5100 3201 0103',
    "'510032010103",
    '5100‑3201–0103',
    '５１００３２０１０１０３',
  ])
    expect(onlyDigits(text), text).toBe('510032010103')
  for (const text of ['5,10032E+11', 'lima', '=510032010103', '']) expect(onlyDigits(text), text).toBeUndefined()
})
