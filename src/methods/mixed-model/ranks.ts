import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Ranks many values again and again without making garbage: 1 for the largest; equal values are drawn anew each time. */
export interface Ranker {
  /** Item indices from the largest value to the smallest; overwritten by the next call. */
  order(values: Float64Array): Int32Array
}

const bits = 11
const buckets = 1 << bits

/**
 * A radix sort on values mapped to 33 bits between the smallest and the largest. Nobody gains by a name: values equal but
 * for rounding change places by chance, the same on every run.
 */
export function ranker(count: number): Ranker {
  const generator = xoroshiro128plus(20)
  const chance = () => uniformFloat64(generator)
  let order = new Int32Array(count)
  let other = new Int32Array(count)
  const high = new Uint16Array(count)
  const middle = new Uint16Array(count)
  const low = new Uint16Array(count)
  const starts = new Int32Array(buckets + 1)
  return {
    order(values) {
      keysOf(values, high, middle, low)
      for (let i = 0; i < count; i++) order[i] = i
      for (const digit of [low, middle, high]) {
        pass(order, other, digit, starts)
        ;[order, other] = [other, order]
      }
      shuffleEqual(order, values, chance)
      return order
    },
  }
}

function keysOf(values: Float64Array, high: Uint16Array, middle: Uint16Array, low: Uint16Array): void {
  let least = Infinity
  let most = -Infinity
  for (let i = 0; i < values.length; i++) {
    const v = values[i]!
    if (v < least) least = v
    if (v > most) most = v
  }
  const scale = most > least ? (buckets - 1e-6) / (most - least) : 0
  for (let i = 0; i < values.length; i++) {
    const a = (most - values[i]!) * scale
    const h = Math.floor(a)
    const b = (a - h) * buckets
    const m = Math.floor(b)
    high[i] = h
    middle[i] = m
    low[i] = (b - m) * buckets
  }
}

function pass(from: Int32Array, to: Int32Array, digit: Uint16Array, starts: Int32Array): void {
  starts.fill(0)
  for (let i = 0; i < from.length; i++) starts[digit[i]! + 1]!++
  for (let b = 0; b < buckets; b++) starts[b + 1]! += starts[b]!
  for (let i = 0; i < from.length; i++) {
    const item = from[i]!
    to[starts[digit[item]!]!++] = item
  }
}

const rounding = 1e-10

function shuffleEqual(order: Int32Array, values: Float64Array, chance: () => number): void {
  if (order.length === 0) return
  const most = values[order[0]!]!
  const least = values[order.at(-1)!]!
  const same = rounding * (most - least) + 1e-13 * Math.max(Math.abs(most), Math.abs(least))
  for (let from = 0, to = 1; from < order.length; from = to++) {
    const first = values[order[from]!]!
    while (to < order.length && first - values[order[to]!]! <= same) to++
    for (let at = to - 1; at > from; at--) {
      const swap = from + Math.floor((at - from + 1) * chance())
      const item = order[at]!
      order[at] = order[swap]!
      order[swap] = item
    }
  }
}

/** Keeps, for every item, the `room` smallest of the whole numbers it is given; the largest of those is its quantile. */
export interface Smallest {
  offer(item: number, value: number): void
  /** The largest of the kept numbers. */
  top(item: number): number
}

/** Bounded heaps, one an item, in one array; their roots stand together, because most offers go no further. */
export function smallestOf(items: number, room: number): Smallest {
  const heaps = new Int32Array(items * room).fill(2 ** 31 - 1)
  const roots = new Int32Array(items).fill(2 ** 31 - 1)
  return {
    offer(item, value) {
      if (value >= roots[item]!) return
      sink(heaps, item * room, room, value)
      roots[item] = heaps[item * room]!
    },
    top: item => roots[item]!,
  }
}

/** Puts a value in the place of a heap's largest. */
function sink(heaps: Int32Array, root: number, room: number, value: number): void {
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= room) break
    if (child + 1 < room && heaps[root + child + 1]! > heaps[root + child]!) child++
    if (heaps[root + child]! <= value) break
    heaps[root + at] = heaps[root + child]!
    at = child
  }
  heaps[root + at] = value
}
