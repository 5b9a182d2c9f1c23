import type { Minimum } from './minimise.ts'
import { solveAt, type Ratios } from './solve.ts'
import type { System } from './system.ts'

/** A residual this small beside the spread of all marks stands for none while deviations are looked for. */
const trace = 1e-3
/** The largest ratio at which predictions keep eight digits. */
const largestRatio = 1e4

/**
 * Deviations where the marks agree to the last digit. The usual criterion has no lower end there: it falls for ever as
 * the residual goes to 0, whatever the other deviations are. What is left of it when that fall is taken away is the
 * likelihood of the effects, which are then known exactly; so the residual is held at a trace instead of being profiled out,
 * at two traces, and both answers (they are off by a multiple of the trace squared) are carried on to a trace of 0.
 * In a balanced table this is the spread of the means. `noise` is what remains in errors and draws: 0 when jurors do not
 * differ, for then every theta is known; else a ten-thousandth of the largest deviation.
 */
export function fitWithoutResidual(
  system: System,
  ratiosAt: (at: ArrayLike<number>) => Ratios,
  minimise: (value: (at: Float64Array) => number) => Minimum,
): { deviations: Ratios; ratios: Ratios; noise: number; evaluations: number } {
  const spread = Math.sqrt(system.squares / system.marks.score.length)
  const held = [trace, 2 * trace].map(noise =>
    minimise(at => criterionHeld(system, scaled(ratiosAt(at), 1 / noise), noise * spread)),
  )
  const [near, far] = held.map(({ at }) => ratiosAt(at)) as [Ratios, Ratios]
  const deviations = carriedOn(near, far, spread)
  const noise = Math.max(deviations.applicant, deviations.juror, deviations.stratum) / largestRatio
  return {
    deviations,
    ratios: scaled(deviations, noise > 0 ? 1 / noise : 0),
    noise: deviations.juror > 0 ? noise : 0,
    evaluations: held.reduce((sum, one) => sum + one.evaluations, 0),
  }
}

/** The REML criterion with the residual deviation given, in marks. */
function criterionHeld(system: System, ratios: Ratios, residual: number): number {
  const solution = solveAt(system, ratios)
  if (!solution) return Infinity
  const freedom = Math.max(1, system.marks.score.length - 1)
  const share = solution.variance / residual ** 2
  return solution.criterion + freedom * (share - 1 - Math.log(share))
}

/** Variances at one and at two traces, followed to none; what is far below the trace is 0. */
function carriedOn(near: Ratios, far: Ratios, spread: number): Ratios {
  const one = (a: number, b: number) => {
    if (a < trace * 1e-3) return 0
    return spread * Math.sqrt(b > 0 ? a * a + (a * a - b * b) / 3 : a * a)
  }
  return {
    applicant: one(near.applicant, far.applicant),
    juror: one(near.juror, far.juror),
    stratum: one(near.stratum, far.stratum),
  }
}

function scaled(ratios: Ratios, by: number): Ratios {
  return { applicant: ratios.applicant * by, juror: ratios.juror * by, stratum: ratios.stratum * by }
}
