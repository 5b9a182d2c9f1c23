// Small random fairs for the tests of this folder.
import fc from 'fast-check'
import type { Preference } from './check.ts'
import type { TimetableFrame } from './timetable.ts'
import type { WishRows } from './wishes.ts'

export interface Fair {
  rows: WishRows
  frame: TimetableFrame
}

const frame: fc.Arbitrary<TimetableFrame> = fc.record({
  days: fc.integer({ min: 1, max: 4 }),
  slots: fc.integer({ min: 1, max: 4 }),
  tables: fc.integer({ min: 1, max: 4 }),
  daysEach: fc.integer({ min: 1, max: 3 }),
  min: fc.constantFrom(0, 0, 1, 2),
  max: fc.constantFrom(2, 3, Infinity),
})

export const fair: fc.Arbitrary<Fair> = fc.record({
  frame,
  rows: fc
    .uniqueArray(fc.tuple(fc.nat(13), fc.nat(4), fc.integer({ min: 0, max: 40 })), {
      selector: ([p, b]) => 10 * p + b,
      minLength: 1,
      maxLength: 45,
    })
    .map(triples => ({
      pesantren: triples.map(([p]) => `P${p}`),
      buyer: triples.map(([, b]) => `B${b}`),
      weight: Float64Array.from(triples, ([, , w]) => w / 4),
    })),
})

export function preferencesOf(rows: WishRows): Preference[] {
  return rows.pesantren.map((pesantren, i) => ({ pesantren, buyer: rows.buyer[i]!, weight: rows.weight[i]! }))
}

export function reordered(rows: WishRows, order: number[]): WishRows {
  return {
    pesantren: order.map(i => rows.pesantren[i]!),
    buyer: order.map(i => rows.buyer[i]!),
    weight: Float64Array.from(order, i => rows.weight[i]!),
  }
}
