import { countsOf, quadratic, rootAbove0, type Covariance } from './covariance.ts'
import type { Fit } from './fit.ts'
import { groupRows } from './marks.ts'

/**
 * How theta of each applicant hangs on the unknowns: shares, and the variance that is the applicant's own given them.
 * An applicant in several strata takes their effects by its shares of marks.
 */
export function thetaShares(fit: Fit): { shares: (applicant: number) => [number, number][]; own: Float64Array } {
  const { system, ratios, noise, marks } = fit
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
  return { shares, own: weights.map(w => noise ** 2 * w) }
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

/** Theta of every applicant and its prediction standard error. */
export function thetas(fit: Fit, covariance: Covariance): { theta: Float64Array; thetaSe: Float64Array } {
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
