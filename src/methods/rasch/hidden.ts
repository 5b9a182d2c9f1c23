import type { Design } from './design.ts'
import type { Nodes } from './nodes.ts'
import { eachPosterior } from './posterior.ts'

/** Of every cell at every node: log total, mean mark, and the chances of at least 1, 2, … (steps side by side). */
export interface Tables {
  logTotal: Float64Array
  mean: Float64Array
  atLeast: Float64Array
}

/**
 * The information that not knowing θ takes away (Louis 1982): the covariance, over each applicant's posterior, of the
 * derivatives of the complete log-likelihood. Lower triangle, row after row. Mean squares are summed once a pattern,
 * squared means once a class.
 */
export function hiddenInformation(design: Design, nodes: Nodes, tables: Tables, s: number): Float64Array {
  const n = design.at.length
  const hidden = new Float64Array(n * n)
  let current: PatternSums | undefined
  let before = -1
  eachPosterior(design, nodes, tables, s, ({ pattern, patternIndex, sum, applicants, posterior }) => {
    if (patternIndex !== before) {
      if (current) addMeanSquares(hidden, n, nodes, current)
      current = patternSums(design, nodes, tables, pattern)
      before = patternIndex
    }
    const { moments } = current!
    for (let q = 0; q < posterior.length; q++) {
      const weight = applicants.length * posterior[q]!
      moments[0]![q]! += weight
      moments[1]![q]! += weight * sum
      moments[2]![q]! += weight * sum * sum
    }
    subtractSquaredMeans(hidden, n, nodes, current!, sum, posterior, applicants.length)
  })
  if (current) addMeanSquares(hidden, n, nodes, current)
  return hidden
}

/** Of one pattern, at each node: the derivatives by the parameters that enter it, and what its classes weigh there. */
interface PatternSums {
  /** Rows of those parameters, ascending. That of s (0) is left out: its derivative is z (sum − total). */
  rows: number[]
  slopes: Float64Array[]
  /** Expected sum of marks. */
  total: Float64Array
  /** Applicants, their sums of marks, and the squares of those. */
  moments: [Float64Array, Float64Array, Float64Array]
}

function patternSums({ at, cells }: Design, { z }: Nodes, tables: Tables, pattern: number[]): PatternSums {
  const count = z.length
  const slopes = new Map<number, Float64Array>()
  const slope = (row: number) => {
    const known = slopes.get(row) ?? new Float64Array(count)
    slopes.set(row, known)
    return known
  }
  const total = new Float64Array(count)
  for (const cell of pattern) {
    const mean = tables.mean.subarray(cell * count, (cell + 1) * count)
    add(total, mean)
    add(slope(at.severity + cells.juror[cell]!), mean)
    add(slope(at.difficulty + cells.criterion[cell]!), mean)
    for (let l = 0; l < at.steps; l++) {
      const byStep = slope(at.step + l)
      for (let q = 0; q < count; q++) byStep[q]! += tables.atLeast[(cell * count + q) * at.steps + l]!
    }
  }
  const rows = [...slopes.keys()].sort((a, b) => a - b)
  const empty = () => new Float64Array(count)
  return { rows, slopes: rows.map(row => slopes.get(row)!), total, moments: [empty(), empty(), empty()] }
}

function addMeanSquares(hidden: Float64Array, n: number, { z }: Nodes, sums: PatternSums): void {
  const { rows, slopes, total } = sums
  const [weight, first, second] = sums.moments
  hidden[0]! += z.reduce((all, x, q) => {
    const t = total[q]!
    return all + x * x * (second[q]! - 2 * first[q]! * t + weight[q]! * t * t)
  }, 0)
  const bySpread = z.map((x, q) => x * (first[q]! - weight[q]! * total[q]!))
  for (let a = 0; a < rows.length; a++) {
    hidden[rows[a]! * n]! += dot(bySpread, slopes[a]!)
    const weighted = slopes[a]!.map((v, q) => v * weight[q]!)
    for (let b = 0; b <= a; b++) hidden[rows[a]! * n + rows[b]!]! += dot(weighted, slopes[b]!)
  }
}

function subtractSquaredMeans(
  hidden: Float64Array,
  n: number,
  { z }: Nodes,
  { rows, slopes, total }: PatternSums,
  sum: number,
  posterior: Float64Array,
  weight: number,
): void {
  let bySpread = 0
  for (let q = 0; q < z.length; q++) bySpread += posterior[q]! * z[q]! * (sum - total[q]!)
  hidden[0]! -= weight * bySpread * bySpread
  const means = slopes.map(slope => dot(slope, posterior))
  for (let a = 0; a < rows.length; a++) {
    const mean = weight * means[a]!
    hidden[rows[a]! * n]! -= mean * bySpread
    for (let b = 0; b <= a; b++) hidden[rows[a]! * n + rows[b]!]! -= mean * means[b]!
  }
}

function add(to: Float64Array, from: Float64Array): void {
  for (let i = 0; i < to.length; i++) to[i]! += from[i]!
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
