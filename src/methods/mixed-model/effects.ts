import { inverseOnPattern, type InverseEntry } from '../linear/inverse.ts'
import type { Fit } from './fit.ts'
import { groupRows } from './marks.ts'
import { scalesOf } from './solve.ts'
import type { System } from './system.ts'

/** Predictions for the levels of one factor, in the order of the arranged marks. */
export interface Predictions {
  /** Best linear unbiased predictions, in marks. */
  blup: Float64Array
  /** Prediction standard errors, the uncertainty of the mean included. */
  se: Float64Array
  /** Conditional standard deviations given the mean, as lme4's `ranef(condVar = TRUE)` gives them. */
  conditional: Float64Array
}

export interface Effects {
  applicants: Predictions
  jurors: Predictions
  /** Stratum effects, empty without strata. */
  strata: Float64Array
  /** Each applicant's theta = mean + stratum + applicant, with its prediction standard error. */
  theta: Float64Array
  thetaSe: Float64Array
  /** Standard error of the mean. */
  meanSe: number
}

/** Covariance of two unknowns of the system, in marks². */
type Covariance = (p: number, q: number) => number

/** Predictions and their standard errors at the fit. Works on the factor that the fit left in its system. */
export function effectsOf(fit: Fit): Effects {
  const { system, solution, marks } = fit
  const covariance = covarianceOf(fit)
  const stay = keptPredictions(fit, covariance)
  const out = eliminatedPredictions(fit, covariance)
  const [applicants, jurors] = system.applicantsOut ? [out, stay] : [stay, out]
  const strata = solution.effects.slice(system.kept, system.kept + marks.strata.length)
  const mean = system.size - 1
  return { applicants, jurors, strata, ...thetas(fit, covariance), meanSe: Math.sqrt(covariance(mean, mean)) }
}

function covarianceOf({ system, ratios, sd }: Fit): Covariance {
  const { scale } = scalesOf(system, ratios)
  const { place } = system.factor.plan
  const inverse: InverseEntry = inverseOnPattern(system.factor)
  const variance = sd.residual ** 2
  return (p, q) => variance * scale[p]! * scale[q]! * inverse(place[p]!, place[q]!)
}

function keptPredictions({ system, solution }: Fit, covariance: Covariance): Predictions {
  const mean = system.size - 1
  const meanVariance = covariance(mean, mean)
  const variances = Float64Array.from({ length: system.kept }, (_, p) => covariance(p, p))
  return {
    blup: solution.effects.slice(0, system.kept),
    se: variances.map(Math.sqrt),
    conditional: variances.map((v, p) => rootAbove0(v - share(covariance(p, mean) ** 2, meanVariance))),
  }
}

function eliminatedPredictions({ system, solution, ratios, sd }: Fit, covariance: Covariance): Predictions {
  const { out } = scalesOf(system, ratios)
  const levels = system.weight.length
  const mean = system.size - 1
  const meanVariance = covariance(mean, mean)
  const blup = new Float64Array(levels)
  const se = new Float64Array(levels)
  const conditional = new Float64Array(levels)
  for (let e = 0; e < levels; e++) {
    const w = (out * out) / (1 + system.weight[e]! * out * out)
    const x = countsOf(system, e).map(([p, count]): [number, number] => [p, w * count])
    const along = x.reduce((sum, [p, v]) => sum + v * solution.effects[p]!, 0)
    blup[e] = w * system.sum[e]! - along
    const variance = sd.residual ** 2 * w + quadratic(x, covariance)
    const withMean = x.reduce((sum, [p, v]) => sum + v * covariance(p, mean), 0)
    se[e] = rootAbove0(variance)
    conditional[e] = rootAbove0(variance - share(withMean ** 2, meanVariance))
  }
  return { blup, se, conditional }
}

function countsOf({ countStart, countOf, count }: System, level: number): [number, number][] {
  const counts: [number, number][] = []
  for (let p = countStart[level]!; p < countStart[level + 1]!; p++) counts.push([countOf[p]!, count[p]!])
  return counts
}

/** Σ v_p v_q cov(p, q); every pair lies in the factor's pattern because the unknowns met in one level. */
function quadratic(x: [number, number][], covariance: Covariance): number {
  let sum = 0
  for (let i = 0; i < x.length; i++) {
    const [p, v] = x[i]!
    sum += v * v * covariance(p, p)
    for (let j = 0; j < i; j++) sum += 2 * v * x[j]![1] * covariance(p, x[j]![0])
  }
  return sum
}

/**
 * How theta of each applicant hangs on the unknowns: shares, and the variance that is the applicant's own given them.
 * An applicant in several strata takes their effects by its shares of marks.
 */
export function thetaShares(fit: Fit): { shares: (applicant: number) => [number, number][]; own: Float64Array } {
  const { system, ratios, sd, marks } = fit
  const { kept, size } = system
  if (!system.applicantsOut) {
    const groups = groupRows(marks.applicant, kept)
    const shares = (a: number) =>
      [[a, 1], ...strataShares(fit, groups.rows.subarray(groups.start[a], groups.start[a + 1])), [size - 1, 1]] as [
        number,
        number,
      ][]
    return { shares, own: new Float64Array(kept) }
  }
  const ratio = ratios.applicant ** 2
  const weights = system.weight.map(n => ratio / (1 + n * ratio))
  const shares = (a: number) =>
    countsOf(system, a).map(([p, count]): [number, number] => {
      const stratum = p >= kept ? count / system.weight[a]! : 0
      return [p, stratum - weights[a]! * count]
    })
  return { shares, own: weights.map(w => sd.residual ** 2 * w) }
}

function strataShares({ marks, system }: Fit, rows: Int32Array): [number, number][] {
  if (marks.strata.length === 0) return []
  const shares = new Map<number, number>()
  for (const row of rows) {
    const p = system.kept + marks.stratum[row]!
    shares.set(p, (shares.get(p) ?? 0) + 1 / rows.length)
  }
  return [...shares]
}

function thetas(fit: Fit, covariance: Covariance): { theta: Float64Array; thetaSe: Float64Array } {
  const { system, solution, marks, ratios } = fit
  const { shares, own } = thetaShares(fit)
  const ratio = ratios.applicant ** 2
  const theta = new Float64Array(marks.applicants.length)
  const thetaSe = new Float64Array(marks.applicants.length)
  for (let a = 0; a < theta.length; a++) {
    const x = shares(a)
    theta[a] = system.centre + x.reduce((sum, [p, v]) => sum + v * solution.effects[p]!, 0)
    if (system.applicantsOut) theta[a]! += (ratio / (1 + system.weight[a]! * ratio)) * system.sum[a]!
    thetaSe[a] = rootAbove0(own[a]! + quadratic(x, covariance))
  }
  return { theta, thetaSe }
}

function rootAbove0(variance: number): number {
  return Math.sqrt(Math.max(0, variance))
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0
}
