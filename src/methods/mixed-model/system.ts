import { roomFor, type Factor } from '../linear/factor.ts'
import { planFactor, type Plan } from '../linear/plan.ts'
import { groupRows, type Marks } from './marks.ts'
import { mergeLevels, type Counts, type Merged } from './merge.ts'

/**
 * The mixed model with its larger factor eliminated. What remains are the unknowns z = (kept levels, strata, mean), in
 * which one eliminated level e shows only through its counts x_e and its number of marks n_e; levels with the same
 * n_e are merged, so one evaluation costs one pass over the merged entries and one factorisation.
 */
export interface System extends Counts {
  marks: Marks
  /** Whether applicants are the eliminated factor (else jurors are). */
  applicantsOut: boolean
  kept: number
  /** Unknowns: kept levels, strata, mean (the last). */
  size: number
  /** The mean of all marks, subtracted before anything is summed. */
  centre: number
  /** Number and sum of marks of an eliminated level. */
  weight: Float64Array
  sum: Float64Array
  merged: Merged
  /** Σ over the marks of the unknowns they touch, of their products, and of their squares. */
  total: Float64Array
  gram: Float64Array
  squares: number
  factor: Factor
}

/** Builds the system from arranged marks (see `arrange`). */
export function buildSystem(marks: Marks): System {
  const applicantsOut = marks.applicants.length >= marks.jurors.length
  const [out, stay] = applicantsOut ? [marks.applicant, marks.juror] : [marks.juror, marks.applicant]
  const [levels, kept] = applicantsOut
    ? [marks.applicants.length, marks.jurors.length]
    : [marks.jurors.length, marks.applicants.length]
  const size = kept + marks.strata.length + 1
  const centre = marks.score.reduce((sum, v) => sum + v, 0) / marks.score.length
  const y = marks.score.map(v => v - centre)
  const counts = countUnknowns(marks, out, stay, levels, kept)
  const plan = planFactor(size, counts.countStart, counts.countOf)
  const weight = new Float64Array(levels)
  const sum = new Float64Array(levels)
  y.forEach((v, row) => {
    weight[out[row]!]!++
    sum[out[row]!]! += v
  })
  const total = new Float64Array(size)
  y.forEach((v, row) => {
    for (const p of touched(marks, stay, kept, size, row)) total[p]! += v
  })
  const merged = mergeLevels(counts, weight, sum, plan)
  const gram = gramOf(marks, stay, kept, plan)
  const squares = y.reduce((s, v) => s + v * v, 0)
  const factor = roomFor(plan)
  return { marks, applicantsOut, kept, size, centre, ...counts, weight, sum, merged, total, gram, squares, factor }
}

function touched(marks: Marks, stay: Int32Array, kept: number, size: number, row: number): number[] {
  return marks.strata.length > 0 ? [stay[row]!, kept + marks.stratum[row]!, size - 1] : [stay[row]!, size - 1]
}

function countUnknowns(marks: Marks, out: Int32Array, stay: Int32Array, levels: number, kept: number): Counts {
  const size = kept + marks.strata.length + 1
  const groups = groupRows(out, levels)
  const countStart = new Int32Array(levels + 1)
  const countOf: number[] = []
  const count: number[] = []
  const tally = new Float64Array(size)
  for (let e = 0; e < levels; e++) {
    const found: number[] = []
    for (let g = groups.start[e]!; g < groups.start[e + 1]!; g++)
      for (const p of touched(marks, stay, kept, size, groups.rows[g]!)) {
        if (tally[p] === 0) found.push(p)
        tally[p]!++
      }
    for (const p of found.sort((a, b) => a - b)) {
      countOf.push(p)
      count.push(tally[p]!)
      tally[p] = 0
    }
    countStart[e + 1] = countOf.length
  }
  return { countStart, countOf: Int32Array.from(countOf), count: Float64Array.from(count) }
}

/** Σ over marks of the products of the unknowns they touch, at the plan's entries. */
function gramOf(marks: Marks, stay: Int32Array, kept: number, plan: Plan): Float64Array {
  const gram = new Float64Array(plan.rows.length)
  const groups = groupRows(stay, kept)
  const size = plan.n
  const place = (p: number) => plan.place[p]!
  const at = new Int32Array(size)
  const add = (a: number, b: number, v: number) => (gram[position(plan, place(a), place(b))]! += v)
  for (let k = 0; k < kept; k++) {
    const marksOfLevel = groups.start[k + 1]! - groups.start[k]!
    add(k, k, marksOfLevel)
    add(k, size - 1, marksOfLevel)
    for (let g = groups.start[k]!; g < groups.start[k + 1]! && marks.strata.length > 0; g++) {
      const c = kept + marks.stratum[groups.rows[g]!]!
      at[c]!++
      add(k, c, 1)
    }
  }
  for (let c = kept; c < size - 1; c++) {
    add(c, c, at[c]!)
    add(c, size - 1, at[c]!)
  }
  add(size - 1, size - 1, marks.score.length)
  return gram
}

function position(plan: Plan, p: number, q: number): number {
  const [column, row] = p < q ? [p, q] : [q, p]
  let low = plan.start[column]!
  let high = plan.start[column + 1]! - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (plan.rows[middle]! < row) low = middle + 1
    else high = middle
  }
  return low
}
