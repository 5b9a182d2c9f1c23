/** Marks as read: one row a mark; the codes point into the names. `strata` empty: no such term. */
export interface Marks {
  applicants: string[]
  jurors: string[]
  strata: string[]
  applicant: Int32Array
  juror: Int32Array
  /** The stratum belongs to the row, so one applicant may stand in several. Ignored when `strata` is empty. */
  stratum: Int32Array
  score: Float64Array
}

/**
 * The same marks in the one order that does not depend on how they were read: names sorted by code units, levels that
 * never occur dropped, rows sorted by applicant, juror, stratum and mark.
 */
export function arrange(marks: Marks): Marks {
  const applicants = sortedLevels(marks.applicants, marks.applicant)
  const jurors = sortedLevels(marks.jurors, marks.juror)
  const withStrata = marks.strata.length > 0
  const strata = withStrata ? sortedLevels(marks.strata, marks.stratum) : { names: [], codes: marks.stratum }
  const rows = sortedRows(applicants.codes, jurors.codes, withStrata ? strata.codes : undefined, marks.score)
  return {
    applicants: applicants.names,
    jurors: jurors.names,
    strata: strata.names,
    applicant: Int32Array.from(rows, r => applicants.codes[r]!),
    juror: Int32Array.from(rows, r => jurors.codes[r]!),
    stratum: withStrata ? Int32Array.from(rows, r => strata.codes[r]!) : new Int32Array(rows.length),
    score: Float64Array.from(rows, r => marks.score[r]!),
  }
}

/** Levels in the order of their names (by code units), without those that never occur. */
export function sortedLevels(names: string[], codes: Int32Array): { names: string[]; codes: Int32Array } {
  const used = new Uint8Array(names.length)
  for (const code of codes) used[code] = 1
  const order = Array.from(names.keys()).filter(code => used[code])
  order.sort((a, b) => (names[a]! < names[b]! ? -1 : names[a]! > names[b]! ? 1 : 0))
  const now = new Int32Array(names.length)
  order.forEach((old, index) => (now[old] = index))
  return { names: order.map(old => names[old]!), codes: codes.map(code => now[code]!) }
}

function sortedRows(a: Int32Array, b: Int32Array, c: Int32Array | undefined, score: Float64Array): Uint32Array {
  const rows = Uint32Array.from(score.keys())
  return rows.sort((p, q) => a[p]! - a[q]! || b[p]! - b[q]! || (c ? c[p]! - c[q]! : 0) || score[p]! - score[q]!)
}

/** Rows grouped by a level: the rows of level v are `rows[start[v]] … rows[start[v + 1] - 1]`, in their given order. */
export interface Groups {
  start: Int32Array
  rows: Int32Array
}

/** Groups rows by their level, keeping their order. */
export function groupRows(level: Int32Array, levels: number): Groups {
  const start = new Int32Array(levels + 1)
  for (const v of level) start[v + 1]!++
  for (let v = 0; v < levels; v++) start[v + 1]! += start[v]!
  const at = start.slice()
  const rows = new Int32Array(level.length)
  level.forEach((v, row) => (rows[at[v]!++] = row))
  return { start, rows }
}
