import type { Design } from './design.ts'

/** How many points an extreme sum is moved inwards, as usual since J. M. Linacre's Facets. */
const inwards = 0.3
const pseudoMark = 0.5

export interface Extremes {
  /** Jurors and criteria that only ever got the lowest (−1) or highest (1) mark, else 0. */
  jurors: Int8Array
  criteria: Int8Array
  /** Marks between lowest and highest that were never given, counted from the lowest. */
  unused: number[]
}

/** What has no finite estimate by likelihood alone. */
export function extremesOf({ at, counts, observed, cells }: Design): Extremes {
  const marks = (of: number[], count: number) => {
    const n = new Int32Array(count)
    for (const cell of cells.ofMark) n[of[cell]!]!++
    return n
  }
  const extreme = (n: Int32Array, from: number) =>
    Int8Array.from(n, (count, i) => {
      const sum = -observed[from + i]!
      if (count === 0) return 0
      return sum === 0 ? -1 : sum === count * at.steps ? 1 : 0
    })
  return {
    jurors: extreme(marks(cells.juror, at.jurors), at.severity),
    criteria: extreme(marks(cells.criterion, at.criteria), at.difficulty),
    unused: [...counts.keys()].filter(mark => counts[mark] === 0),
  }
}

/**
 * A linear term added to the log-likelihood so that extremes get finite estimates: the sum of an extreme juror or
 * criterion moves 0.3 points inwards, a mark never given counts half a time. Zero wherever nothing is extreme. It
 * respects both shifts that leave the model unchanged, so that it cannot be moved into another parameter.
 */
export function tiltOf({ at }: Design, extremes: Extremes): Float64Array {
  const tilt = new Float64Array(at.length)
  const spread = (from: number, count: number, amount: number) => {
    for (let i = 0; i < count; i++) tilt[from + i]! += amount / count
  }
  extremes.jurors.forEach((sign, j) => {
    tilt[at.severity + j]! += sign * inwards
    spread(at.difficulty, at.criteria, sign * inwards)
    spread(at.step, at.steps, sign * inwards)
  })
  extremes.criteria.forEach((sign, c) => {
    tilt[at.difficulty + c]! += sign * inwards
    spread(at.severity, at.jurors, sign * inwards)
    spread(at.step, at.steps, sign * inwards)
  })
  for (const mark of extremes.unused) {
    for (let l = 1; l <= mark; l++) tilt[at.step + l - 1]! -= pseudoMark
    spread(at.step, at.steps, pseudoMark * mark)
  }
  return tilt
}
