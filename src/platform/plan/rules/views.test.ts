import { expect, test } from 'vitest'
import { isNarrowed, lookQuery, readLook, viewName, views } from './views.ts'

const all = { view: undefined, q: '', after: undefined, before: undefined }
const read = (query: string) => readLook(new URLSearchParams(query))

const names = {
  new: 'baru',
  changed: 'berubah',
  ended: 'berakhir',
  doubtful: 'diragukan',
  refused: 'ditolak',
  same: 'sama',
  noted: 'catatan',
  left: 'tertinggal',
}

test('each view has its name, and is read back by it', () => {
  expect(Object.fromEntries(views.map(view => [view, viewName(view)]))).toEqual(names)
  expect(views.map(view => read(`jenis=${viewName(view)}`).view)).toEqual(Object.keys(names))
})

test('an address says which rows are looked at; what it says wrongly is left out', () => {
  expect(read('jenis=baru&q=+nurul%20+huda+&setelah=12&sebelum=0')).toEqual({
    ...{ view: 'new', q: 'nurul huda', after: 12, before: 0 },
  })
  expect(read('')).toEqual(all)
  expect(read('jenis=new&q=+&setelah=-1&sebelum=1e3')).toEqual(all)
})

test('the query of a look is read back as the same look', () => {
  expect(lookQuery({ q: '' })).toBe('')
  expect(lookQuery({ view: 'left', q: 'al hikmah', after: 0, before: 0 })).toBe(
    '?jenis=tertinggal&q=al+hikmah&setelah=0&sebelum=0',
  )
  expect(lookQuery({ q: 'a&b' })).toBe('?q=a%26b')
  expect(lookQuery({ q: '', after: 7 })).toBe('?setelah=7')
  expect(lookQuery({ q: '', before: 7 })).toBe('?sebelum=7')
  expect(lookQuery({ q: '', view: 'same' })).toBe('?jenis=sama')
})

test('each part of a look narrows it by itself, row 0 too', () => {
  expect(isNarrowed(all)).toBe(false)
  const parts = [{ view: 'new' as const }, { q: 'x' }, { after: 0 }, { before: 0 }]
  expect(parts.map(part => isNarrowed({ ...all, ...part }))).toEqual([true, true, true, true])
})
