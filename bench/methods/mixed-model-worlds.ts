// Inputs for the bench of the mixed model; invented, the same on every run.
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { Marks } from '../../src/methods/mixed-model/marks.ts'
import { simulateMarks, type Simulated } from '../../src/methods/mixed-model/simulate.ts'
import { normals } from '../../src/methods/random/normal.ts'

export const sd = { applicant: 1.5, juror: 1, stratum: 0.6, residual: 1.2 }

/** Two readings each, 27 strata, 10 % of second readings crossing. */
export function jury(applicants: number, jurors: number, seed = 1): Simulated {
  return simulateMarks({ applicants, jurors, strata: 27, readings: 2, crossing: 0.1, mean: 12, sd, seed })
}

/**
 * A jury of the size and shape of InstEval (lme4): 73,421 marks of 1,128 lecturers by 2,972 students in 14 departments,
 * marks from 1 to 5, lecturers of very different load, three marks of four within the student's department.
 */
export function likeInstEval(): Marks {
  const [students, lecturers, rows] = [2972, 1128, 73_421]
  const generator = xoroshiro128plus(14)
  const uniform = () => uniformFloat64(generator)
  const normal = normals(15)
  const good = Float64Array.from({ length: lecturers }, () => 0.5 * normal())
  const mild = Float64Array.from({ length: students }, () => 0.33 * normal())
  const taken = new Set<number>()
  const marks: Marks = {
    applicants: Array.from({ length: students }, (_, i) => `s${i}`),
    jurors: Array.from({ length: lecturers }, (_, i) => `d${i}`),
    strata: [],
    applicant: new Int32Array(rows),
    juror: new Int32Array(rows),
    stratum: new Int32Array(rows),
    score: new Float64Array(rows),
  }
  for (let row = 0; row < rows;) {
    const student = row < students ? row : Math.floor(students * uniform())
    const skewed = uniform() ** 1.7
    const within = uniform() < 0.75
    const lecturer = within
      ? (student % 14) + 14 * Math.floor((lecturers / 14) * skewed)
      : Math.floor(lecturers * uniform())
    if (lecturer >= lecturers || taken.has(student * lecturers + lecturer)) continue
    taken.add(student * lecturers + lecturer)
    marks.applicant[row] = student
    marks.juror[row] = lecturer
    marks.score[row++] = Math.max(1, Math.min(5, Math.round(3.2 + good[lecturer]! + mild[student]! + 1.17 * normal())))
  }
  return marks
}
