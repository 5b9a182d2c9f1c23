import { scaled } from './scaled.ts'

export const scales = ['nominal', 'ordinal', 'interval', 'ratio'] as const
export type Scale = (typeof scales)[number]

/** Marks in long form: `values[i]` was given to unit `units[i]` (0 … unitCount − 1). NaN = missing. */
export interface Marks {
  values: Float64Array
  units: Int32Array
  unitCount: number
}

/**
 * Krippendorff's alpha: 1 − observed / expected disagreement over all pairs of marks of one unit (Krippendorff 2011).
 * Any number of raters, any gaps; the order of the marks does not matter. Null when it is not defined: no unit with two
 * marks, no differences at all, or a ratio scale with values below 0.
 */
export function krippendorffAlpha(marks: Marks, scale: Scale): number | null {
  const { values, starts } = pairable(marks)
  if (values.length === 0) return null
  if (scale === 'ratio' && values.some(v => v < 0)) return null
  const on = scale === 'ordinal' ? midranks(values) : scaled(values)
  const expected = disagreement[scale](on.slice().sort()) / (values.length - 1)
  if (expected === 0) return null
  let observed = 0
  for (let u = 0; u + 1 < starts.length; u++) {
    const unit = on.slice(starts[u]!, starts[u + 1]!).sort()
    observed += disagreement[scale](unit) / (unit.length - 1)
  }
  return 1 - observed / expected
}

/** The marks of units with at least two, unit by unit; `starts` closes with the length. */
function pairable({ values, units, unitCount }: Marks): { values: Float64Array; starts: number[] } {
  const byUnit: number[][] = Array.from({ length: unitCount }, () => [])
  values.forEach((value, i) => {
    if (!Number.isNaN(value)) byUnit[units[i]!]!.push(value)
  })
  const kept = byUnit.filter(unit => unit.length > 1)
  const starts = [0]
  for (const unit of kept) starts.push(starts.at(-1)! + unit.length)
  return { values: Float64Array.from(kept.flat()), starts }
}

/** Sum over all ordered pairs of sorted marks of their squared difference on the scale. */
const disagreement: Record<Scale, (sorted: Float64Array) => number> = {
  nominal: sorted => sorted.length ** 2 - runs(sorted).reduce((sum, [, count]) => sum + count ** 2, 0),
  ordinal: squares,
  interval: squares,
  ratio: relative,
}

function squares(sorted: Float64Array): number {
  const first = sorted[0]!
  if (first === sorted.at(-1)) return 0
  const mean = first + sorted.reduce((sum, v) => sum + (v - first), 0) / sorted.length
  return 2 * sorted.length * sorted.reduce((sum, v) => sum + (v - mean) ** 2, 0)
}

function relative(sorted: Float64Array): number {
  const distinct = runs(sorted)
  let sum = 0
  for (let i = 0; i < distinct.length; i++) {
    const [a, countA] = distinct[i]!
    for (let j = i + 1; j < distinct.length; j++) {
      const [b, countB] = distinct[j]!
      sum += 2 * countA * countB * ((b - a) / (b + a)) ** 2
    }
  }
  return sum
}

function runs(sorted: Float64Array): [value: number, count: number][] {
  const found: [number, number][] = []
  for (const value of sorted) {
    const last = found.at(-1)
    if (last && last[0] === value) last[1]++
    else found.push([value, 1])
  }
  return found
}

/** The ordinal difference of Krippendorff is the difference of the mid-ranks among all pairable marks. */
function midranks(values: Float64Array): Float64Array {
  const rank = new Map<number, number>()
  let below = 0
  for (const [value, count] of runs(values.slice().sort())) {
    rank.set(value, below + count / 2)
    below += count
  }
  return values.map(value => rank.get(value)!)
}
