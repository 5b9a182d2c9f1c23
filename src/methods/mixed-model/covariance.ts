import type { System } from './system.ts'

/** Covariance of two unknowns of the system, in marks². */
export type Covariance = (p: number, q: number) => number

/** The unknowns that an eliminated level touches, with their counts. */
export function countsOf({ countStart, countOf, count }: System, level: number): [number, number][] {
  const counts: [number, number][] = []
  for (let p = countStart[level]!; p < countStart[level + 1]!; p++) counts.push([countOf[p]!, count[p]!])
  return counts
}

/** Σ v_p v_q cov(p, q); every pair lies in the factor's pattern because the unknowns met in one level. */
export function quadratic(x: [number, number][], covariance: Covariance): number {
  let sum = 0
  for (let i = 0; i < x.length; i++) {
    const [p, v] = x[i]!
    sum += v * v * covariance(p, p)
    for (let j = 0; j < i; j++) sum += 2 * v * x[j]![1] * covariance(p, x[j]![0])
  }
  return sum
}

/** The root of a variance that rounding may have taken below 0. */
export function rootAbove0(variance: number): number {
  return Math.sqrt(Math.max(0, variance))
}
