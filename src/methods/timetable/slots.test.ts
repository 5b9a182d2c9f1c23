import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slotsOfDay, tablesOfDay } from './slots.ts'

/** Pairs in which nobody has more meetings than there are slots. */
const day = fc
  .record({ slots: fc.integer({ min: 1, max: 6 }), pairs: fc.array(fc.tuple(fc.nat(9), fc.nat(6))) })
  .map(({ slots, pairs }) => {
    const [visitors, buyers] = [new Int32Array(10), new Int32Array(7)]
    const kept = pairs.filter(([v, b]) => {
      if (visitors[v]! >= slots || buyers[b]! >= slots) return false
      visitors[v]!++
      buyers[b]!++
      return true
    })
    return { slots, visitor: Int32Array.from(kept, ([v]) => v), buyer: Int32Array.from(kept, ([, b]) => b) }
  })

describe('the slots of a day', () => {
  test('put nobody into two meetings, and are equally busy', () => {
    fc.assert(
      fc.property(day, ({ slots, ...meetings }) => {
        const slotOf = slotsOfDay(meetings, slots)
        const seats = [...slotOf].flatMap((slot, k) => [
          `v${meetings.visitor[k]} ${slot}`,
          `b${meetings.buyer[k]} ${slot}`,
        ])
        expect(new Set(seats).size).toBe(seats.length)
        const counts = Array.from({ length: slots }, (_, slot) => slotOf.filter(s => s === slot).length)
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
        expect(counts.reduce((a, b) => a + b)).toBe(slotOf.length)
      }),
      { numRuns: 400, seed: 51 },
    )
  })

  test('refuse a day on which somebody has more meetings than slots', () => {
    const meetings = { visitor: Int32Array.of(0, 0), buyer: Int32Array.of(0, 1) }
    expect(() => slotsOfDay(meetings, 1)).toThrow('more meetings on one day than there are slots')
  })
})

describe('the tables of a day', () => {
  test('are never taken twice, and a buyer keeps its table where there are enough', () => {
    fc.assert(
      fc.property(day, ({ slots, ...meetings }) => {
        const slotOf = slotsOfDay(meetings, slots)
        const most = Math.ceil(slotOf.length / slots)
        const tight = tablesOfDay(meetings, slotOf, slots, Math.max(1, most))
        const places = [...tight].map((table, k) => `${table} ${slotOf[k]}`)
        expect(new Set(places).size).toBe(places.length)
        expect([...tight].every(table => table >= 0 && table < Math.max(1, most))).toBe(true)
      }),
      { numRuns: 200, seed: 52 },
    )
    const meetings = { visitor: Int32Array.of(0, 1, 1, 0), buyer: Int32Array.of(0, 1, 0, 1) }
    const slotOf = Int32Array.of(0, 0, 1, 1)
    expect([...tablesOfDay(meetings, slotOf, 2, 2)]).toEqual([0, 1, 0, 1])
  })
})
