import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { findClashes, type Frame, type Meeting } from './check.ts'
import { planDay, type PlannedDay } from './day-plan.ts'
import { spreadOverDays } from './days.ts'
import { matchMarket, type Market, type Matching } from './market.ts'
import { slotsOfDay, tablesOfDay } from './slots.ts'
import { unservedOf, type Unserved } from './unserved.ts'
import { visitsOf, type Visits } from './visits.ts'
import { sortWishes, type Wishes, type WishRows } from './wishes.ts'

export interface TimetableFrame extends Frame {
  /** Meetings that each pesantren should have where possible. */
  min?: number
}

export interface Timetable {
  /** Sum of the weights of the meetings, and what no timetable can exceed (that serves the minima as well as this one). */
  value: number
  upperBound: number
  /** In order of day, slot and table. */
  meetings: Meeting[]
  /** Counted by the checker; 0 unless something is wrong. */
  clashes: number
  unserved: Unserved[]
  /** Prices in units of weight that prove the bound, by buyer and for any meeting. */
  prices: { buyers: Record<string, number>; total: number }
  /** Weights had more decimals than could be kept. */
  rounded: boolean
}

/** Swaps to try per visit; measured: 1,250 visits need 1 to 4 million in all until nothing is in excess. */
const trialsPerVisit = 6000

/**
 * A timetable of meetings: first the best pairs without days (a flow, whose prices bound every timetable), then a day for
 * each visit, the best pairs of each day, and slots and tables. The same wishes give the same timetable in any order of rows.
 * `step` hears the share of the work that is done.
 */
export function planTimetable(
  rows: WishRows,
  frame: TimetableFrame,
  step: (fraction: number) => void = () => undefined,
): Timetable {
  const wishes = sortWishes(rows)
  const market = marketOf(wishes, frame)
  const matching = matchMarket(market)
  step(0.2)
  const visits = visitsOf(market, matching, Math.min(frame.daysEach, frame.days), frame.slots)
  const days = planDays(market, matching, visits, frame)
  step(0.8)
  const meetings = days.flatMap((day, d) => meetingsOfDay(wishes, day, d, frame))
  const covered = days.reduce((sum, day) => sum + day.covered, 0)
  const proof = covered >= matching.covered ? matching : matchMarket({ ...market, least: market.least.map(() => 0) })
  const points = (units: number) => units / 10 ** wishes.decimals
  const preferences = rows.pesantren.map((pesantren, i) => ({
    ...{ pesantren, buyer: rows.buyer[i]!, weight: rows.weight[i]! },
  }))
  return {
    value: points(days.reduce((sum, day) => sum + day.value, 0)),
    upperBound: points(proof.prices.bound),
    meetings,
    clashes: findClashes(meetings, preferences, frame).length,
    unserved: unservedOf(wishes, meetings, frame),
    prices: {
      buyers: Object.fromEntries(wishes.buyers.map((name, b) => [name, points(proof.prices.buyers[b]!)])),
      total: points(proof.prices.total),
    },
    rounded: wishes.rounded,
  }
}

function marketOf(wishes: Wishes, { days, slots, tables, daysEach, min = 0, max = Infinity }: TimetableFrame): Market {
  const wished = (p: number) => wishes.start[p + 1]! - wishes.start[p]!
  const visitorMost = Int32Array.from(wishes.pesantren, (_, p) =>
    Math.min(wished(p), max, slots * Math.min(days, daysEach)),
  )
  return {
    ...{ start: wishes.start, buyer: wishes.buyer, weight: wishes.units, buyers: wishes.buyers.length },
    ...{ visitorMost, buyerMost: days * slots, totalMost: days * slots * tables },
    least: visitorMost.map(most => Math.min(min, most)),
  }
}

function planDays(market: Market, { taken }: Matching, visits: Visits, frame: TimetableFrame): PlannedDay[] {
  const start = new Int32Array(visits.start.length)
  const buyer: number[] = []
  for (let v = 0; v < visits.pesantren.length; v++) {
    for (let w = visits.start[v]!; w < visits.start[v + 1]!; w++)
      if (taken[visits.wish[w]!] === 1) buyer.push(market.buyer[visits.wish[w]!]!)
    start[v + 1] = buyer.length
  }
  const spread = {
    ...{ start, buyer: Int32Array.from(buyer), buyers: market.buyers, days: frame.days },
    ...{ buyerMost: frame.slots, dayMost: frame.slots * frame.tables, group: visits.pesantren },
  }
  const dayOf = spreadOverDays(spread, xoroshiro128plus(1), trialsPerVisit * spread.group.length)
  return Array.from({ length: frame.days }, (_, day) => {
    const today = [...dayOf.keys()].filter(v => dayOf[v] === day)
    return planDay(market, visits, today, frame)
  })
}

function meetingsOfDay(wishes: Wishes, { wish }: PlannedDay, day: number, { slots, tables }: Frame): Meeting[] {
  const owner = ownersOf(wishes)
  const pairs = { visitor: wish.map(w => owner[w]!), buyer: wish.map(w => wishes.buyer[w]!) }
  const slotOf = slotsOfDay(pairs, slots)
  const tableOf = tablesOfDay(pairs, slotOf, slots, tables)
  const meetings = [...wish.keys()].map(k => ({
    ...{ pesantren: wishes.pesantren[pairs.visitor[k]!]!, buyer: wishes.buyers[pairs.buyer[k]!]! },
    ...{ day: day + 1, slot: slotOf[k]! + 1, table: tableOf[k]! + 1 },
  }))
  return meetings.sort((a, b) => a.slot - b.slot || a.table - b.table)
}

function ownersOf({ start, buyer }: Wishes): Int32Array {
  const owner = new Int32Array(buyer.length)
  for (let p = 0; p + 1 < start.length; p++) owner.fill(p, start[p], start[p + 1])
  return owner
}
