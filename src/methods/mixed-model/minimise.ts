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

interface Model {
  slope: Float64Array
  curvature: Float64Array[]
}

function emptyModel(n: number): Model {
  return { slope: new Float64Array(n), curvature: Array.from({ length: n }, () => new Float64Array(n)) }
}

type Value = (x: Float64Array) => number

/** Whether to measure the curvature across coordinates, and whether to take slopes from four points instead of two. */
interface How {
  across: boolean
  fine: boolean
}

const stepFor = (x: number) => Math.max(1.5e-3 * Math.abs(x), 5e-4)

function measure(value: Value, { slope, curvature }: Model, at: Float64Array, here: number, how: How): void {
  const n = at.length
  const ahead = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const h = stepFor(at[i]!)
    ahead[i] = value(moved(at, i, h))
    const behind = value(moved(at, i, -h))
    slope[i] = (ahead[i]! - behind) / (2 * h)
    if (how.fine) {
      const wide = (value(moved(at, i, 2 * h)) - value(moved(at, i, -2 * h))) / (4 * h)
      slope[i] = (4 * slope[i]! - wide) / 3
    }
    curvature[i]![i] = (ahead[i]! - 2 * here + behind) / (h * h)
  }
  if (!how.across) return
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      const [hi, hj] = [stepFor(at[i]!), stepFor(at[j]!)]
      const corner = value(moved(moved(at, i, hi), j, hj))
      curvature[i]![j] = curvature[j]![i] = (corner - ahead[i]! - ahead[j]! + here) / (hi * hj)
    }
}

function moved(at: Float64Array, i: number, by: number): Float64Array {
  const next = at.slice()
  next[i]! += by
  return next
}

/** The model's minimum; where the model is not convex it is bent until it is. No step leaves the last order of size. */
function newtonStep({ slope, curvature }: Model, at: Float64Array): Float64Array {
  const n = at.length
  const size = Math.max(1e-8, ...curvature.map((row, i) => Math.abs(row[i]!)))
  for (let bend = 0; ; bend = bend === 0 ? 1e-3 * size : bend * 4) {
    const step = solveSmall(curvature, slope, bend)
    if (!step) continue
    for (let i = 0; i < n; i++) {
      const limit = Math.max(0.5, 2 * Math.abs(at[i]!))
      step[i] = Math.max(-limit, Math.min(limit, -step[i]!))
    }
    return step
  }
}

/** Solves (H + bend I) x = g by elimination; undefined when not positive definite. */
function solveSmall(h: Float64Array[], g: Float64Array, bend: number): Float64Array | undefined {
  const n = g.length
  const a = h.map((row, i) => Float64Array.from([...row, g[i]!]))
  for (let i = 0; i < n; i++) {
    a[i]![i]! += bend
    if (bend > 1e300) return new Float64Array(n)
  }
  for (let k = 0; k < n; k++) {
    if (!(a[k]![k]! > 1e-9 * (Math.abs(h[k]![k]!) + bend))) return undefined
    for (let i = k + 1; i < n; i++) {
      const m = a[i]![k]! / a[k]![k]!
      for (let j = k; j <= n; j++) a[i]![j]! -= m * a[k]![j]!
    }
  }
  const x = new Float64Array(n)
  for (let i = n - 1; i >= 0; i--) {
    let sum = a[i]![n]!
    for (let j = i + 1; j < n; j++) sum -= a[i]![j]! * x[j]!
    x[i] = sum / a[i]![i]!
  }
  return x
}

function promise({ slope, curvature }: Model, step: Float64Array): number {
  let change = 0
  for (let i = 0; i < step.length; i++) {
    change += slope[i]! * step[i]!
    for (let j = 0; j < step.length; j++) change += 0.5 * step[i]! * curvature[i]![j]! * step[j]!
  }
  return Math.abs(change)
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
