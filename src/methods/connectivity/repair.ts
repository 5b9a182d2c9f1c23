import { cliquesOf, type Clique } from './cliques.ts'
import { componentsOf, type Readings } from './components.ts'
import { exactUpTo, groundedInverse, worstOf } from './severity-errors.ts'

/** One extra reading that a design needs. */
export interface Join {
  applicant: number
  juror: number
  /** Whether it connects two parts, or steadies a severity difference that is known too badly. */
  why: 'connects' | 'steadies'
  /** The largest standard error of a severity difference after it, in residual deviations; null while in parts. */
  errorAfter: number | null
}

/**
 * The extra readings that would connect a design: for every component but the largest, its applicant with the most
 * readings, read by the juror of the largest component who has read most. Ties go to the first code.
 */
export function connectingJoins(readings: Readings): Join[] {
  const { count, ofApplicant, ofJuror } = componentsOf(readings)
  const [byApplicant, byJuror] = loads(readings)
  const size = new Int32Array(count)
  for (const c of ofApplicant) size[c]!++
  const main = size.indexOf(Math.max(...size))
  const juror = heaviest(byJuror, j => ofJuror[j] === main)
  return Array.from(size.keys())
    .filter(c => c !== main)
    .map(c => ({
      applicant: heaviest(byApplicant, a => ofApplicant[a] === c),
      juror,
      why: 'connects',
      errorAfter: null,
    }))
}

function loads({ applicants, jurors, applicant, juror }: Readings): [Int32Array, Int32Array] {
  const byApplicant = new Int32Array(applicants)
  const byJuror = new Int32Array(jurors)
  for (const a of applicant) byApplicant[a]!++
  for (const j of juror) byJuror[j]!++
  return [byApplicant, byJuror]
}

function heaviest(load: Int32Array, allowed: (code: number) => boolean): number {
  let best = -1
  for (let code = 0; code < load.length; code++)
    if (allowed(code) && (best < 0 || load[code]! > load[best]!)) best = code
  return best
}

/** The design with more readings. */
export function withReadings(readings: Readings, more: { applicant: number; juror: number }[]): Readings {
  return {
    ...readings,
    applicant: Int32Array.from([...readings.applicant, ...more.map(join => join.applicant)]),
    juror: Int32Array.from([...readings.juror, ...more.map(join => join.juror)]),
  }
}

/**
 * Extra readings, one after another, each the one that lowers the largest error most, until it is at most `limit`
 * (in residual deviations) or `most` readings are named. A reading of applicant i by juror k adds to M the one-rank
 * matrix n_i / (n_i + 1) v vᵀ with v = e_k − x_i / n_i, so its worth is known without refitting. The juror is one of
 * the worst pair; equal worth goes to the applicant with the fewest readings, then to the first code. The design must
 * be connected, with a jury of at most `exactUpTo`. A grounded inverse that the caller has is used up.
 */
export function steadyingJoins(readings: Readings, limit: number, most = 50, known?: Float64Array): Join[] {
  if (readings.jurors > exactUpTo || readings.jurors < 2) return []
  const { ofJuror } = componentsOf(readings)
  const inverse = known ?? groundedInverse(readings)
  const cliques = cliquesOf(readings)
  const joins: Join[] = []
  let worst = worstOf(inverse, ofJuror)
  while (worst && worst.error > limit && joins.length < most) {
    const best = bestReading(inverse, cliques, worst.jurors)
    if (!best) break
    takeReading(inverse, cliques, best)
    worst = worstOf(inverse, ofJuror)
    joins.push({ ...best, why: 'steadies', errorAfter: worst!.error })
  }
  return joins
}

function bestReading(inverse: Float64Array, cliques: Clique[], pair: [number, number]) {
  const jurors = Math.sqrt(inverse.length)
  const difference = Float64Array.from(
    { length: jurors },
    (_, j) => inverse[pair[0] * jurors + j]! - inverse[pair[1] * jurors + j]!,
  )
  let best: { applicant: number; juror: number } | undefined
  let most = 0
  let fewest = Infinity
  cliques.forEach((clique, applicant) => {
    const mean = meanOver(clique, j => difference[j]!)
    for (const juror of pair) {
      if (clique.marks === 0 || clique.jurors.includes(juror)) continue
      const weight = clique.marks / (clique.marks + 1)
      const along = difference[juror]! - mean
      const worth = (weight * along * along) / (1 + weight * spread(inverse, jurors, clique, juror))
      const better = worth > most * (1 + 1e-9) || (worth > most * (1 - 1e-9) && clique.marks < fewest)
      if (!better || worth < 1e-12) continue
      most = Math.max(most, worth)
      fewest = clique.marks
      best = { applicant, juror }
    }
  })
  return best
}

function meanOver({ jurors, counts, marks }: Clique, value: (juror: number) => number): number {
  let sum = 0
  for (let p = 0; p < jurors.length; p++) sum += counts[p]! * value(jurors[p]!)
  return sum / marks
}

/** vᵀ M⁻¹ v for v = e_juror − x / n. */
function spread(inverse: Float64Array, n: number, clique: Clique, juror: number): number {
  const within = meanOver(clique, j => meanOver(clique, k => inverse[j * n + k]!))
  return inverse[juror * n + juror]! - 2 * meanOver(clique, j => inverse[j * n + juror]!) + within
}

/** Takes the reading into the inverse (Sherman and Morrison) and into the applicant's clique. */
function takeReading(
  inverse: Float64Array,
  cliques: Clique[],
  { applicant, juror }: { applicant: number; juror: number },
) {
  const n = Math.sqrt(inverse.length)
  const clique = cliques[applicant]!
  const weight = clique.marks / (clique.marks + 1)
  const u = Float64Array.from(
    { length: n },
    (_, j) => inverse[j * n + juror]! - meanOver(clique, k => inverse[j * n + k]!),
  )
  const factor = weight / (1 + weight * spread(inverse, n, clique, juror))
  for (let j = 0; j < n; j++) for (let k = 0; k < n; k++) inverse[j * n + k]! -= factor * u[j]! * u[k]!
  cliques[applicant] = { jurors: [...clique.jurors, juror], counts: [...clique.counts, 1], marks: clique.marks + 1 }
}
