import { cholesky } from '../linear/cholesky.ts'
import { inverseOf } from '../linear/dense-inverse.ts'
import { componentsOf, type Readings } from './components.ts'
import { searchedPair } from './large-juries.ts'
import { cliquesOf, groundsOf, type WorstPair } from './cliques.ts'

/** Juries up to this size are looked at pair by pair. */
export const exactUpTo = 1_500

/**
 * The largest standard error of a severity difference within a component, with applicants taken as fixed: the square
 * root of the effective resistance of M = Σ_i (diag(x_i) − x_i x_iᵀ / n_i), times the residual deviation, which is left
 * to the caller. `known`: the grounded inverse, where the caller has it. Undefined where no component has two jurors. D. J. Klein, M. Randić, Resistance distance (1993).
 */
export function worstPair(readings: Readings, known?: Float64Array): WorstPair | undefined {
  const { ofJuror } = componentsOf(readings)
  if (readings.jurors <= exactUpTo) return worstOf(known ?? groundedInverse(readings), ofJuror)
  return searchedPair(readings, ofJuror)
}

/** Inverse of M with one juror of every component grounded (its row and column 0): jurors × jurors. */
export function groundedInverse(readings: Readings): Float64Array {
  const { jurors } = readings
  const m = new Float64Array(jurors * jurors)
  for (const { jurors: who, counts, marks } of cliquesOf(readings))
    who.forEach((j, p) => {
      m[j * jurors + j]! += counts[p]!
      for (let q = 0; q < who.length; q++) m[j * jurors + who[q]!]! -= (counts[p]! * counts[q]!) / marks
    })
  const grounds = groundsOf(componentsOf(readings).ofJuror)
  for (const g of grounds) for (let j = 0; j < jurors; j++) m[g * jurors + j] = m[j * jurors + g] = j === g ? 1 : 0
  if (!cholesky(m, jurors)) throw new Error('the matrix of severities is singular within a component')
  const inverse = inverseOf(m, jurors)
  for (const g of grounds) inverse[g * jurors + g] = 0
  return inverse
}

/** The worst pair by a grounded inverse. */
export function worstOf(inverse: Float64Array, ofJuror: Int32Array): WorstPair | undefined {
  const jurors = ofJuror.length
  let worst: WorstPair | undefined
  let most = -1
  for (let j = 0; j < jurors; j++)
    for (let k = 0; k < j; k++) {
      if (ofJuror[j] !== ofJuror[k]) continue
      const resistance = inverse[j * jurors + j]! + inverse[k * jurors + k]! - 2 * inverse[j * jurors + k]!
      if (resistance <= most * (1 + 1e-9)) continue
      most = resistance
      worst = { error: Math.sqrt(Math.max(0, resistance)), jurors: [k, j], exact: true }
    }
  return worst
}
