import { matchMarket, type Market, type Matching } from './market.ts'
import type { Visits } from './visits.ts'

/** What a day can take. */
export interface DayFrame {
  slots: number
  tables: number
}

/** The best meetings among the visits of one day, over all their wishes; `wish` numbers them in the whole market. */
export interface PlannedDay {
  visits: number[]
  wish: Int32Array
  value: number
  covered: number
}

export function planDay(market: Market, visits: Visits, today: number[], frame: DayFrame): PlannedDay {
  const start = new Int32Array(today.length + 1)
  const wishes: number[] = []
  for (const [k, v] of today.entries()) {
    for (let w = visits.start[v]!; w < visits.start[v + 1]!; w++) wishes.push(visits.wish[w]!)
    start[k + 1] = wishes.length
  }
  const best: Matching = matchMarket({
    start,
    buyer: Int32Array.from(wishes, w => market.buyer[w]!),
    weight: Float64Array.from(wishes, w => market.weight[w]!),
    buyers: market.buyers,
    visitorMost: Int32Array.from(today, v => visits.most[v]!),
    buyerMost: frame.slots,
    totalMost: frame.slots * frame.tables,
    least: Int32Array.from(today, v => visits.least[v]!),
  })
  const wish = Int32Array.from(wishes.filter((_, k) => best.taken[k] === 1))
  return { visits: today, wish, value: best.value, covered: best.covered }
}
