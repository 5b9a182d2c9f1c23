import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carriedQuery, listAddress, readCursor, readState, writeCursor, type PageCursor } from './state.ts'

const list = { filters: [{ key: 'kab' }], columns: [{ key: 'nama', sort: {} }, { key: 'alamat' }] }
const read = (query: string) => readState(list, new URLSearchParams(query))

test('an address says search, filters, sort and page; what the list does not know is left out', () => {
  expect(read('q=+nurul++huda&kab=3204&lain=x&urut=-nama')).toEqual({
    q: 'nurul huda',
    filters: { kab: '3204' },
    sort: '-nama',
    page: undefined,
  })
  expect(read('urut=alamat').sort).toBe('')
  expect(read('urut=--nama').sort).toBe('')
})

test('an address that calls a filter as it was called before is read, and the name of now goes first', () => {
  const renamed = { ...list, filters: [{ key: 'kabupaten', formerly: ['kab', 'daerah'] }] }
  const filters = (query: string) => readState(renamed, new URLSearchParams(query)).filters
  expect(filters('daerah=3204')).toEqual({ kabupaten: '3204' })
  expect(filters('kab=3204&kabupaten=3205')).toEqual({ kabupaten: '3205' })
})

test('what nobody types is taken out of a search, and a long one is cut', () => {
  expect(read(`q=${encodeURIComponent('a\0b\u202ec')}`).q).toBe('a b c')
  expect(read(`q=${'x'.repeat(10_000)}`).q).toHaveLength(200)
})

test('a state written as an address reads back as itself', () => {
  const uuid = fc.uuid({ version: 7 })
  const page = fc.record({
    direction: fc.constantFrom('after' as const, 'before' as const),
    place: fc.record({ key: fc.string({ maxLength: 30 }).filter(text => !text.includes('\0')), id: uuid }),
    from: fc.nat(100_000),
  })
  const state = fc.record({
    q: fc.stringMatching(/^([a-z&=+%]{1,8}( [a-z]{1,8})?)?$/),
    filters: fc.option(fc.record({ kab: fc.stringMatching(/^\d{4}$/) }), { nil: {} }),
    sort: fc.constantFrom('', 'nama', '-nama'),
    page: fc.option(page, { nil: undefined }),
  })
  fc.assert(
    fc.property(state, one => {
      const address = listAddress('/x', one as Parameters<typeof listAddress>[1])
      expect(readState(list, new URL(address, 'http://x').searchParams)).toEqual(one)
    }),
  )
})

test('a page that somebody made up is the first page, never an error', () => {
  const good: PageCursor = {
    direction: 'after',
    place: { key: 'a', id: '0198c0de-0000-7000-8000-000000000000' },
    from: 50,
  }
  expect(readCursor(writeCursor(good))).toEqual(good)
  const made = (value: unknown) => readCursor(Buffer.from(JSON.stringify(value)).toString('base64url'))
  const bad = [null, '', 'x', '%%%', 'e30', 'a'.repeat(2000)]
  expect(bad.map(readCursor)).toEqual(bad.map(() => undefined))
  const wrong = [{}, ['a'], ['a', 1, good.place.id, 0], ['a', 'x', "'; drop", 0], ['c', 'x', good.place.id, 0]]
  expect(wrong.map(made)).toEqual(wrong.map(() => undefined))
  expect(made(['a', 'x', good.place.id, -1])).toBeUndefined()
})

test('a query is carried along without what a download says; what is set on the way replaces what stood there', () => {
  const carried = (query: string, set?: Record<string, string | undefined>) =>
    carriedQuery(`http://localhost/x${query}`, set)
  expect(carried('?kab=3204&unduh=csv&urut=-nama')).toBe('?kab=3204&urut=-nama')
  expect(carried('?unduh=csv')).toBe('')
  expect(carried('?kab=3204&lain=x', { kab: undefined, lain: 'y', baru: 'z' })).toBe('?lain=y&baru=z')
})
