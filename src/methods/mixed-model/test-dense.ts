import { cholesky } from '../linear/cholesky.ts'
import { inverseOf } from '../linear/dense-inverse.ts'
import type { Marks } from './marks.ts'
import type { Ratios } from './solve.ts'

/** The mixed model by its definition, with the n × n covariance of the marks: slow, and written apart from the product. */
export function denseModel(marks: Marks, ratios: Ratios) {
  const n = marks.score.length
  const v = new Float64Array(n * n)
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      if (i === j) v[i * n + j]! += 1
      if (marks.applicant[i] === marks.applicant[j]) v[i * n + j]! += ratios.applicant ** 2
      if (marks.juror[i] === marks.juror[j]) v[i * n + j]! += ratios.juror ** 2
      if (marks.strata.length > 0 && marks.stratum[i] === marks.stratum[j]) v[i * n + j]! += ratios.stratum ** 2
    }
  cholesky(v, n)
  const inverse = inverseOf(v, n)
  let logs = 0
  for (let i = 0; i < n; i++) logs += 2 * Math.log(v[i * n + i]!)
  const ones = new Float64Array(n).fill(1)
  const times = (x: Float64Array) => x.map((_, i) => x.reduce((sum, value, j) => sum + inverse[i * n + j]! * value, 0))
  const information = dot(ones, times(ones))
  const mean = dot(ones, times(marks.score)) / information
  const residual = times(marks.score.map(y => y - mean))
  const q = dot(
    marks.score.map(y => y - mean),
    residual,
  )
  const variance = q / (n - 1)
  const criterion = logs + Math.log(information) + (n - 1) * (1 + Math.log(2 * Math.PI * variance))
  return { criterion, variance, mean, predict }

  /**
   * The prediction of mean · `withMean` + a random effect, and its error variance, when `covariance` holds the effect's
   * covariance with each mark and `own` its variance, both in residual variances.
   */
  function predict(covariance: Float64Array, own: number, withMean: 0 | 1): { value: number; variance: number } {
    const value = mean * withMean + dot(covariance, residual)
    const weighed = times(covariance)
    const left = withMean - dot(ones, weighed)
    return { value, variance: variance * (own - dot(covariance, weighed) + (left * left) / information) }
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, v, i) => sum + v * b[i]!, 0)
}
