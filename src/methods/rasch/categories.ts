import type { Design } from './design.ts'
import type { Nodes } from './nodes.ts'

/** Of every cell at every node (cell by cell): what the probabilities of the marks come to. */
export interface Categories {
  logTotal: Float64Array
  mean: Float64Array
  variance: Float64Array
}

/** Calls `use` with the probabilities of all marks for each cell and node; the array is reused. */
export function eachCell(
  { at, cells }: Design,
  { z }: Nodes,
  parameters: Float64Array,
  use: (place: number, logTotal: number, probability: Float64Array) => void,
): void {
  const sumsOfSteps = new Float64Array(at.steps + 1)
  for (let k = 1; k <= at.steps; k++) sumsOfSteps[k] = sumsOfSteps[k - 1]! + parameters[at.step + k - 1]!
  const probability = new Float64Array(at.steps + 1)
  for (let cell = 0, place = 0; cell < cells.juror.length; cell++) {
    const hard = parameters[at.severity + cells.juror[cell]!]! + parameters[at.difficulty + cells.criterion[cell]!]!
    for (let q = 0; q < z.length; q++, place++) {
      use(place, fill(probability, parameters[0]! * z[q]! - hard, sumsOfSteps), probability)
    }
  }
}

/** Fills in P(mark = k) ∝ exp(k·logit − Σ_{l≤k} τ_l) and answers the logarithm of the total. */
function fill(probability: Float64Array, logit: number, sumsOfSteps: Float64Array): number {
  let most = 0
  for (let k = 1; k < probability.length; k++) most = Math.max(most, k * logit - sumsOfSteps[k]!)
  let total = 0
  for (let k = 0; k < probability.length; k++) {
    const weight = Math.exp(k * logit - sumsOfSteps[k]! - most)
    probability[k] = weight
    total += weight
  }
  for (let k = 0; k < probability.length; k++) probability[k]! /= total
  return most + Math.log(total)
}

/** The tables of log totals, means and variances. */
export function categoriesOf(design: Design, nodes: Nodes, parameters: Float64Array): Categories {
  const length = design.cells.juror.length * nodes.z.length
  const logTotal = new Float64Array(length)
  const mean = new Float64Array(length)
  const variance = new Float64Array(length)
  eachCell(design, nodes, parameters, (place, log, probability) => {
    logTotal[place] = log
    let first = 0
    for (let k = 1; k < probability.length; k++) first += k * probability[k]!
    let second = 0
    for (let k = 0; k < probability.length; k++) second += (k - first) ** 2 * probability[k]!
    mean[place] = first
    variance[place] = second
  })
  return { logTotal, mean, variance }
}
