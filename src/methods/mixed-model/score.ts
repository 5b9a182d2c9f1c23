import { krippendorffAlpha } from '../agreement/alpha.ts'
import { connectionOf, type Connection } from './connection.ts'
import { effectsOf, type Effects } from './effects.ts'
import { fitMixedModel, type Deviations, type Fit } from './fit.ts'
import { groupRows, type Marks } from './marks.ts'
import { posteriorRanks, thetaDraws, type Posterior } from './posterior.ts'
import { intraclass } from './reliability.ts'
import { warningsOf } from './warnings.ts'

export interface ScoreOptions {
  /** K of P(top K). */
  top?: number
  seed: number
  draws: number
  /** The largest allowed standard error of a juror difference, in marks; 2 % of the range of marks by default. */
  maxSe?: number
  /** Called with the share of the work done, as far as it can be known. */
  progress?: (share: number) => void
}

export interface ScoredApplicant {
  applicant: string
  n: number
  /** Mean of the marks as given. */
  raw: number
  /** Mean of (mark − severity). */
  adjusted: number
  blup: number
  /** Prediction standard error of theta = mean + stratum + applicant. */
  se: number
  /** By `adjusted` rounded to 1e-4; equal scores share a rank. */
  rank: number
  rank_low: number
  rank_high: number
  p_top: number | null
}

export interface ScoredJuror {
  juror: string
  n: number
  severity: number
  /** Standard deviation of the severity given the mean, as lme4's condVar: what counts when jurors are compared. */
  se: number
}

export interface ScoreReport extends Connection {
  model: 'lmm'
  /** Draws behind rank_low, rank_high and p_top. */
  draws: number
  sd: Deviations
  mean: number
  criterion: number | null
  jurors: ScoredJuror[]
  applicants: ScoredApplicant[]
  icc: { single: number | null; average: number | null }
  alpha: number | null
  warnings: string[]
}

/** Everything that `opop score` prints for a file of marks: applicants by rank and name, jurors by name. */
export function scoreMarks(read: Marks, options: ScoreOptions): ScoreReport {
  let evaluations = 0
  const fit = fitMixedModel(read, () => options.progress?.(0.5 - 0.5 * Math.exp(-++evaluations / 25)))
  const effects = effectsOf(fit)
  const count = fit.marks.applicants.length
  const top = options.top
  const draws = thetaDraws(fit, effects.theta, options)
  const posterior = posteriorRanks(count, options.draws, reported(draws, options), top)
  const connection = connectionOf(fit, options.maxSe)
  return {
    model: 'lmm',
    draws: options.draws,
    sd: fit.sd,
    mean: fit.mean,
    criterion: fit.criterion,
    ...connection,
    jurors: jurorsOf(fit, effects),
    applicants: applicantsOf(fit, effects, posterior),
    icc: intraclass(fit.sd, fit.marks),
    alpha: alphaOf(fit.marks),
    warnings: warningsOf(fit, connection),
  }
}

function reported(each: ReturnType<typeof thetaDraws>, { draws, progress }: ScoreOptions): typeof each {
  if (!progress) return each
  let done = 0
  return use =>
    each(theta => {
      use(theta)
      progress(0.5 + (0.5 * ++done) / draws)
    })
}

function alphaOf({ applicant, applicants, score }: Marks): number | null {
  return krippendorffAlpha({ values: score, units: applicant, unitCount: applicants.length }, 'interval')
}

function jurorsOf({ marks }: Fit, { jurors }: Effects): ScoredJuror[] {
  const { start } = groupRows(marks.juror, marks.jurors.length)
  return marks.jurors.map((juror, j) => ({
    juror,
    n: start[j + 1]! - start[j]!,
    severity: jurors.blup[j]!,
    se: jurors.conditional[j]!,
  }))
}

function applicantsOf(fit: Fit, effects: Effects, posterior: Posterior): ScoredApplicant[] {
  const { marks } = fit
  const { start, rows } = groupRows(marks.applicant, marks.applicants.length)
  const means = (value: (row: number) => number) =>
    marks.applicants.map((_, a) => {
      const mine = rows.subarray(start[a], start[a + 1])
      return mine.reduce((sum, row) => sum + value(row), 0) / mine.length
    })
  const raw = means(row => marks.score[row]!)
  const adjusted = means(row => marks.score[row]! - effects.jurors.blup[marks.juror[row]!]!)
  const ranks = sharedRanks(adjusted)
  const all = marks.applicants.map((applicant, a) => ({
    applicant,
    n: start[a + 1]! - start[a]!,
    raw: raw[a]!,
    adjusted: adjusted[a]!,
    blup: effects.applicants.blup[a]!,
    se: effects.thetaSe[a]!,
    rank: ranks[a]!,
    rank_low: posterior.rankLow[a]!,
    rank_high: posterior.rankHigh[a]!,
    p_top: posterior.top?.[a] ?? null,
  }))
  return Array.from(all.keys())
    .sort((a, b) => ranks[a]! - ranks[b]! || a - b)
    .map(a => all[a]!)
}

/** Rank 1 for the highest; scores equal after rounding to 1e-4 share the best of their ranks. */
export function sharedRanks(scores: number[]): Int32Array {
  const rounded = scores.map(score => Math.round(score * 1e4))
  const order = Array.from(scores.keys()).sort((a, b) => rounded[b]! - rounded[a]!)
  const ranks = new Int32Array(scores.length)
  order.forEach((item, at) => {
    const before = order[at - 1]
    ranks[item] = before !== undefined && rounded[before] === rounded[item] ? ranks[before]! : at + 1
  })
  return ranks
}
