import fc from 'fast-check'
import { expect, it } from 'vitest'
import { firstDuplicatePair, refuseDuplicatePairs } from './duplicates.ts'
import type { Table } from './table.ts'

function table(a: number[], b: number[]): Table {
  const levels = (codes: number[]) => ({ codes: Int32Array.from(codes), names: ['x', 'y', 'z'] })
  return {
    file: 'f.csv',
    columns: ['row', 'column'],
    length: a.length,
    has: () => true,
    text: () => [],
    numbers: () => new Float64Array(0),
    levels: column => levels(column === 'row' ? a : b),
    line: row => row + 2,
  }
}

it('names both rows of a pair that stands twice', () => {
  expect(() => refuseDuplicatePairs(table([0, 1, 0], [2, 2, 2]), 'row', 'column')).toThrow(
    'f.csv, row 4: row x with column z already stands in row 2',
  )
  expect(() => refuseDuplicatePairs(table([0, 1, 0], [2, 2, 1]), 'row', 'column')).not.toThrow()
})

it('finds the earliest repetition, as a plain search does', () => {
  const pairs = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 12 })
  fc.assert(
    fc.property(pairs, list => {
      const found = firstDuplicatePair(
        Int32Array.from(list, p => p[0]),
        Int32Array.from(list, p => p[1]),
        4,
        4,
      )
      const keys = list.map(String)
      const second = keys.findIndex((key, i) => keys.indexOf(key) < i)
      expect(found).toEqual(second < 0 ? undefined : [keys.indexOf(keys[second]!), second])
    }),
  )
})
