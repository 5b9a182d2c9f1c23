import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Ranks many values again and again without making garbage: 1 for the largest; equal values are drawn anew each time. */
export interface Ranker {
  /** Item indices from the largest value to the smallest; overwritten by the next call. */
  order(values: Float64Array): Int32Array
}

const bits = 12
const buckets = 1 << bits

/**
 * A radix sort on values mapped to 24 bits between the smallest and the largest; the few that those bits cannot tell
 * apart are put right by insertion. Nobody gains by a name: values equal but for rounding change places by chance, the
 * same on every run.
 */
export function ranker(count: number): Ranker {
  const generator = xoroshiro128plus(20)
  const chance = () => uniformFloat64(generator)
  const order = new Int32Array(count)
  const half = new Int32Array(count)
  const high = new Uint16Array(count)
  const low = new Uint16Array(count)
  const [highStarts, lowStarts] = [new Int32Array(buckets + 1), new Int32Array(buckets + 1)]
  return {
    order(values) {
      highStarts.fill(0)
      lowStarts.fill(0)
      keysOf(values, high, low, highStarts, lowStarts)
      for (let i = 0; i < count; i++) half[lowStarts[low[i]!]!++] = i
      for (let i = 0; i < count; i++) {
        const item = half[i]!
        order[highStarts[high[item]!]!++] = item
      }
      insertClose(order, values)
      shuffleEqual(order, values, chance)
      return order
    },
  }
}

/** Both digits of every value, 0 for the largest, and where each digit's items begin. */
function keysOf(
  values: Float64Array,
  high: Uint16Array,
  low: Uint16Array,
  highStarts: Int32Array,
  lowStarts: Int32Array,
): void {
  let least = Infinity
  let most = -Infinity
  for (let i = 0; i < values.length; i++) {
    const v = values[i]!
    if (v < least) least = v
    if (v > most) most = v
  }
  const scale = most > least ? (buckets * buckets - 1) / (most - least) : 0
  for (let i = 0; i < values.length; i++) {
    const key = ((most - values[i]!) * scale) | 0
    const h = key >>> bits
    const l = key & (buckets - 1)
    high[i] = h
    low[i] = l
    highStarts[h + 1]!++
    lowStarts[l + 1]!++
  }
  for (let b = 0; b < buckets; b++) {
    highStarts[b + 1]! += highStarts[b]!
    lowStarts[b + 1]! += lowStarts[b]!
  }
}

/** Where one far value leaves no digits for the others, a plain sort is the shorter way. */
function insertClose(order: Int32Array, values: Float64Array): void {
  let moves = 16 * order.length
  for (let i = 1; i < order.length; i++) {
    const item = order[i]!
    const value = values[item]!
    let at = i
    for (; at > 0 && values[order[at - 1]!]! < value; at--) order[at] = order[at - 1]!
    order[at] = item
    if ((moves -= i - at) < 0) return void order.sort((a, b) => values[b]! - values[a]!)
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
