/** Slope and curvature of a function at a point. */
export interface Model {
  slope: Float64Array
  curvature: Float64Array[]
}

/** A model yet to be measured. */
export function emptyModel(n: number): Model {
  return { slope: new Float64Array(n), curvature: Array.from({ length: n }, () => new Float64Array(n)) }
}

/** The function that is modelled. */
export type Value = (x: Float64Array) => number

/** Whether to measure the curvature across coordinates, and whether to take slopes from four points instead of two. */
export interface How {
  across: boolean
  fine: boolean
}

const stepFor = (x: number) => Math.max(1.5e-3 * Math.abs(x), 5e-4)

/** Measures the model at a point where the function is `here`, by differences. */
export function measure(value: Value, { slope, curvature }: Model, at: Float64Array, here: number, how: How): void {
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

/**
 * The way to the model's minimum; where the model is not convex it is bent until it is. No step leaves the last order
 * of size; where the function has no value nearby there is none.
 */
export function newtonStep({ slope, curvature }: Model, at: Float64Array): Float64Array {
  const n = at.length
  const size = Math.max(1e-8, ...curvature.map((row, i) => Math.abs(row[i]!)))
  if (!Number.isFinite(size) || !slope.every(Number.isFinite)) return new Float64Array(n)
  for (let bend = 0; bend < 1e3 * size; bend = bend === 0 ? 1e-3 * size : bend * 4) {
    const step = solveSmall(curvature, slope, bend)
    if (!step) continue
    for (let i = 0; i < n; i++) {
      const limit = Math.max(0.5, 2 * Math.abs(at[i]!))
      step[i] = Math.max(-limit, Math.min(limit, -step[i]!))
    }
    return step
  }
  return new Float64Array(n)
}

/** Solves (H + bend I) x = g by elimination; undefined when not positive definite. */
function solveSmall(h: Float64Array[], g: Float64Array, bend: number): Float64Array | undefined {
  const n = g.length
  const a = h.map((row, i) => Float64Array.from([...row, g[i]!]))
  for (let i = 0; i < n; i++) {
    a[i]![i]! += bend
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

/** By how much the model says that a step changes the function. */
export function promise({ slope, curvature }: Model, step: Float64Array): number {
  let change = 0
  for (let i = 0; i < step.length; i++) {
    change += slope[i]! * step[i]!
    for (let j = 0; j < step.length; j++) change += 0.5 * step[i]! * curvature[i]![j]! * step[j]!
  }
  return Math.abs(change)
}
