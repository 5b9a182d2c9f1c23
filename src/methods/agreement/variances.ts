import { scaled } from './scaled.ts'

/** Mean squares of a complete table of n units × k raters. */
export interface Variances {
  n: number
  k: number
  /** Between units. */
  between: number
  /** Within units. */
  within: number
  /** Between raters. */
  raters: number
  /** What is left when units and raters are both taken out. */
  error: number
}

/**
 * Two-way analysis of variance of a complete row-major table. A mean square that is nothing but rounding is an exact 0,
 * so that "all equal" and "no error" are seen as such. Needs n ≥ 2 and k ≥ 2.
 */
export function variances(table: Float64Array, k: number): Variances {
  const n = table.length / k
  const x = scaled(table)
  const grand = mean(x)
  const unitMeans = Float64Array.from({ length: n }, (_, i) => mean(x.subarray(i * k, (i + 1) * k)))
  const raterMeans = new Float64Array(k)
  for (let i = 0; i < x.length; i++) raterMeans[i % k]! += x[i]! / n
  let within = 0
  let error = 0
  for (let i = 0; i < x.length; i++) {
    const fromUnit = x[i]! - unitMeans[Math.floor(i / k)]!
    within += fromUnit ** 2
    error += (fromUnit - raterMeans[i % k]! + grand) ** 2
  }
  return {
    n,
    k,
    between: clean((k * squares(unitMeans, grand)) / (n - 1)),
    within: clean(within / (n * (k - 1))),
    raters: clean((n * squares(raterMeans, grand)) / (k - 1)),
    error: clean(error / ((n - 1) * (k - 1))),
  }
}

function mean(x: Float64Array): number {
  const first = x[0]!
  return first + x.reduce((sum, v) => sum + (v - first), 0) / x.length
}

function squares(x: Float64Array, around: number): number {
  return x.reduce((sum, v) => sum + (v - around) ** 2, 0)
}

const rounding = (64 * Number.EPSILON) ** 2

function clean(meanSquare: number): number {
  return meanSquare < rounding ? 0 : meanSquare
}
