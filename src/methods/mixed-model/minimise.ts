import { emptyModel, measure, newtonStep, promise, type Value } from './quadratic-model.ts'

/** A function that does not change when the sign of any coordinate does, such as a criterion of standard deviations. */
export type Even = (at: Float64Array) => number

export interface Minimum {
  at: Float64Array
  value: number
  evaluations: number
}

/** Ratios beyond this are not followed: the residual is then 0 to within rounding. */
export const farthest = 1e4

/**
 * Minimises an even, smooth function from one start: Newton's method on a quadratic model from differences, with steps
 * halved until they help. Because the function is even, coordinate 0 is an ordinary point and needs no boundary. The
 * curvature along coordinates is measured at every step, that across them at first and whenever the model foretold
 * badly. The last steps are taken on the model's word, because near the minimum differences know the place better than
 * values do. Coordinates for which 0 is no worse are set to 0; the answer has no negative coordinate.
 */
export function minimiseEven(f: Even, start: Float64Array): Minimum {
  let evaluations = 0
  const value = (x: Float64Array) => {
    evaluations++
    const v = f(x.map(Math.abs))
    return Number.isFinite(v) ? v : Infinity
  }
  let at = start.slice()
  let best = value(at)
  const model = emptyModel(at.length)
  let across = true
  let fine = false
  for (let round = 0; round < 100; round++) {
    measure(value, model, at, best, { across, fine })
    const step = newtonStep(model, at)
    const promised = promise(model, step)
    if (promised < 1e-7) {
      at = at.map((x, i) => x + step[i]!)
      best = value(at)
      if (fine) break
      fine = true
      continue
    }
    const next = search(value, at, step, best)
    if (!next) break
    const gained = best - next.value
    at = next.at
    best = next.value
    if (gained < 1e-10) break
    across = round === 0 || Math.abs(gained - promised) > 0.2 * promised
  }
  return { ...settle(value, at.map(Math.abs), best), evaluations }
}

function search(value: Value, at: Float64Array, step: Float64Array, best: number) {
  for (let share = 1; share > 1e-6; share /= 2) {
    const next = at.map((x, i) => Math.max(-farthest, Math.min(farthest, x + share * step[i]!)))
    const there = value(next)
    if (there < best) return { at: next, value: there }
  }
  return undefined
}

/** Sets coordinates to 0 where that costs nothing. */
function settle(value: Value, at: Float64Array, best: number): { at: Float64Array; value: number } {
  for (let i = 0; i < at.length; i++) {
    if (at[i] === 0 || at[i]! > 0.1) continue
    const zero = at.slice()
    zero[i] = 0
    const there = value(zero)
    if (there <= best + 1e-9) {
      at = zero
      best = Math.min(best, there)
    }
  }
  return { at, value: best }
}
