import type { Market, Matching } from './market.ts'

/** Pesantren split into visits: a visit lasts one day and has wishes of its own, so that no pair can meet twice. */
export interface Visits {
  pesantren: Int32Array
  /** Positions in the wishes, of visit v at start[v] to start[v + 1]; those matched first come first. */
  start: Int32Array
  wish: Int32Array
  most: Int32Array
  least: Int32Array
}

/**
 * Splits each pesantren's wishes over at most `each` visits of at most `slots` meetings: the matched ones dealt out evenly,
 * the others with them as a reserve.
 */
export function visitsOf(market: Market, { taken }: Matching, each: number, slots: number): Visits {
  const visits = {
    pesantren: [] as number[],
    start: [0],
    wish: [] as number[],
    most: [] as number[],
    least: [] as number[],
  }
  for (let p = 0; p + 1 < market.start.length; p++) {
    const wishes = range(market.start[p]!, market.start[p + 1]!).sort((a, b) => taken[b]! - taken[a]! || a - b)
    const matched = wishes.filter(k => taken[k] === 1).length
    const spare = market.visitorMost[p]! - matched
    const count = Math.max(1, Math.min(each, wishes.length))
    for (let v = 0; v < count; v++) {
      const own = wishes.filter((_, k) => k % count === v)
      const planned = own.filter(k => taken[k] === 1).length
      visits.pesantren.push(p)
      visits.wish.push(...own)
      visits.start.push(visits.wish.length)
      visits.most.push(Math.min(slots, planned + share(spare, v, count)))
      visits.least.push(Math.min(planned, share(Math.min(market.least[p]!, matched), v, count)))
    }
  }
  return {
    pesantren: Int32Array.from(visits.pesantren),
    start: Int32Array.from(visits.start),
    wish: Int32Array.from(visits.wish),
    most: Int32Array.from(visits.most),
    least: Int32Array.from(visits.least),
  }
}

/** Part v of a whole number dealt out over `parts`. */
function share(whole: number, v: number, parts: number): number {
  return Math.floor(whole / parts) + (v < whole % parts ? 1 : 0)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, k) => from + k)
}
