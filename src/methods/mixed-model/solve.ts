import { factorise, logDeterminant, solveBackward, solveForward } from '../linear/factor.ts'
import type { System } from './system.ts'

/** Ratios of standard deviations to the residual's, each 0 or more. */
export interface Ratios {
  applicant: number
  juror: number
  stratum: number
}

/** What one evaluation of the criterion leaves behind. */
export interface Solution {
  criterion: number
  /** Residual variance, q / (n − 1). */
  variance: number
  /** Effects of the unknowns in marks, not scaled, in z order; the mean without the centre. */
  effects: Float64Array
}

/** The ratios of the eliminated factor, and of each unknown in z order (1 for the mean). */
export function scalesOf(system: System, ratios: Ratios): { out: number; scale: Float64Array } {
  const { applicantsOut, kept, size } = system
  const scale = new Float64Array(size).fill(ratios.stratum)
  scale.fill(applicantsOut ? ratios.juror : ratios.applicant, 0, kept)
  scale[size - 1] = 1
  return { out: applicantsOut ? ratios.applicant : ratios.juror, scale }
}

/**
 * The REML criterion at these ratios, as lme4 prints it, with the solution there; the factor is left in the system.
 * Bates, Mächler, Bolker, Walker (2015), Journal of Statistical Software 67(1). Undefined when the matrix cannot be
 * factorised.
 */
export function solveAt(system: System, ratios: Ratios): Solution | undefined {
  const { size, factor, merged, marks } = system
  const { plan } = factor
  const { out, scale } = scalesOf(system, ratios)
  const weights = merged.size.map(n => (out * out) / (1 + n * out * out))
  if (!factorise(factor, assemble(system, weights, scale))) return undefined
  const side = system.total.slice()
  for (let k = 0; k < merged.sideAt.length; k++)
    side[merged.sideAt[k]!]! -= weights[merged.sideGroup[k]!]! * merged.sideValue[k]!
  const b = Float64Array.from({ length: size }, (_, now) => side[plan.order[now]!]! * scale[plan.order[now]!]!)
  solveForward(factor, b)
  let q = system.squares
  for (const v of b) q -= v * v
  let logs = logDeterminant(factor)
  for (let g = 0; g < weights.length; g++) {
    q -= weights[g]! * merged.squares[g]!
    logs += merged.levels[g]! * Math.log(1 + merged.size[g]! * out * out)
  }
  const freedom = Math.max(1, marks.score.length - 1)
  const variance = Math.max(q, system.squares * 1e-13) / freedom
  solveBackward(factor, b)
  const effects = Float64Array.from({ length: size }, (_, p) => b[plan.place[p]!]! * scale[p]!)
  return { criterion: logs + freedom * (1 + Math.log(2 * Math.PI * variance)), variance, effects }
}

function assemble({ gram, merged, factor }: System, weights: Float64Array, scale: Float64Array): Float64Array {
  const { n, start, rows, order } = factor.plan
  const values = gram.slice()
  const { entryAt, entryGroup, entryValue } = merged
  for (let k = 0; k < entryAt.length; k++) values[entryAt[k]!]! -= weights[entryGroup[k]!]! * entryValue[k]!
  for (let j = 0; j < n; j++) {
    const s = scale[order[j]!]!
    for (let p = start[j]!; p < start[j + 1]!; p++) values[p]! *= s * scale[order[rows[p]!]!]!
    if (order[j] !== n - 1) values[start[j]!]! += 1
  }
  return values
}
