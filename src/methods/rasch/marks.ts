import { sortedLevels } from '../mixed-model/marks.ts'

/** Marks in whole steps, one row a mark; codes point into the lists of names. */
export interface RaschMarks {
  applicants: string[]
  jurors: string[]
  criteria: string[]
  applicant: Int32Array
  juror: Int32Array
  criterion: Int32Array
  /** Whole numbers from 0. */
  score: Int32Array
}

/** The same marks in the one order that does not depend on how they were read: by applicant, juror, criterion, mark. */
export function arrangeRasch({ score, ...marks }: RaschMarks): RaschMarks {
  const applicants = sortedLevels(marks.applicants, marks.applicant)
  const jurors = sortedLevels(marks.jurors, marks.juror)
  const criteria = sortedLevels(marks.criteria, marks.criterion)
  const columns = [applicants.codes, jurors.codes, criteria.codes, score]
  const rows = Uint32Array.from(score.keys()).sort((p, q) => {
    for (const column of columns) if (column[p] !== column[q]) return column[p]! - column[q]!
    return 0
  })
  const [applicant, juror, criterion, arranged] = columns.map(column => Int32Array.from(rows, row => column[row]!))
  return {
    applicants: applicants.names,
    jurors: jurors.names,
    criteria: criteria.names,
    applicant: applicant!,
    juror: juror!,
    criterion: criterion!,
    score: arranged!,
  }
}
