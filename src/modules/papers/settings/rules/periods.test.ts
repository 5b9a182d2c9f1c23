import { expect, test } from 'vitest'
import { overlapping, placed, stateOn } from './periods.ts'
import { positionCode, inWords, positionTitles } from './position.ts'

const period = (id: string, beginsOn: string, endsOn: string | null = null) => ({ id, beginsOn, endsOn })
const open = period('a', '2019-01-01')
const later = period('b', '2020-01-01')

test('a new letterhead ends the one before it the day before, and itself the day before the next', () => {
  expect(placed([], period('x', '2019-06-01'))).toEqual({ endsOn: null, cut: undefined })
  expect(placed([open], period('x', '2019-06-01'))).toEqual({ endsOn: null, cut: { id: 'a', endsOn: '2019-05-31' } })
  expect(placed([later], period('x', '2019-06-01'))).toEqual({ endsOn: '2019-12-31', cut: undefined })
  const over = period('a', '2019-01-01', '2019-05-31')
  expect(placed([over], period('x', '2019-06-01'))).toEqual({ endsOn: null, cut: undefined })
})

test('a letterhead that begins with another, or lasts into the next, has no place', () => {
  expect(placed([open], period('x', '2019-01-01'))).toEqual({ field: 'mulai', other: 'a' })
  expect(placed([later], period('x', '2019-06-01', '2020-01-01'))).toEqual({ field: 'sampai', other: 'b' })
  expect(placed([later], period('x', '2019-06-01', '2019-12-31'))).toMatchObject({ endsOn: '2019-12-31' })
})

test('periods overlap from their first to their last day', () => {
  const held = [period('a', '2019-01-01', '2019-12-31')]
  expect(overlapping(held, period('x', '2019-12-31'))?.id).toBe('a')
  expect(overlapping(held, period('x', '2018-01-01', '2019-01-01'))?.id).toBe('a')
  expect(overlapping(held, period('x', '2020-01-01'))).toBeUndefined()
  expect(overlapping(held, period('x', '2018-01-01', '2018-12-31'))).toBeUndefined()
})

test.each([
  ['2018-12-31', 'next'],
  ['2019-01-01', 'now'],
  ['2019-12-31', 'now'],
  ['2020-01-01', 'past'],
])('on %s a year of 2019 is %s', (day, state) => {
  expect(stateOn(period('a', '2019-01-01', '2019-12-31'), day)).toBe(state)
})

test('the code of a position comes from its title, and its name from the code', () => {
  expect(positionCode(' Kepala  Dinas ')).toBe('kepala-dinas')
  expect(positionCode('3. Wakil Ketua Tim Pelaksana Kegiatan Provinsi Jawa Barat')).toBe(
    'wakil-ketua-tim-pelaksana-kegiatan-provi',
  )
  expect(positionCode('١٢')).toBeUndefined()
  expect(inWords('kepala-dinas')).toBe('Kepala dinas')
})

test('a position is called as whoever holds it today is, not as whoever will', () => {
  const held = (title: string, beginsOn: string, endsOn: string | null) => ({ position: 'p', title, beginsOn, endsOn })
  const all = [held('Kepala', '2020-01-01', null), held('Plt. Kepala', '2019-01-01', '2019-12-31')]
  expect(positionTitles(all, '2019-06-01')('p')).toBe('Plt. Kepala')
  expect(positionTitles(all, '2021-06-01')('p')).toBe('Kepala')
  expect(positionTitles(all, '2021-06-01')('ketua-tim')).toBe('Ketua tim')
})
