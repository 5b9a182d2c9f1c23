import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { openHighs } from '../../platform/highs/open.ts'
import { RowList } from '../highs/model.ts'
import { boundOfPrices, findClashes } from './check.ts'
import { matchMarket, type Market } from './market.ts'
import { planTimetable, type TimetableFrame } from './timetable.ts'
import { fair, preferencesOf, reordered } from './test-fairs.ts'

const highs = openHighs()
afterAll(() => highs.close())

describe('a timetable', () => {
  test('never clashes, adds up to its value, and its prices prove the bound without the planner', () => {
    let reached = 0
    fc.assert(
      fc.property(fair, ({ rows, frame }) => {
        const plan = planTimetable(rows, frame)
        const preferences = preferencesOf(rows)
        expect(findClashes(plan.meetings, preferences, frame)).toEqual([])
        expect(plan.clashes).toBe(0)
        const weight = new Map(preferences.map(p => [`${p.pesantren} ${p.buyer}`, p.weight]))
        const sum = plan.meetings.reduce((s, m) => s + weight.get(`${m.pesantren} ${m.buyer}`)!, 0)
        expect(plan.value).toBe(sum)
        expect(plan.value).toBeLessThanOrEqual(plan.upperBound)
        if (!frame.min) expect(boundOfPrices(plan.prices, preferences, frame)).toBeCloseTo(plan.upperBound, 9)
        if (plan.value === plan.upperBound) reached++
      }),
      { numRuns: 300, seed: 4 },
    )
    expect(reached).toBeGreaterThan(280)
  })

  test('is the same for any order of rows', () => {
    const shuffled = fair.chain(one =>
      fc.record({
        one: fc.constant(one),
        order: fc.shuffledSubarray([...one.rows.pesantren.keys()], { minLength: one.rows.pesantren.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ one: { rows, frame }, order }) => {
        expect(planTimetable(reordered(rows, order), frame)).toEqual(planTimetable(rows, frame))
      }),
      { numRuns: 60, seed: 5 },
    )
  })

  test('names everyone below the least, with the reason', () => {
    const rows = {
      pesantren: ['P1', 'P2', 'P2', 'P3'],
      buyer: ['B1', 'B1', 'B2', 'B1'],
      weight: Float64Array.of(9, 1, 1, 5),
    }
    const frame: TimetableFrame = { days: 1, slots: 2, tables: 2, daysEach: 1, min: 1 }
    const plan = planTimetable(rows, frame)
    expect(plan.unserved).toEqual([])
    expect(plan.meetings.map(m => `${m.pesantren} ${m.buyer}`).sort()).toEqual(['P1 B1', 'P2 B2', 'P3 B1'])
    const narrow = planTimetable(rows, { ...frame, slots: 1, tables: 1 })
    expect(narrow.unserved.map(u => [u.pesantren, u.code])).toEqual([
      ['P2', 'tables-full'],
      ['P3', 'buyers-full'],
    ])
    expect(planTimetable(rows, { ...frame, min: 2 }).unserved.map(u => [u.pesantren, u.code])).toContainEqual([
      ...['P1', 'few-wishes'],
    ])
  })

  test('lets a pesantren meet more buyers than one day has hours when it may travel twice', () => {
    const buyer = ['B1', 'B2', 'B3', 'B4']
    const rows = { pesantren: buyer.map(() => 'P1'), buyer, weight: Float64Array.of(4, 3, 2, 1) }
    const frame: TimetableFrame = { days: 3, slots: 2, tables: 1, daysEach: 1 }
    expect(planTimetable(rows, frame)).toMatchObject({ value: 7, upperBound: 7 })
    const twice = planTimetable(rows, { ...frame, daysEach: 2 })
    expect(twice).toMatchObject({ value: 10, upperBound: 10 })
    expect(new Set(twice.meetings.map(m => m.day)).size).toBe(2)
  })
})

describe('the checker', () => {
  const preferences = [
    { pesantren: 'P1', buyer: 'B1', weight: 2 },
    { pesantren: 'P1', buyer: 'B2', weight: 1 },
    { pesantren: 'P2', buyer: 'B1', weight: 1 },
  ]
  const frame = { days: 2, slots: 2, tables: 2, daysEach: 1, max: 1 }
  const meeting = { pesantren: 'P1', buyer: 'B1', day: 1, slot: 1, table: 1 }
  test.each([
    ['sits in two meetings', { buyer: 'B2', table: 2 }],
    ['B1 sits in two meetings', { pesantren: 'P2', table: 2 }],
    ['table 1 is taken twice', { pesantren: 'P2', buyer: 'B1' }],
    ['meets B1 twice', { slot: 2 }],
    ['did not wish', { pesantren: 'P2', buyer: 'B2', slot: 2 }],
    ['outside the frame', { pesantren: 'P2', slot: 3 }],
    ['has 2 meetings, may have 1', { buyer: 'B2', slot: 2 }],
    ['travels on 2 days', { buyer: 'B2', day: 2 }],
  ])('finds that somebody %s', (sentence, change) => {
    expect(findClashes([meeting], preferences, frame)).toEqual([])
    expect(findClashes([meeting, { ...meeting, ...change }], preferences, frame).join('; ')).toContain(sentence)
  })
})

describe('the best pairs without days', () => {
  const market: fc.Arbitrary<Market> = fair.map(({ rows, frame }) => {
    const visitors = 14
    const wishes = [...rows.pesantren.keys()].sort(
      (a, b) => Number(rows.pesantren[a]!.slice(1)) - Number(rows.pesantren[b]!.slice(1)),
    )
    const start = new Int32Array(visitors + 1)
    for (const name of rows.pesantren) start[Number(name.slice(1)) + 1]!++
    for (let v = 0; v < visitors; v++) start[v + 1]! += start[v]!
    return {
      ...{ start, buyers: 5, buyerMost: frame.slots, totalMost: 3 * frame.tables },
      buyer: Int32Array.from(wishes, i => Number(rows.buyer[i]!.slice(1))),
      weight: Float64Array.from(wishes, i => rows.weight[i]! * 4),
      visitorMost: new Int32Array(visitors).fill(3),
      least: new Int32Array(visitors).fill(frame.min ?? 0),
    }
  })

  test('are worth what HiGHS finds, and exactly what their prices prove', async () => {
    await fc.assert(
      fc.asyncProperty(market, async one => {
        const matching = matchMarket(one)
        expect(matching.value).toBe(matching.prices.bound)
        const free = matchMarket({ ...one, least: new Int32Array(14) })
        expect(free.value).toBeCloseTo((await highs.solve(linearModel(one))).objective, 6)
        expect(free.value).toBeGreaterThanOrEqual(matching.value)
        expect(matching.covered).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 100, seed: 6 },
    )
  })

  function linearModel({ start, buyer, weight, buyers, visitorMost, buyerMost, totalMost }: Market) {
    const rows = new RowList()
    const all = [...weight.keys()]
    rows.add(all, 0, totalMost)
    for (const [v, most] of visitorMost.entries()) rows.add(all.slice(start[v], start[v + 1]), 0, most)
    for (let b = 0; b < buyers; b++)
      rows.add(
        all.filter(k => buyer[k] === b),
        0,
        buyerMost,
      )
    const upper = new Float64Array(weight.length).fill(1)
    return { cost: weight, lower: new Float64Array(weight.length), upper, rows: rows.pack() }
  }
})
