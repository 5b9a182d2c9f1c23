import { categoriesOf } from './categories.ts'
import type { RaschFit } from './fit.ts'
import type { RaschMarks } from './marks.ts'
import { eachPosterior } from './posterior.ts'

/** How the marks of one juror or criterion scatter around what the model expects; 1 is as expected. */
export interface Scatter {
  /** Mean squared residual by its variance, each mark weighted by its information. */
  infit: number
  /** The same, each mark weighing equally: unexpected marks far from the level of the applicant show here. */
  outfit: number
}

export interface Residuals {
  /** Of each applicant: mean and deviation of the posterior of θ. */
  eap: Float64Array
  se: Float64Array
  jurors: Scatter[]
  criteria: Scatter[]
}

/**
 * Posterior means, and mean squares of residuals averaged over each applicant's posterior (not taken at the posterior
 * mean, which would make them too small): their expectation under the model is exactly 1. As TAM's msq.itemfit.
 */
export function residualsOf(marks: RaschMarks, fit: RaschFit): Residuals {
  const { design, nodes, parameters } = fit
  const categories = categoriesOf(design, nodes, parameters)
  const s = parameters[0]!
  const count = nodes.z.length
  const eap = new Float64Array(marks.applicants.length)
  const se = new Float64Array(marks.applicants.length)
  const jurors = meanSquares(marks.jurors.length)
  const criteria = meanSquares(marks.criteria.length)
  eachPosterior(design, nodes, categories, s, ({ applicants, posterior }) => {
    const mean = s * posterior.reduce((sum, p, q) => sum + p * nodes.z[q]!, 0)
    const variance = posterior.reduce((sum, p, q) => sum + p * (s * nodes.z[q]! - mean) ** 2, 0)
    for (const a of applicants) {
      eap[a] = mean
      se[a] = Math.sqrt(variance)
      for (const row of design.rows.subarray(design.starts[a]!, design.starts[a + 1]!)) {
        const place = design.cells.ofMark[row]! * count
        const residual = squaredResidual(marks.score[row]! - design.base, posterior, place, categories)
        jurors.add(marks.juror[row]!, residual)
        criteria.add(marks.criterion[row]!, residual)
      }
    }
  })
  return { eap, se, jurors: jurors.scatter(), criteria: criteria.scatter() }
}

/** Over a posterior: the squared residual, its variance, and their ratio. */
type Squared = [square: number, variance: number, ratio: number]

function squaredResidual(
  mark: number,
  posterior: Float64Array,
  place: number,
  { mean, variance }: { mean: Float64Array; variance: Float64Array },
): Squared {
  const sums: Squared = [0, 0, 0]
  for (let q = 0; q < posterior.length; q++) {
    const weight = posterior[q]!
    if (weight < 1e-15) continue
    const spread = variance[place + q]!
    const square = (mark - mean[place + q]!) ** 2
    sums[0] += weight * square
    sums[1] += weight * spread
    sums[2] += (weight * square) / Math.max(spread, 1e-100)
  }
  return sums
}

function meanSquares(length: number) {
  const totals = Array.from({ length }, () => ({ square: 0, variance: 0, ratio: 0, marks: 0 }))
  return {
    add(i: number, [square, variance, ratio]: Squared): void {
      const total = totals[i]!
      total.square += square
      total.variance += variance
      total.ratio += ratio
      total.marks++
    },
    scatter: (): Scatter[] =>
      totals.map(({ square, variance, ratio, marks }) => ({ infit: square / variance, outfit: ratio / marks })),
  }
}
