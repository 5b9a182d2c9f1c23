import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { describe, expect, test } from 'vitest'
import { spreadOverDays, type Spread } from './days.ts'

/** Each visitor wishes to meet the same number of buyers, dealt round so that all buyers are asked for equally often. */
function round(visitors: number, each: number, buyers: number, days: number): Spread {
  return {
    ...{ buyers, days, buyerMost: Math.ceil((visitors * each) / buyers / days) },
    dayMost: Math.ceil((visitors * each) / days),
    start: Int32Array.from({ length: visitors + 1 }, (_, v) => v * each),
    buyer: Int32Array.from({ length: visitors * each }, (_, k) => (k + Math.floor(k / each)) % buyers),
    group: Int32Array.from({ length: visitors }, (_, v) => v),
  }
}

function loads({ start, buyer, buyers, days }: Spread, day: Int32Array): Int32Array {
  const load = new Int32Array(buyers * days)
  for (const [v, d] of day.entries()) for (let k = start[v]!; k < start[v + 1]!; k++) load[d * buyers + buyer[k]!]!++
  return load
}

describe('visits spread over days', () => {
  test('fill every buyer on every day to the last place where that is possible', () => {
    const spread = round(64, 4, 8, 4)
    const day = spreadOverDays(spread, xoroshiro128plus(1), 400_000)
    expect(Math.max(...loads(spread, day))).toBe(spread.buyerMost)
    expect(Math.min(...loads(spread, day))).toBe(spread.buyerMost)
  })

  test('get better by swaps, and are the same for the same seed', () => {
    const spread = { ...round(90, 5, 9, 6), buyer: Int32Array.from({ length: 450 }, (_, k) => (k * k + (k >> 2)) % 9) }
    const excess = (day: Int32Array) =>
      loads(spread, day).reduce((sum, n) => sum + Math.max(0, n - spread.buyerMost), 0)
    const first = spreadOverDays(spread, xoroshiro128plus(1), 0)
    const later = spreadOverDays(spread, xoroshiro128plus(1), 200_000)
    expect(excess(later)).toBeLessThanOrEqual(excess(first))
    expect(spreadOverDays(spread, xoroshiro128plus(1), 200_000)).toEqual(later)
  })

  test('of one pesantren fall on different days', () => {
    const spread = { ...round(40, 3, 6, 4), group: Int32Array.from({ length: 40 }, (_, v) => v >> 1), buyerMost: 4 }
    const day = spreadOverDays(spread, xoroshiro128plus(2), 20_000)
    for (let v = 0; v < 40; v += 2) expect(day[v]).not.toBe(day[v + 1])
  })
})
