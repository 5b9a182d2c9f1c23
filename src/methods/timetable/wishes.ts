import { toUnits } from '../units/units.ts'

/** Wishes in a fixed order whatever the order of rows was: by name of pesantren, then of buyer. */
export interface Wishes {
  pesantren: string[]
  buyers: string[]
  /** Wishes of pesantren p stand at start[p] to start[p + 1]. */
  start: Int32Array
  buyer: Int32Array
  /** In whole units; weight = units / 10 ** decimals. */
  units: Float64Array
  decimals: number
  rounded: boolean
}

/** Rows of the preferences; every pair once, weights not negative. */
export interface WishRows {
  pesantren: string[]
  buyer: string[]
  weight: Float64Array
}

export function sortWishes(rows: WishRows): Wishes {
  const pesantren = [...new Set(rows.pesantren)].sort(byCode)
  const buyers = [...new Set(rows.buyer)].sort(byCode)
  const numberOf = new Map(pesantren.map((name, p) => [name, p]))
  const buyerOf = new Map(buyers.map((name, b) => [name, b]))
  const { units, decimals, rounded } = toUnits(rows.weight)
  const p = Int32Array.from(rows.pesantren, name => numberOf.get(name)!)
  const b = Int32Array.from(rows.buyer, name => buyerOf.get(name)!)
  const order = Int32Array.from(p.keys()).sort((i, j) => p[i]! - p[j]! || b[i]! - b[j]!)
  const start = new Int32Array(pesantren.length + 1)
  for (const one of p) start[one + 1]!++
  for (let one = 0; one < pesantren.length; one++) start[one + 1]! += start[one]!
  return {
    ...{ pesantren, buyers, start, decimals, rounded },
    buyer: Int32Array.from(order, i => b[i]!),
    units: Float64Array.from(order, i => units[i]!),
  }
}

/** The same order everywhere, unlike localeCompare. */
function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
