import { eachCell } from './categories.ts'
import { cellSums } from './cell-sums.ts'
import type { Design } from './design.ts'
import { ridge } from './likelihood.ts'
import type { Nodes } from './nodes.ts'
import { hiddenInformation, type Tables } from './hidden.ts'
import { eachPosterior } from './posterior.ts'

export interface Derivatives {
  gradient: Float64Array
  /** Negative second derivatives as if each θ were known as its posterior says: always positive definite but for shifts. */
  complete: Float64Array
  /** Negative second derivatives of the objective itself (Louis 1982): `complete` less what the posteriors hide.
   * Worked out when called. */
  observed: () => Float64Array
  /** The smallest deviation of a posterior, in units of z: the spacing of the nodes must be near or below. */
  narrowest: number
}

/** First and second derivatives of the objective by all parameters; matrices row after row, lower triangle. */
export function derivativesAt(design: Design, nodes: Nodes, parameters: Float64Array, tilt: Float64Array): Derivatives {
  const n = parameters.length
  const tables = tablesOf(design, nodes, parameters)
  const gradient = parameters.map((v, i) => design.observed[i]! + tilt[i]! - ridge * v)
  const { weights, slope, narrowest } = weigh(design, nodes, tables, parameters[0]!)
  gradient[0]! += slope
  const complete = completeInformation(design, nodes, parameters, weights, gradient)
  for (let i = 0; i < n; i++) complete[i * n + i]! += ridge
  const observed = () => {
    const hidden = hiddenInformation(design, nodes, tables, parameters[0]!)
    return complete.map((v, i) => v - hidden[i]!)
  }
  return { gradient, complete, observed, narrowest }
}

function tablesOf(design: Design, nodes: Nodes, parameters: Float64Array): Tables {
  const { steps } = design.at
  const length = design.cells.juror.length * nodes.z.length
  const tables = {
    logTotal: new Float64Array(length),
    mean: new Float64Array(length),
    atLeast: new Float64Array(length * steps),
  }
  eachCell(design, nodes, parameters, (place, logTotal, probability) => {
    tables.logTotal[place] = logTotal
    let above = 0
    for (let l = steps; l >= 1; l--) {
      above += probability[l]!
      tables.atLeast[place * steps + l - 1] = above
      tables.mean[place]! += above
    }
  })
  return tables
}

/** How many marks of each cell fall to each node, and the derivative by s of what was observed. */
function weigh(design: Design, nodes: Nodes, tables: Tables, s: number) {
  const { z } = nodes
  const byPattern = design.patterns.map(() => new Float64Array(z.length))
  let slope = 0
  let narrowest = Infinity
  eachPosterior(design, nodes, tables, s, ({ patternIndex, posterior, sum, applicants }) => {
    const own = byPattern[patternIndex]!
    let first = 0
    let second = 0
    for (let q = 0; q < z.length; q++) {
      own[q]! += applicants.length * posterior[q]!
      first += posterior[q]! * z[q]!
      second += posterior[q]! * z[q]! * z[q]!
    }
    slope += applicants.length * sum * first
    narrowest = Math.min(narrowest, second - first * first)
  })
  const weights = new Float64Array(tables.logTotal.length)
  design.patterns.forEach((pattern, p) => {
    const own = byPattern[p]!
    for (const cell of pattern) {
      for (let q = 0, place = cell * z.length; q < z.length; q++, place++) weights[place]! += own[q]!
    }
  })
  return { weights, slope, narrowest: Math.sqrt(Math.max(0, narrowest)) }
}

/** Adds the expected sums to the gradient and answers the information of the complete data. */
function completeInformation(
  design: Design,
  nodes: Nodes,
  parameters: Float64Array,
  weights: Float64Array,
  gradient: Float64Array,
): Float64Array {
  const { at, cells } = design
  const { z } = nodes
  const information = new Float64Array(at.length * at.length)
  const own = cellSums(at.steps)
  eachCell(design, nodes, parameters, (place, _, probability) => {
    const q = place % z.length
    if (q === 0) own.clear()
    own.add(weights[place]!, z[q]!, probability)
    if (q < z.length - 1) return
    const cell = Math.floor(place / z.length)
    const [juror, criterion] = [at.severity + cells.juror[cell]!, at.difficulty + cells.criterion[cell]!]
    own.scatter(gradient, information, juror, criterion, at.step)
  })
  return information
}
