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
