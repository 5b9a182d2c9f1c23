import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { openHighs } from '../../platform/highs/open.ts'
import { RowList, type MilpModel } from '../highs/model.ts'
import { reordered } from './test-fairs.ts'
import { planTimetable, type TimetableFrame } from './timetable.ts'
import type { WishRows } from './wishes.ts'

const highs = openHighs()
afterAll(() => highs.close())

const tiny = fc.record({
  frame: fc.record({
    days: fc.integer({ min: 1, max: 3 }),
    slots: fc.integer({ min: 1, max: 3 }),
    tables: fc.integer({ min: 1, max: 3 }),
    daysEach: fc.constantFrom(1, 1, 2),
    max: fc.constantFrom(1, 2, Infinity),
  }),
  rows: fc
    .uniqueArray(fc.tuple(fc.nat(4), fc.nat(2), fc.integer({ min: 0, max: 20 })), {
      selector: ([p, b]) => 10 * p + b,
      minLength: 1,
      maxLength: 12,
    })
    .map((triples): WishRows => ({
      pesantren: triples.map(([p]) => `P${p}`),
      buyer: triples.map(([, b]) => `B${b}`),
      weight: Float64Array.from(triples, ([, , w]) => w / 2),
    })),
})

test('no timetable at all is worth more than the bound; the plan reaches the best of tiny fairs', async () => {
  let best = 0
  let fairs = 0
  await fc.assert(
    fc.asyncProperty(tiny, async ({ rows, frame }) => {
      const { value, upperBound } = planTimetable(rows, frame)
      const { objective } = await highs.solve(wholeModel(rows, frame))
      expect(objective).toBeLessThanOrEqual(upperBound + 1e-6)
      expect(value).toBeLessThanOrEqual(objective + 1e-6)
      fairs++
      if (value > objective - 1e-6) best++
    }),
    { numRuns: 30, seed: 8 },
  )
  expect(best / fairs).toBeGreaterThanOrEqual(0.97)
})

test('a wish more is never worth less, and a heavier world is worth as much more', () => {
  fc.assert(
    fc.property(tiny, ({ rows, frame }) => {
      const bound = planTimetable(rows, frame).upperBound
      const fewer = reordered(rows, [...rows.pesantren.keys()].slice(1))
      if (fewer.pesantren.length > 0) expect(planTimetable(fewer, frame).upperBound).toBeLessThanOrEqual(bound + 1e-9)
      const doubled = { ...rows, weight: rows.weight.map(w => 2 * w) }
      expect(planTimetable(doubled, frame).upperBound).toBeCloseTo(2 * bound, 9)
    }),
    { numRuns: 60, seed: 9 },
  )
})

/** Every pair at every hour is a column, every day of a pesantren another; nothing of the planner is used. */
function wholeModel({ pesantren, buyer, weight }: WishRows, frame: TimetableFrame): MilpModel {
  const { days, slots, tables, daysEach, max = Infinity } = frame
  const hours = days * slots
  const names = [...new Set(pesantren)]
  const meetings = weight.length * hours
  const columns = meetings + names.length * days
  const rows = new RowList()
  const all = Array.from({ length: meetings }, (_, x) => ({ x, k: Math.floor(x / hours), hour: x % hours }))
  const atMost = (most: number, is: (one: (typeof all)[number]) => boolean) => {
    const inside = all.filter(is).map(one => one.x)
    if (inside.length > 0) rows.add(inside, 0, most)
  }
  for (const k of weight.keys()) atMost(1, one => one.k === k)
  for (let hour = 0; hour < hours; hour++) {
    atMost(tables, one => one.hour === hour)
    for (const name of names) atMost(1, one => one.hour === hour && pesantren[one.k] === name)
    for (const name of new Set(buyer)) atMost(1, one => one.hour === hour && buyer[one.k] === name)
  }
  for (const [p, name] of names.entries()) {
    atMost(Math.min(max, hours), one => pesantren[one.k] === name)
    const travels = Array.from({ length: days }, (_, day) => meetings + p * days + day)
    rows.add(travels, 0, daysEach)
    for (const { x, k, hour } of all)
      if (pesantren[k] === name) rows.add([x, travels[Math.floor(hour / slots)]!], -1, 0, [1, -1])
  }
  return {
    cost: Float64Array.from({ length: columns }, (_, x) => (x < meetings ? weight[Math.floor(x / hours)]! : 0)),
    lower: new Float64Array(columns),
    upper: new Float64Array(columns).fill(1),
    integer: new Uint8Array(columns).fill(1),
    rows: rows.pack(),
  }
}
