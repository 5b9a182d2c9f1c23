import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Marks } from './marks.ts'

/** Marks for tests from rows applicant, juror, score and maybe stratum. */
export function marksOf(rows: [string, string, number, string?][]): Marks {
  const level = (at: 0 | 1 | 3) => {
    const names = [...new Set(rows.map(row => row[at] ?? ''))]
    return { names, codes: Int32Array.from(rows, row => names.indexOf(row[at] ?? '')) }
  }
  const [applicants, jurors, strata] = [level(0), level(1), level(3)]
  const withStrata = rows.some(row => row[3] !== undefined)
  return {
    applicants: applicants.names,
    jurors: jurors.names,
    strata: withStrata ? strata.names : [],
    applicant: applicants.codes,
    juror: jurors.codes,
    stratum: withStrata ? strata.codes : new Int32Array(rows.length),
    score: Float64Array.from(rows, row => row[2]),
  }
}

/** Rows of a published file in `reference/`, without its header. */
export function referenceRows(file: string): string[][] {
  const text = readFileSync(join(import.meta.dirname, 'reference', file), 'utf8')
  return text
    .replaceAll('"', '')
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.split(','))
}

/** The penicillin marks: plates as applicants, samples as jurors. */
export const penicillin = (): Marks =>
  marksOf(referenceRows('penicillin.csv').map(([diameter, plate, sample]) => [plate!, sample!, Number(diameter)]))

/** Any marks of up to 9 applicants, 5 jurors and 3 strata (or none), replicates and applicants in several strata included. */
export const anyMarks = fc
  .record({
    rows: fc.array(fc.tuple(fc.nat(8), fc.nat(4), fc.nat(2), fc.integer({ min: 0, max: 20 })), {
      minLength: 4,
      maxLength: 40,
    }),
    strata: fc.boolean(),
  })
  .map(({ rows, strata }) =>
    marksOf(rows.map(([a, j, c, y]) => (strata ? [`a${a}`, `j${j}`, y, `s${c}`] : [`a${a}`, `j${j}`, y]))),
  )
