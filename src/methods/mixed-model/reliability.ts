import type { Deviations } from './fit.ts'
import { groupRows, type Marks } from './marks.ts'

/**
 * ICC(A,1) and the reliability of an applicant's average from the fitted deviations: what applicants differ in
 * (stratum included, as in theta) over that plus juror and residual; for the average, jurors and residual are divided
 * by the harmonic mean of the numbers of marks. K. McGraw, S. Wong (1996). Null where there is no spread at all.
 */
export function intraclass(sd: Deviations, marks: Marks): { single: number | null; average: number | null } {
  const { start } = groupRows(marks.applicant, marks.applicants.length)
  let inverse = 0
  for (let a = 0; a + 1 < start.length; a++) inverse += 1 / (start[a + 1]! - start[a]!)
  const true_ = sd.applicant ** 2 + sd.stratum ** 2
  const error = sd.juror ** 2 + sd.residual ** 2
  if (!(true_ + error > 0)) return { single: null, average: null }
  return { single: true_ / (true_ + error), average: true_ / (true_ + (error * inverse) / marks.applicants.length) }
}
