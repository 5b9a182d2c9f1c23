import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Seeded chance: the same seed plays the same season. */
export interface Chance {
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number
  /** True with this probability. */
  happens(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** Picks by weight. */
  weigh<T>(from: readonly (readonly [T, number])[]): T
  /** So many different ones, in their order. */
  some<T>(from: readonly T[], count: number): T[]
}

export function chance(seed: number): Chance {
  const generator = xoroshiro128plus(seed)
  for (let i = 0; i < 16; i++) generator.next()
  const unit = () => (generator.next() >>> 0) / 4_294_967_296
  const whole = (low: number, high: number) => low + Math.floor(unit() * (high - low + 1))
  const pick = <T>(from: readonly T[]) => from[whole(0, from.length - 1)]!
  return {
    whole,
    pick,
    happens: probability => unit() < probability,
    weigh(from) {
      let left = unit() * from.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [one, weight] of from) if ((left -= weight) < 0) return one
      return from.at(-1)![0]
    },
    some(from, count) {
      const left = from.map((_, at) => at)
      const taken = Array.from(
        { length: Math.min(count, left.length) },
        () => left.splice(whole(0, left.length - 1), 1)[0]!,
      )
      return taken.sort((a, b) => a - b).map(at => from[at]!)
    },
  }
}
