import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'

/** Who should meet whom, to be spread over days: the buyers of visitor v stand at start[v] to start[v + 1]. */
export interface Spread {
  start: Int32Array
  buyer: Int32Array
  buyers: number
  days: number
  /** Most meetings a day of one buyer, and of all. */
  buyerMost: number
  dayMost: number
  /** Visitors with the same number must not come on the same day. */
  group: Int32Array
}

/**
 * Gives every visitor a day so that as few meetings as possible exceed what a buyer, or all tables, can take that day: first
 * the day with the most room for each, the busiest visitors first; then moves and swaps, as long as some day is too full.
 */
export function spreadOverDays(spread: Spread, random: RandomGenerator, trials: number): Int32Array {
  const plan = new DayPlan(spread)
  const visitors = spread.group.length
  const busy = (v: number) => spread.start[v + 1]! - spread.start[v]!
  const order = [...Array(visitors).keys()].sort((a, b) => busy(b) - busy(a) || a - b)
  for (const v of order) plan.place(v, plan.roomiest(v))
  const below = (n: number) => (random.next() >>> 0) % n
  for (let trial = 0; trial < trials && plan.excess > 0; trial++) {
    const v = below(visitors)
    if (!plan.tooFull(v)) continue
    const other = below(10) === 0 ? -1 : below(visitors)
    plan.exchange(v, other, other < 0 ? below(spread.days) : plan.day[other]!)
  }
  return plan.day
}

class DayPlan {
  readonly day: Int32Array
  /** Meetings that do not fit. */
  excess = 0
  readonly #spread: Spread
  readonly #load: Int32Array
  readonly #dayLoad: Int32Array
  readonly #taken = new Set<number>()

  constructor(spread: Spread) {
    this.#spread = spread
    this.day = new Int32Array(spread.group.length).fill(-1)
    this.#load = new Int32Array(spread.buyers * spread.days)
    this.#dayLoad = new Int32Array(spread.days)
  }

  /** The day on which a visitor's buyers are least busy, fullest buyers counting most. */
  roomiest(v: number): number {
    const { start, buyer, buyers, days, group } = this.#spread
    let best = -1
    let least = Infinity
    for (let day = 0; day < days; day++) {
      if (this.#taken.has(group[v]! * days + day)) continue
      let busy = this.#dayLoad[day]! / buyers
      for (let k = start[v]!; k < start[v + 1]!; k++) busy += this.#load[day * buyers + buyer[k]!]! ** 2
      if (busy < least) [least, best] = [busy, day]
    }
    return best
  }

  tooFull(v: number): boolean {
    const { start, buyer, buyers, buyerMost, dayMost } = this.#spread
    const day = this.day[v]!
    if (this.#dayLoad[day]! > dayMost) return true
    for (let k = start[v]!; k < start[v + 1]!; k++) if (this.#load[day * buyers + buyer[k]!]! > buyerMost) return true
    return false
  }

  /** Moves v to a day, and `other` (if any) to the day of v, unless the excess then grows. */
  exchange(v: number, other: number, day: number): void {
    const from = this.day[v]!
    if (from === day) return
    const before = this.excess
    this.lift(v)
    if (other >= 0) this.lift(other)
    const free = this.#isFree(v, day) && (other < 0 || this.#isFree(other, from))
    if (free) {
      this.place(v, day)
      if (other >= 0) this.place(other, from)
      if (this.excess <= before) return
      this.lift(v)
      if (other >= 0) this.lift(other)
    }
    this.place(v, from)
    if (other >= 0) this.place(other, day)
  }

  place(v: number, day: number): void {
    this.day[v] = day
    this.#taken.add(this.#spread.group[v]! * this.#spread.days + day)
    this.#count(v, day, 1)
  }

  lift(v: number): void {
    this.#taken.delete(this.#spread.group[v]! * this.#spread.days + this.day[v]!)
    this.#count(v, this.day[v]!, -1)
  }

  #isFree(v: number, day: number): boolean {
    return !this.#taken.has(this.#spread.group[v]! * this.#spread.days + day)
  }

  #count(v: number, day: number, sign: 1 | -1): void {
    const { start, buyer, buyers, buyerMost, dayMost } = this.#spread
    // A meeting is in excess when it is past the most: going up, the load before reaches it; going down, the load after.
    for (let k = start[v]!; k < start[v + 1]!; k++) {
      const cell = day * buyers + buyer[k]!
      if (sign > 0 ? this.#load[cell]! >= buyerMost : this.#load[cell]! > buyerMost) this.excess += sign
      this.#load[cell]! += sign
      if (sign > 0 ? this.#dayLoad[day]! >= dayMost : this.#dayLoad[day]! > dayMost) this.excess += sign
      this.#dayLoad[day]! += sign
    }
  }
}
