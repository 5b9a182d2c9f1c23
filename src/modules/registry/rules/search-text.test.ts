import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldName, foldPlace, foldQuery, queryNumber } from './search-text.ts'

test.each([
  ['PP. Al-Ittifaq', 'Pondok Pesantren AL ITTIFAQ', 'alittifaq', 'Ponpes Al Itifaq'],
  ['Baiturrahman', 'Baeturrahman', 'BAITURAHMAN', 'Yayasan Baiturrahman'],
  ['Khoirul Huda', 'Khaerul Huda', 'khoerul huda', 'Khairul  Huda'],
  ['Riyadhul Jannah', 'Riyadlul Jannah', 'riadul janah', 'Riyadul Jannah'],
  ["Tahfidz Al-Qur'an", 'Tahfidz Al-Qur?an', 'tahfidz al qur`an', 'TAHFIDZ ALQURAN'],
  ['Miftahush Shuduur', 'miftahus sudur', 'Miftaahush Shuduur', 'MIFTAHUS SHUDUR'],
  ['As-Syifa', 'Asy-Syifa', 'assyifa', 'AS SYIFA'],
])('%s is heard the same however it is written', (...spellings) => {
  const heard = new Set(spellings.map(foldName))
  expect([...heard]).toHaveLength(1)
})

test('names that sound different stay different', () => {
  const names = ['Nurul Huda', 'Nurul Hidayah', 'Miftahul Huda', 'Al Falah', 'Al Fatah', 'Darul Ulum', 'Bahrul Ulum']
  expect(new Set(names.map(foldName)).size).toBe(names.length)
})

test('an address keeps the names of places and loses roads, numbers and kinds', () => {
  expect(foldPlace('Kp. Cibodas Rt 01/Rw 05 Ds. Langensari Kec. Lembang')).toBe('cibudas langensari lembang')
})

test('a query drops what says nothing, and tiny words beside longer ones', () => {
  expect(foldQuery('pondok pesantren nurul huda di kab. garut')).toEqual(['nurul', 'huda', 'garut'])
  expect(foldQuery('Nurul Huda II')).toEqual(['nurul', 'huda'])
  expect(foldQuery('al')).toEqual(['al'])
  expect(foldQuery('pondok pesantren')).toEqual([])
})

test('a number is told from words', () => {
  expect(['510032010103', '5100 3201 0103', 'NSPP: 510032010103', '5100.3201.0103'].map(queryNumber)).toEqual(
    Array(4).fill('510032010103'),
  )
  expect(['12345', 'nurul huda 510032010103', '', '5100320101034'].map(queryNumber)).toEqual(Array(4).fill(undefined))
})

test('folding never fails, does not depend on case or marks, and leaves only letters and digits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), text => {
      const folded = foldName(text)
      expect(folded).toMatch(/^([\p{L}\p{N}]+( [\p{L}\p{N}]+)*)?$/u)
      expect(folded).not.toMatch(/(\p{L})\1/u)
    }),
    { numRuns: 30 },
  )
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z]{3,8}( [A-Z]{3,8}){0,2}$/), text => {
      expect(foldName(text.toLowerCase())).toBe(foldName(text))
      expect(foldName(`  ${text.replace(' ', '  -  ')}. `)).toBe(foldName(text))
    }),
  )
})
