import { componentsOf, type Readings } from '../connectivity/components.ts'
import { connectingJoins, steadyingJoins, type Join } from '../connectivity/repair.ts'
import { exactUpTo, groundedInverse, worstPair } from '../connectivity/severity-errors.ts'
import type { Fit } from './fit.ts'

export interface Connection {
  components: number
  /** Within a component, in marks; null where no two jurors share one. */
  max_se_juror_difference: number | null
  max_se_allowed: number
  /** Extra readings that would connect a design in parts. */
  joins: { applicant: string; juror: string }[]
  /** Extra readings that would bring a connected design to the allowed error, one after another. */
  repairs: { applicant: string; juror: string; max_se_after: number }[]
}

/** How well the design connects, and which readings would mend it; `maxSe` in marks, 2 % of their range by default. */
export function connectionOf({ marks, sd }: Fit, maxSe?: number): Connection {
  const { applicants, jurors, applicant, juror, score } = marks
  const readings: Readings = { applicants: applicants.length, jurors: jurors.length, applicant, juror }
  const range = score.reduce((m, v) => Math.max(m, v), -Infinity) - score.reduce((m, v) => Math.min(m, v), Infinity)
  const allowed = maxSe ?? 0.02 * range
  const { count } = componentsOf(readings)
  const inverse = readings.jurors <= exactUpTo ? groundedInverse(readings) : undefined
  const worst = worstPair(readings, inverse)
  const error = worst ? worst.error * sd.residual : null
  const weak = count === 1 && exceeds(error, allowed)
  const repairs = weak && allowed > 0 ? steadyingJoins(readings, allowed / sd.residual, 50, inverse) : []
  const named = (join: Join) => ({ applicant: applicants[join.applicant]!, juror: jurors[join.juror]! })
  return {
    components: count,
    max_se_juror_difference: error,
    max_se_allowed: allowed,
    joins: connectingJoins(readings).map(named),
    repairs: repairs.map(join => ({ ...named(join), max_se_after: join.errorAfter! * sd.residual })),
  }
}

/** Whether an error is above the limit by more than rounding. */
export function exceeds(error: number | null, allowed: number): boolean {
  return error !== null && error > allowed * (1 + 1e-9)
}
