import fQuantile from '@stdlib/stats-base-dists-f-quantile'
import { variances, type Variances } from './variances.ts'

/** The six forms of Shrout and Fleiss: model 1, 2 or 3, for a single rating or for the mean of all k raters. */
export const forms = ['1,1', '2,1', '3,1', '1,k', '2,k', '3,k'] as const
export type Form = (typeof forms)[number]

export type Interval = [low: number, high: number]

export interface Intraclass {
  icc: Record<Form, number | null>
  /** 95 % confidence intervals; null where the design gives none. */
  intervals: Record<Form, Interval | null>
  /** Units left out because a rating is missing. */
  dropped: number
  warnings: string[]
}

/**
 * Intraclass correlations of `units × raters` ratings, unit by unit (row-major), NaN = missing.
 * Units with a gap are left out. Formulas: Shrout and Fleiss (1979), intervals as in McGraw and Wong (1996).
 * What the ratings cannot tell is null, with the reason among the warnings.
 */
export function intraclass(ratings: Float64Array, raters: number): Intraclass {
  const units = raters > 0 ? ratings.length / raters : 0
  const complete = completeUnits(ratings, raters)
  const n = raters > 0 ? complete.length / raters : 0
  const dropped = units - n
  const reason = tooFew(n, raters)
  if (reason) return { icc: every(null), intervals: every(null), dropped, warnings: [reason] }
  const v = variances(complete, raters)
  const icc = coefficients(v)
  const warnings = Object.values(icc).includes(null) ? [undefinedReason(v)] : []
  return { icc, intervals: confidence(v, icc), dropped, warnings }
}

function completeUnits(ratings: Float64Array, raters: number): Float64Array {
  const kept = new Float64Array(ratings.length)
  let length = 0
  for (let start = 0; start < ratings.length; start += raters) {
    const unit = ratings.subarray(start, start + raters)
    if (unit.some(Number.isNaN)) continue
    kept.set(unit, length)
    length += raters
  }
  return kept.subarray(0, length)
}

function tooFew(units: number, raters: number): string | undefined {
  if (raters < 2) return 'One rater: intraclass correlations compare at least two.'
  if (units === 0) return 'No unit is rated by every rater: there is no intraclass correlation.'
  if (units === 1) return 'One unit is rated by every rater: intraclass correlations compare at least two.'
  return undefined
}

function undefinedReason(v: Variances): string {
  return v.between === 0 && v.within === 0
    ? 'All ratings are equal: without differences an intraclass correlation is not defined.'
    : 'The units do not differ in their mean rating: the intraclass correlations of mean ratings are not defined.'
}

function coefficients({ n, k, between, within, raters, error }: Variances): Record<Form, number | null> {
  const bias = (raters - error) / n
  return {
    '1,1': ratio(between - within, between + (k - 1) * within),
    '2,1': ratio(between - error, between + (k - 1) * error + k * bias),
    '3,1': ratio(between - error, between + (k - 1) * error),
    '1,k': ratio(between - within, between),
    '2,k': ratio(between - error, between + bias),
    '3,k': ratio(between - error, between),
  }
}

function ratio(over: number, under: number): number | null {
  return under === 0 ? null : over / under
}

function confidence(v: Variances, icc: Record<Form, number | null>): Record<Form, Interval | null> {
  const single = {
    '1': fromF(v.between, v.within, v.n - 1, v.n * (v.k - 1), v.k),
    '2': absolute(v, icc['2,1']),
    '3': fromF(v.between, v.error, v.n - 1, (v.n - 1) * (v.k - 1), v.k),
  }
  const mean = (interval: Interval | null) => interval && ordered(stepUp(interval[0], v.k), stepUp(interval[1], v.k))
  return {
    '1,1': single['1'],
    '2,1': single['2'],
    '3,1': single['3'],
    '1,k': mean(single['1']),
    '2,k': mean(single['2']),
    '3,k': mean(single['3']),
  }
}

const upper = 0.975

/** Interval of a single rating from F = over / under: (F/q − 1) / (F/q + k − 1) and (Fq' − 1) / (Fq' + k − 1). */
function fromF(over: number, under: number, df1: number, df2: number, k: number): Interval | null {
  if (over === 0 && under === 0) return null
  const end = (factor: number) => (over * factor - under) / (over * factor + (k - 1) * under)
  return ordered(end(1 / fQuantile(upper, df1, df2)), end(fQuantile(upper, df2, df1)))
}

/** Interval of ICC(2,1): Satterthwaite's degrees of freedom, all terms multiplied by the error's mean square. */
function absolute({ n, k, between, raters, error }: Variances, icc: number | null): Interval | null {
  if (icc === null) return null
  if (raters === 0 && error === 0) return [1, 1]
  const a = k * icc * raters
  const b = (n * (1 + (k - 1) * icc) - k * icc) * error
  const df = ((k - 1) * (n - 1) * (a + b) ** 2) / ((n - 1) * a * a + b * b)
  if (!(df > 0)) return null
  const noise = k * raters + (k * n - k - n) * error
  const high = fQuantile(upper, n - 1, df)
  const low = fQuantile(upper, df, n - 1)
  return ordered(
    (n * (between - high * error)) / (high * noise + n * between),
    (n * (low * between - error)) / (noise + n * low * between),
  )
}

/** Spearman and Brown: what the mean of k raters reaches when one reaches `single`. */
function stepUp(single: number, k: number): number {
  return (single * k) / (1 + single * (k - 1))
}

/** Some degenerate designs have no finite end; then there is no interval. */
function ordered(low: number, high: number): Interval | null {
  return Number.isFinite(low) && Number.isFinite(high) ? [low, high] : null
}

function every(value: null): Record<Form, null> {
  return { '1,1': value, '2,1': value, '3,1': value, '1,k': value, '2,k': value, '3,k': value }
}
