import type { Marks } from './marks.ts'
import type { Ratios } from './solve.ts'

/**
 * Ratios of standard deviations to begin with, from moments: the sums of squares within applicants, within jurors,
 * within strata and overall have expectations linear in the four variances (K. Gao, A. Owen, 2017). A variance that
 * comes out negative begins small.
 */
export function ratiosFromMoments(marks: Marks): Ratios {
  const { applicants, jurors, strata, applicant, juror, stratum, score } = marks
  const factors = [
    { codes: applicant, levels: applicants.length },
    { codes: juror, levels: jurors.length },
    ...(strata.length > 0 ? [{ codes: stratum, levels: strata.length }] : []),
  ]
  const whole = { codes: new Int32Array(score.length), levels: 1 }
  const equations = [...factors, whole].map(group => equation(group, factors, score))
  const variances = solve(equations)
  const residual = Math.max(variances[factors.length]!, 1e-3 * Math.max(...variances.map(Math.abs)), 1e-300)
  const ratio = (variance = 0) => Math.min(1e3, Math.sqrt(Math.max(variance / residual, 0.01)))
  return {
    applicant: ratio(variances[0]),
    juror: ratio(variances[1]),
    stratum: strata.length > 0 ? ratio(variances[2]) : 0,
  }
}

interface Level {
  codes: Int32Array
  levels: number
}

/** The expected sum of squares within groups as a row: one share per factor, one for the residual, then its value. */
function equation(group: Level, factors: Level[], score: Float64Array): number[] {
  const n = score.length
  const size = new Float64Array(group.levels)
  const sum = new Float64Array(group.levels)
  let squares = 0
  for (let row = 0; row < n; row++) {
    const g = group.codes[row]!
    size[g]!++
    sum[g]! += score[row]!
  }
  for (let row = 0; row < n; row++) squares += (score[row]! - sum[group.codes[row]!]! / size[group.codes[row]!]!) ** 2
  const shares = factors.map(factor => n - sharedPairs(group, factor, size))
  return [...shares, n - group.levels, squares]
}

/** Σ over groups of Σ over the factor's levels of (marks they share)² / (marks of the group). */
function sharedPairs(group: Level, factor: Level, size: Float64Array): number {
  const shared = new Map<number, number>()
  group.codes.forEach((g, row) => {
    const key = g * factor.levels + factor.codes[row]!
    shared.set(key, (shared.get(key) ?? 0) + 1)
  })
  let total = 0
  for (const [key, count] of shared) total += (count * count) / size[Math.floor(key / factor.levels)]!
  return total
}

/** Solves the small linear system by elimination with pivots; a row that says nothing gives 0. */
function solve(rows: number[][]): number[] {
  const n = rows.length
  for (let k = 0; k < n; k++) {
    let pivot = k
    for (let i = k; i < n; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = i
    ;[rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!]
    if (Math.abs(rows[k]![k]!) < 1e-9) continue
    for (let i = 0; i < n; i++) {
      if (i === k) continue
      const m = rows[i]![k]! / rows[k]![k]!
      for (let j = k; j <= n; j++) rows[i]![j]! -= m * rows[k]![j]!
    }
  }
  return rows.map((row, k) => (Math.abs(row[k]!) < 1e-9 ? 0 : row[n]! / row[k]!))
}
