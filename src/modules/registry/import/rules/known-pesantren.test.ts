import { expect, test } from 'vitest'
import { knownPesantren, placeKey, type Known } from './known-pesantren.ts'

const values = { nspp: null, name: 'Al-Hikmah', address: 'Kp. Suka 1', regency_code: '3204' }
const first: Known = { ...values, id: 'a' }
const numbered: Known = { ...values, id: 'b', nspp: '510032040001' }
const second: Known = { ...values, id: 'c', nspp: '510032040002' }

test('the same place is the same name, address and regency, whatever their case, marks and spaces', () => {
  expect(placeKey(values)).toBe('alhikmah|kpsuka1|3204')
  expect(placeKey({ ...values, name: 'AL HIKMÁH' })).toBe('alhikmah|kpsuka1|3204')
  expect(placeKey({ ...values, name: 'مدرسة', address: null, regency_code: null })).toBe('مدرسة||')
  const parted = [
    { ...values, name: 'ab', address: 'c' },
    { ...values, name: 'a', address: 'bc' },
  ].map(placeKey)
  expect(parted).toEqual(['ab|c|3204', 'a|bc|3204'])
})

test('one is found by its number, or among those that look alike', () => {
  const index = knownPesantren([first, numbered, second, { ...first, id: 'd' }, { ...first, id: 'e', name: 'Lain' }])
  expect(index.byNspp('510032040002')).toBe(second)
  expect(index.byNspp('510032040003')).toBeUndefined()
  expect(index.byPlace({ ...values, name: 'al hikmah' })).toEqual({
    count: 4,
    first,
    numbered,
    numberless: [first, { ...first, id: 'd' }],
  })
  expect(index.byPlace({ ...values, regency_code: '3205' })).toBeUndefined()
})

test('where none has a number none is numbered, and the first is first', () => {
  expect(knownPesantren([first]).byPlace(values)).toEqual({ count: 1, first, numberless: [first] })
  expect(knownPesantren([second]).byPlace(values)).toEqual({
    count: 1,
    first: second,
    numbered: second,
    numberless: [],
  })
  expect(knownPesantren([]).byPlace(values)).toBeUndefined()
})

test('a row of the file claims what it means, and later rows are held against it', () => {
  const index = knownPesantren([first, numbered])
  expect([index.inFile(numbered), index.isClaimed(numbered)]).toEqual([undefined, false])
  index.add({ row: 2, values: numbered }, numbered)
  expect(index.inFile({ ...numbered, name: 'Other' })).toEqual({ row: 2, values: numbered, id: 'b' })
  expect([index.isClaimed(numbered), index.isClaimed(first)]).toEqual([true, false])
  // By its number it is found, so by its place it is not.
  expect(index.inFile(values)).toBeUndefined()
  expect(index.byPlace(values)!.count).toBe(2)
})

test('a row that means nobody yet is alike to what comes later, by its number and by its place', () => {
  const index = knownPesantren([])
  index.add({ row: 2, values: { ...values, nspp: '510032040009' } }, undefined)
  index.add({ row: 3, values }, undefined)
  const made = { ...values, nspp: '510032040009', id: '' }
  expect(index.byNspp('510032040009')).toEqual(made)
  expect(index.byPlace(values)).toEqual({ count: 2, first: made, numbered: made, numberless: [{ ...values, id: '' }] })
  expect(index.isClaimed(index.byNspp('510032040009')!)).toBe(true)
  expect(index.inFile(values)).toEqual({ row: 3, values, id: undefined })
})
