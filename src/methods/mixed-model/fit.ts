import { arrange, type Marks } from './marks.ts'
import { farthest, minimiseEven, type Minimum } from './minimise.ts'
import { solveAt, type Ratios, type Solution } from './solve.ts'
import { ratiosFromMoments } from './start.ts'
import { buildSystem, type System } from './system.ts'

/** Standard deviations, in marks. */
export interface Deviations {
  applicant: number
  juror: number
  stratum: number
  residual: number
}

/** A fitted mixed model. */
export interface Fit {
  /** The marks as arranged: the order of all levels in everything derived from the fit. */
  marks: Marks
  system: System
  ratios: Ratios
  solution: Solution
  sd: Deviations
  mean: number
  /** The REML criterion; null where it has no lower end (no spread, one mark, no residual). */
  criterion: number | null
  /** Terms that the marks cannot tell from the mean or the residual, and are left out (deviation 0). */
  leftOut: { term: keyof Ratios; because: 'one level' | 'one mark each' }[]
  evaluations: number
}

/**
 * Fits y = mean + stratum + applicant + juror + residual by REML. A deviation of 0 is a legal answer. Small worlds are
 * minimised from several starts, large ones from moments; no point nearby is better than the answer. `evaluated` is
 * called after every evaluation of the criterion, so that long fits can tell how far they are.
 */
export function fitMixedModel(read: Marks, evaluated: () => void = () => {}): Fit {
  const marks = arrange(read)
  const system = buildSystem(marks)
  const { terms, leftOut } = termsOf(marks)
  const ratiosAt = (at: ArrayLike<number>): Ratios => {
    const ratios = { applicant: 0, juror: 0, stratum: 0 }
    terms.forEach((term, i) => (ratios[term] = at[i]!))
    return ratios
  }
  const flat = system.squares <= 1e-24 * marks.score.length * system.centre ** 2
  const minimum = flat || terms.length === 0 ? still(terms.length) : minimise(system, terms, ratiosAt, evaluated)
  const ratios = ratiosAt(minimum.at)
  const solution = solveAt(system, ratios)
  if (!solution) throw new Error('the mixed model has no solution at its own optimum')
  return { marks, system, ratios, leftOut, evaluations: minimum.evaluations, ...told(system, ratios, solution, flat) }
}

/** The terms to be estimated; the others cannot be told apart by these marks. */
function termsOf({ applicants, jurors, strata, score }: Marks) {
  const leftOut: Fit['leftOut'] = []
  const terms: (keyof Ratios)[] = []
  const levels = { applicant: applicants.length, juror: jurors.length, stratum: strata.length }
  for (const term of ['applicant', 'juror', 'stratum'] as const) {
    if (levels[term] === 0) continue
    if (levels[term] === 1) leftOut.push({ term, because: 'one level' })
    else if (levels[term] === score.length) leftOut.push({ term, because: 'one mark each' })
    else terms.push(term)
  }
  return { terms, leftOut }
}

function still(terms: number): Minimum {
  return { at: new Float64Array(terms), value: NaN, evaluations: 0 }
}

function minimise(
  system: System,
  terms: (keyof Ratios)[],
  ratiosAt: (at: ArrayLike<number>) => Ratios,
  evaluated: () => void,
): Minimum {
  const f = (at: Float64Array) => {
    const criterion = solveAt(system, ratiosAt(at))?.criterion ?? Infinity
    evaluated()
    return criterion
  }
  const moments = ratiosFromMoments(system.marks)
  const first = minimiseEven(
    f,
    Float64Array.from(terms, term => moments[term]),
  )
  const others = startsBeside(system).map(all => new Float64Array(terms.length).fill(all))
  let best = first
  let evaluations = first.evaluations
  for (const start of [...others, ...withoutOne(best.at)]) {
    const other = minimiseEven(f, start)
    evaluations += other.evaluations
    if (other.value < best.value - 1e-9) best = other
  }
  return { ...best, evaluations }

  /** For large worlds only the faces are looked at again, and only where a deviation is small. */
  function withoutOne(at: Float64Array): Float64Array[] {
    return Array.from(at.keys())
      .filter(i => at[i] === 0)
      .map(i => at.map((x, j) => (j === i ? 0.3 : x)))
  }
}

/** With few marks the criterion can have several valleys; with many, one more start is kept as a guard. */
function startsBeside({ size, marks }: System): number[] {
  if (size > 64) return []
  return marks.score.length <= 2000 ? [0.2, 1, 5] : [1]
}

function told(system: System, ratios: Ratios, solution: Solution, flat: boolean) {
  const n = system.marks.score.length
  const noResidual = Object.values(ratios).some(ratio => ratio >= farthest)
  const residual = flat || n === 1 ? 0 : Math.sqrt(solution.variance)
  const sd: Deviations = {
    applicant: ratios.applicant * residual,
    juror: ratios.juror * residual,
    stratum: ratios.stratum * residual,
    residual: noResidual ? 0 : residual,
  }
  const mean = system.centre + solution.effects[system.size - 1]!
  return { solution, sd, mean, criterion: flat || noResidual || n === 1 ? null : solution.criterion }
}
