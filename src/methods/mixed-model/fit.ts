import { arrange, type Marks } from './marks.ts'
import { farthest, minimiseEven, type Minimum } from './minimise.ts'
import { solveAt, type Ratios, type Solution } from './solve.ts'
import { ratiosFromMoments } from './start.ts'
import { buildSystem, type System } from './system.ts'
import { fitWithoutResidual } from './without-residual.ts'

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
  /** The deviation, in marks, behind errors and draws: the residual's, or the trace that stands for none. */
  noise: number
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
  const given = { marks, system, leftOut }
  const flat = system.squares <= 1e-24 * marks.score.length * system.centre ** 2
  if (flat || terms.length === 0) return told(given, ratiosAt(new Float64Array(terms.length)), flat, 0)
  const counted = (value: (at: Float64Array) => number) => (at: Float64Array) => {
    const there = value(at)
    evaluated()
    return there
  }
  const value = counted(at => solveAt(system, ratiosAt(at))?.criterion ?? Infinity)
  const moments = ratiosFromMoments(marks)
  const minimum = minimise(
    system,
    value,
    Float64Array.from(terms, term => moments[term]),
  )
  if (!endless(minimum, value)) return told(given, ratiosAt(minimum.at), flat, minimum.evaluations)
  const even = new Float64Array(terms.length).fill(0.5)
  const limit = fitWithoutResidual(system, ratiosAt, held => minimise(system, counted(held), even))
  return toldWithoutResidual(given, limit, minimum.evaluations + limit.evaluations)
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

function minimise(system: System, value: (at: Float64Array) => number, from: Float64Array): Minimum {
  let best = minimiseEven(value, from)
  let evaluations = best.evaluations
  const others = startsBeside(system).map(all => new Float64Array(from.length).fill(all))
  for (const start of [...others, ...withoutOne(best.at)]) {
    const other = minimiseEven(value, start)
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

/** Whether the criterion falls for ever towards no residual. */
function endless({ at, value: best }: Minimum, value: (at: Float64Array) => number): boolean {
  return at.some(ratio => ratio >= farthest) || value(at.map(() => farthest)) < best
}

/** With few marks the criterion can have several valleys; with many, one more start is kept as a guard. */
function startsBeside({ size, marks }: System): number[] {
  if (size > 64) return []
  return marks.score.length <= 2000 ? [0.2, 1, 5] : [1]
}

type Given = Pick<Fit, 'marks' | 'system' | 'leftOut'>

function told(given: Given, ratios: Ratios, flat: boolean, evaluations: number): Fit {
  const solution = solved(given.system, ratios)
  const n = given.marks.score.length
  const residual = flat || n === 1 ? 0 : Math.sqrt(solution.variance)
  const sd: Deviations = {
    applicant: ratios.applicant * residual,
    juror: ratios.juror * residual,
    stratum: ratios.stratum * residual,
    residual,
  }
  const criterion = flat || n === 1 ? null : solution.criterion
  return {
    ...given,
    ratios,
    solution,
    sd,
    noise: residual,
    mean: meanOf(given.system, solution),
    criterion,
    evaluations,
  }
}

function toldWithoutResidual(given: Given, limit: ReturnType<typeof fitWithoutResidual>, evaluations: number): Fit {
  const { deviations, ratios, noise } = limit
  const solution = solved(given.system, ratios)
  const sd = { ...deviations, residual: 0 }
  return { ...given, ratios, solution, sd, noise, mean: meanOf(given.system, solution), criterion: null, evaluations }
}

function solved(system: System, ratios: Ratios): Solution {
  const solution = solveAt(system, ratios)
  if (!solution) throw new Error('the mixed model has no solution at its own optimum')
  return solution
}

function meanOf(system: System, solution: Solution): number {
  return system.centre + solution.effects[system.size - 1]!
}
