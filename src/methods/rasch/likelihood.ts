import { eachCell } from './categories.ts'
import type { Design } from './design.ts'
import type { Nodes } from './nodes.ts'
import { eachPosterior } from './posterior.ts'

/** Holds what no data determine near 0; far below what any estimate shows. */
export const ridge = 1e-6

/** −2 log marginal likelihood of all marks. */
export function devianceAt(design: Design, nodes: Nodes, parameters: Float64Array): number {
  const categories = { logTotal: new Float64Array(design.cells.juror.length * nodes.z.length) }
  eachCell(design, nodes, parameters, (place, logTotal) => (categories.logTotal[place] = logTotal))
  let log = 0
  eachPosterior(design, nodes, categories, parameters[0]!, ({ logLikelihood, applicants }) => {
    log += applicants.length * logLikelihood
  })
  for (let i = 1; i < parameters.length; i++) log += design.observed[i]! * parameters[i]!
  return -2 * log
}

/** What is maximised: the log-likelihood with the linear term for extremes and a tiny ridge. */
export function objectiveAt(design: Design, nodes: Nodes, parameters: Float64Array, tilt: Float64Array): number {
  let value = -0.5 * devianceAt(design, nodes, parameters)
  for (let i = 0; i < parameters.length; i++) {
    value += tilt[i]! * parameters[i]! - 0.5 * ridge * parameters[i]! ** 2
  }
  return value
}
