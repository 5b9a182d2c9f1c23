import { cheapestFlow } from './flow.ts'

/**
 * Visitors, the buyers they wish to meet, and how many meetings there is room for. The wishes of visitor v stand at start[v]
 * to start[v + 1] of `buyer` and `weight`; weights are whole numbers.
 */
export interface Market {
  start: Int32Array
  buyer: Int32Array
  weight: Float64Array
  buyers: number
  /** Most meetings of each visitor, of every buyer, and of all together. */
  visitorMost: Int32Array
  buyerMost: number
  totalMost: number
  /** Meetings that each visitor should have before anyone's weights count (0: none). */
  least: Int32Array
}

/** The best meetings of a market without days and hours, and prices that prove that none are better. */
export interface Matching {
  /** 1 per wish that becomes a meeting. */
  taken: Uint8Array
  value: number
  /** Meetings that count towards `least`. */
  covered: number
  prices: MarketPrices
}

/** What one meeting costs at each buyer and as one of all; with them, no set of meetings is worth more than `bound`. */
export interface MarketPrices {
  buyers: Float64Array
  total: number
  bound: number
}

/** Solves the market as a flow: meetings towards `least` first, then the greatest sum of weights. */
export function matchMarket(market: Market): Matching {
  const visitors = market.start.length - 1
  const wishes = market.buyer.length
  const arcs = new ArcList(wishes + 2 * visitors + market.buyers + 1)
  const source = visitors + market.buyers
  const sink = source + 1
  const prize = market.least.some(least => least > 0) ? prizeOf(market) : 0
  for (let v = 0; v < visitors; v++)
    for (let k = market.start[v]!; k < market.start[v + 1]!; k++)
      arcs.add(v, visitors + market.buyer[k]!, 1, -market.weight[k]!)
  let amount = 0
  for (let v = 0; v < visitors; v++) {
    const least = Math.min(market.least[v]!, market.visitorMost[v]!)
    if (least > 0) arcs.add(source, v, least, -prize)
    arcs.add(source, v, market.visitorMost[v]! - least, 0)
    amount += market.visitorMost[v]!
  }
  for (let b = 0; b < market.buyers; b++) arcs.add(visitors + b, sink, market.buyerMost, 0)
  amount = Math.min(amount, market.totalMost)
  arcs.add(source, sink, amount, 0)
  const { flow, potential } = cheapestFlow({ nodes: sink + 1, ...arcs }, source, sink, amount)
  const taken = Uint8Array.from({ length: wishes }, (_, k) => flow[k]!)
  const covered = coverage(market, taken)
  const value = market.weight.reduce((sum, weight, k) => sum + weight * taken[k]!, 0)
  const buyers = Float64Array.from({ length: market.buyers }, (_, b) =>
    Math.max(0, potential[sink]! - potential[visitors + b]!),
  )
  // Where the visitors' own limits are what binds, a meeting as such costs nothing.
  const total = amount < market.totalMost ? 0 : Math.max(0, potential[source]! - potential[sink]!)
  return { taken, value, covered, prices: { buyers, total, bound: boundOf(market, buyers, total, prize, covered) } }
}

class ArcList {
  from: Int32Array
  to: Int32Array
  capacity: Float64Array
  cost: Float64Array
  #length = 0

  constructor(most: number) {
    this.from = new Int32Array(most)
    this.to = new Int32Array(most)
    this.capacity = new Float64Array(most)
    this.cost = new Float64Array(most)
  }

  /** Unused arcs at the end run from node 0 to itself and carry nothing. */
  add(from: number, to: number, capacity: number, cost: number): void {
    this.from[this.#length] = from
    this.to[this.#length] = to
    this.capacity[this.#length] = capacity
    this.cost[this.#length++] = cost
  }
}

/** More than any chain of exchanges could gain in weights: one meeting towards `least` outweighs them all. */
function prizeOf({ weight, start, buyers }: Market): number {
  const heaviest = weight.reduce((most, w) => Math.max(most, w), 1)
  return heaviest * 2 * (Math.min(start.length, buyers + 1) + 1)
}

function coverage({ start, least }: Market, taken: Uint8Array): number {
  let covered = 0
  for (const [v, most] of least.entries()) {
    let meetings = 0
    for (let k = start[v]!; k < start[v + 1]!; k++) meetings += taken[k]!
    covered += Math.min(most, meetings)
  }
  return covered
}

/**
 * The bound that prices prove for every set of meetings that covers at least as much of `least`: what all places cost, plus
 * for each visitor the best meetings at what is left of their weights after prices.
 */
function boundOf(market: Market, buyers: Float64Array, total: number, prize: number, covered: number): number {
  const { start, buyer, weight, visitorMost, least } = market
  let bound = total * market.totalMost - prize * covered
  for (const price of buyers) bound += price * market.buyerMost
  for (const [v, most] of visitorMost.entries()) {
    const rest: number[] = []
    for (let k = start[v]!; k < start[v + 1]!; k++) rest.push(weight[k]! - buyers[buyer[k]!]! - total)
    rest.sort((a, b) => b - a)
    for (const [k, worth] of rest.slice(0, most).entries()) bound += Math.max(0, worth + (k < least[v]! ? prize : 0))
  }
  return bound
}
