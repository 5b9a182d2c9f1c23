import cumulative from '@stdlib/stats-base-dists-normal-cdf'
import type { Effects } from './effects.ts'
import type { Fit } from './fit.ts'

/** One more reading that is likely to matter for who is in and who is out. */
export interface ThirdReading {
  applicant: number
  juror: number
  /** How much the expected quality of the decision gains, in marks. */
  worth: number
}

export interface ThirdReadingRules {
  /** How many are in. */
  top: number
  /** How many readings may be given, at most one an applicant. */
  readings: number
  /** How many of them one juror may take. */
  perJuror: number
  /** Whether this juror may read this applicant (conflicts, absences); all may when it is not given. */
  allowed?: (applicant: number, juror: number) => boolean
}

/**
 * Targeted readings near the cut: an applicant's worth is the expected gain from deciding after one more mark instead
 * of now, s (φ(d) − d Φ(−d)) with d = |theta − cut| / s, s the deviation by which the mark will move theta (P. Frazier,
 * W. Powell, S. Dayanik, The knowledge-gradient policy, 2008). The juror has not read the applicant; the least loaded
 * first, then the one whose severity is known best.
 */
export function targetedReadings(fit: Fit, effects: Effects, rules: ThirdReadingRules): ThirdReading[] {
  const { marks, sd } = fit
  const { theta, thetaSe } = effects
  const cut = cutOf(theta, rules.top)
  if (cut === undefined) return []
  const noise = sd.residual ** 2 + effects.jurors.se.reduce((sum, se) => sum + se * se, 0) / marks.jurors.length
  const worth = theta.map((value, a) => gain(Math.abs(value - cut), thetaSe[a]!, noise))
  const order = Array.from(worth.keys()).sort((a, b) => worth[b]! - worth[a]! || a - b)
  const choose = jurorChooser(fit, effects, rules)
  const chosen: ThirdReading[] = []
  for (const applicant of order) {
    if (chosen.length >= rules.readings || !(worth[applicant]! > 0)) break
    const juror = choose(applicant)
    if (juror !== undefined) chosen.push({ applicant, juror, worth: worth[applicant]! })
  }
  return chosen
}

/** Half way between the last who is in and the first who is out; undefined when nobody is out or in. */
function cutOf(theta: Float64Array, top: number): number | undefined {
  if (top < 1 || top >= theta.length) return undefined
  const sorted = theta.slice().sort().reverse()
  return (sorted[top - 1]! + sorted[top]!) / 2
}

function gain(distance: number, se: number, noise: number): number {
  if (se === 0) return 0
  const shift = (se * se) / Math.sqrt(se * se + noise)
  const d = distance / shift
  return shift * (Math.exp(-0.5 * d * d) / Math.sqrt(2 * Math.PI) - d * cumulative(-d, 0, 1))
}

function jurorChooser({ marks }: Fit, effects: Effects, rules: ThirdReadingRules) {
  const read = new Set(Array.from(marks.applicant, (a, row) => a * marks.jurors.length + marks.juror[row]!))
  const load = new Int32Array(marks.jurors.length)
  return (applicant: number): number | undefined => {
    let best: number | undefined
    for (let j = 0; j < load.length; j++) {
      if (load[j]! >= rules.perJuror || read.has(applicant * load.length + j)) continue
      if (rules.allowed && !rules.allowed(applicant, j)) continue
      const lighter = best === undefined || load[j]! < load[best]!
      const surer = best !== undefined && load[j] === load[best] && effects.jurors.se[j]! < effects.jurors.se[best]!
      if (lighter || surer) best = j
    }
    if (best !== undefined) load[best]!++
    return best
  }
}
