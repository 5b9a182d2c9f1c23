import { inverseOnPattern, type InverseEntry } from '../linear/inverse.ts'
import type { Fit } from './fit.ts'
import { countsOf, quadratic, rootAbove0, type Covariance } from './covariance.ts'
import { scalesOf } from './solve.ts'
import { thetas } from './theta.ts'

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

function covarianceOf({ system, ratios, noise }: Fit): Covariance {
  const { scale } = scalesOf(system, ratios)
  const { place } = system.factor.plan
  const inverse: InverseEntry = inverseOnPattern(system.factor)
  const variance = noise ** 2
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

function eliminatedPredictions({ system, solution, ratios, noise }: Fit, covariance: Covariance): Predictions {
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
    const variance = noise ** 2 * w + quadratic(x, covariance)
    const withMean = x.reduce((sum, [p, v]) => sum + v * covariance(p, mean), 0)
    se[e] = rootAbove0(variance)
    conditional[e] = rootAbove0(variance - share(withMean ** 2, meanVariance))
  }
  return { blup, se, conditional }
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0
}
