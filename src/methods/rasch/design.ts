import { layoutOf, type Layout } from './layout.ts'
import type { RaschMarks } from './marks.ts'

/** What the likelihood needs of the marks. */
export interface Design {
  at: Layout
  /** The lowest mark given; marks count from it. */
  base: number
  /** The pairs of juror and criterion that occur, and each mark's. */
  cells: { juror: number[]; criterion: number[]; ofMark: Int32Array }
  /** The multisets of cells that applicants were marked in. */
  patterns: number[][]
  /** Applicants with one pattern and one sum of marks share a posterior. */
  classes: { pattern: number; sum: number; applicants: number[] }[]
  /** Marks of each applicant: rows in order of applicants, and where each applicant starts. */
  rows: Int32Array
  starts: Int32Array
  /** How often each mark was given, from `base`. */
  counts: Int32Array
  /** Derivatives of the constant part of the log-likelihood: observed sums, negative. */
  observed: Float64Array
}

/** Sorts the marks into cells, patterns and classes. */
export function designOf(marks: RaschMarks): Design {
  const base = marks.score.reduce((min, v) => Math.min(min, v), Infinity)
  const top = marks.score.reduce((max, v) => Math.max(max, v), -Infinity)
  const at = layoutOf(marks.jurors.length, marks.criteria.length, top - base)
  const cells = cellsOf(marks)
  const { rows, starts } = byApplicant(marks)
  const counts = new Int32Array(at.steps + 1)
  for (const x of marks.score) counts[x - base]!++
  const observed = observedSums(marks, at, base, counts)
  return { at, base, cells, rows, starts, counts, observed, ...classesOf(marks, base, cells.ofMark, rows, starts) }
}

function cellsOf({ juror, criterion, criteria }: RaschMarks): Design['cells'] {
  const keys = Float64Array.from(juror, (j, row) => j * criteria.length + criterion[row]!)
  const distinct = [...new Set(keys)].sort((a, b) => a - b)
  const place = new Map(distinct.map((key, cell) => [key, cell]))
  return {
    juror: distinct.map(key => Math.floor(key / criteria.length)),
    criterion: distinct.map(key => key % criteria.length),
    ofMark: Int32Array.from(keys, key => place.get(key)!),
  }
}

function byApplicant({ applicants, applicant }: RaschMarks): { rows: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(applicants.length + 1)
  for (const a of applicant) starts[a + 1]!++
  for (let a = 0; a < applicants.length; a++) starts[a + 1]! += starts[a]!
  const next = starts.slice()
  const rows = new Int32Array(applicant.length)
  applicant.forEach((a, row) => (rows[next[a]!++] = row))
  return { rows, starts }
}

function classesOf(marks: RaschMarks, base: number, cellOf: Int32Array, rows: Int32Array, starts: Int32Array) {
  const patternOf = new Map<string, number>()
  const classOf = new Map<string, number>()
  const patterns: number[][] = []
  const classes: Design['classes'] = []
  for (let a = 0; a < marks.applicants.length; a++) {
    const own = rows.subarray(starts[a]!, starts[a + 1]!)
    const pattern = Int32Array.from(own, row => cellOf[row]!).sort()
    const p = numbered(patternOf, pattern.join(), () => patterns.push([...pattern]))
    const sum = own.reduce((total, row) => total + marks.score[row]! - base, 0)
    const k = numbered(classOf, `${p}/${sum}`, () => classes.push({ pattern: p, sum, applicants: [] }))
    classes[k]!.applicants.push(a)
  }
  return { patterns, classes: classes.sort((a, b) => a.pattern - b.pattern) }
}

function numbered(known: Map<string, number>, key: string, add: () => void): number {
  const before = known.get(key)
  if (before !== undefined) return before
  known.set(key, known.size)
  add()
  return known.size - 1
}

function observedSums(marks: RaschMarks, at: Layout, base: number, counts: Int32Array): Float64Array {
  const sums = new Float64Array(at.length)
  marks.score.forEach((mark, row) => {
    sums[at.severity + marks.juror[row]!]! -= mark - base
    sums[at.difficulty + marks.criterion[row]!]! -= mark - base
  })
  for (let l = at.steps, above = 0; l >= 1; l--) sums[at.step + l - 1]! -= above += counts[l]!
  return sums
}
