import type { Categories } from './categories.ts'
import type { Design } from './design.ts'
import type { Nodes } from './nodes.ts'

/** One class of applicants with their posterior over the nodes; the arrays are reused from class to class. */
export interface ClassPosterior {
  index: number
  pattern: number[]
  /** Number of the pattern; classes of one pattern come one after another. */
  patternIndex: number
  sum: number
  applicants: number[]
  /** Probabilities of the nodes. */
  posterior: Float64Array
  /** Logarithm of the marginal likelihood, without the part that no θ enters. */
  logLikelihood: number
}

/** Goes through the classes of applicants with their posterior at deviation `s`. */
export function eachPosterior(
  design: Design,
  { z, logWeight }: Nodes,
  categories: Pick<Categories, 'logTotal'>,
  s: number,
  use: (one: ClassPosterior) => void,
): void {
  const count = z.length
  const logPrior = new Float64Array(count)
  const posterior = new Float64Array(count)
  let before = -1
  design.classes.forEach(({ pattern: patternIndex, sum, applicants }, index) => {
    const pattern = design.patterns[patternIndex]!
    if (patternIndex !== before) {
      logPrior.set(logWeight)
      for (const cell of pattern) {
        for (let q = 0, place = cell * count; q < count; q++, place++) logPrior[q]! -= categories.logTotal[place]!
      }
      before = patternIndex
    }
    const logLikelihood = normalise(posterior, logPrior, z, sum * s)
    use({ index, pattern, patternIndex, sum, applicants, posterior, logLikelihood })
  })
}

function normalise(posterior: Float64Array, logPrior: Float64Array, z: Float64Array, slope: number): number {
  let most = -Infinity
  for (let q = 0; q < z.length; q++) {
    const log = logPrior[q]! + slope * z[q]!
    posterior[q] = log
    if (log > most) most = log
  }
  let total = 0
  for (let q = 0; q < z.length; q++) total += posterior[q] = Math.exp(posterior[q]! - most)
  for (let q = 0; q < z.length; q++) posterior[q]! /= total
  return most + Math.log(total)
}
