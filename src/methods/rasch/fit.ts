import { cholesky, solveLower, solveUpper } from '../linear/cholesky.ts'
import { inverseOf } from '../linear/dense-inverse.ts'
import { derivativesAt, type Derivatives } from './derivatives.ts'
import type { Design } from './design.ts'
import { centre, type Layout } from './layout.ts'
import { devianceAt, objectiveAt } from './likelihood.ts'
import { fewestNodes, nodesOf, type Nodes } from './nodes.ts'
import { startOf } from './start.ts'
import { extremesOf, tiltOf, type Extremes } from './tilt.ts'

export interface RaschFit {
  design: Design
  extremes: Extremes
  nodes: Nodes
  /** See `Layout`. */
  parameters: Float64Array
  /** Their standard errors, under Σα = Στ = 0. */
  errors: Float64Array
  deviance: number
  converged: boolean
}

const mostSteps = 100
/** By expectation and maximisation alone; from then on Newton's method where the surface allows it. */
const safeSteps = 3
const mostNodes = 1000
/** Logits. A deviation that climbs beyond it has no finite estimate: applicants are told apart without any error. */
const mostDeviation = 30

/**
 * Marginal maximum likelihood of the many-facet Rasch model, θ ~ N(0, s²): expectation and maximisation with a Newton
 * M-step, then Newton's method on the marginal likelihood itself. Nodes are added until none of the posteriors is
 * narrower than their spacing. `progress` is told after every step.
 */
export function fitRasch(design: Design, progress: (step: number) => void = () => {}): RaschFit {
  const extremes = extremesOf(design)
  const tilt = tiltOf(design, extremes)
  let nodes = nodesOf(fewestNodes)
  let parameters = startOf(design)
  for (;;) {
    const climbed = settled(climb(design, nodes, parameters, tilt, progress), design, nodes, tilt)
    parameters = climbed.parameters
    const { narrowest } = climbed.derivatives
    const endless = Math.abs(parameters[0]!) > mostDeviation
    if (narrowest > 0.8 * nodes.spacing || nodes.z.length > mostNodes || endless) {
      const errors = errorsOf(design.at, climbed.derivatives)
      const deviance = devianceAt(design, nodes, parameters)
      parameters[0] = Math.abs(parameters[0]!)
      return { design, extremes, nodes, parameters, errors, deviance, converged: climbed.converged }
    }
    nodes = nodesOf(2 * nodes.z.length - 1)
  }
}

/** A deviation on its slow way to 0 is put there, where that is no worse. */
function settled(climbed: Climbed, design: Design, nodes: Nodes, tilt: Float64Array): Climbed {
  if (climbed.converged || Math.abs(climbed.parameters[0]!) > 0.5) return climbed
  const still = climb(design, nodes, climbed.parameters.with(0, 0), tilt, () => {})
  return still.value >= climbed.value ? still : climbed
}

interface Climbed {
  parameters: Float64Array
  value: number
  derivatives: Derivatives
  converged: boolean
}

function climb(
  design: Design,
  nodes: Nodes,
  start: Float64Array,
  tilt: Float64Array,
  progress: (step: number) => void,
): Climbed {
  let parameters = start
  let value = objectiveAt(design, nodes, parameters, tilt)
  for (let step = 1; ; step++) {
    const derivatives = derivativesAt(design, nodes, parameters, tilt)
    const newton = step > safeSteps ? directionOf(design.at, derivatives.observed(), derivatives.gradient) : undefined
    const direction = newton ?? directionOf(design.at, derivatives.complete, derivatives.gradient)!
    if (largest(direction) < 1e-8) return { parameters, value, derivatives, converged: true }
    const next = along(design, nodes, parameters, tilt, direction, value)
    if (!next || step === mostSteps || Math.abs(parameters[0]!) > mostDeviation) {
      return { parameters, value, derivatives, converged: largest(direction) < 1e-4 }
    }
    parameters = next.parameters
    value = next.value
    progress(step)
  }
}

/** Halves the way until the objective is no worse; undefined when rounding leaves nothing to gain. */
function along(
  design: Design,
  nodes: Nodes,
  from: Float64Array,
  tilt: Float64Array,
  direction: Float64Array,
  value: number,
): { parameters: Float64Array; value: number } | undefined {
  const slack = 1e-13 * Math.abs(value)
  for (let share = Math.min(1, 2 / largest(direction)); share > 1e-6; share /= 2) {
    const parameters = from.map((v, i) => v + share * direction[i]!)
    const reached = objectiveAt(design, nodes, parameters, tilt)
    if (reached >= value - slack) return { parameters, value: reached }
  }
  return undefined
}

function largest(direction: Float64Array): number {
  return direction.reduce((max, v) => Math.max(max, Math.abs(v)), 0)
}

/** The step that the information asks for, or undefined where the surface is not curved like a hill. */
function directionOf(at: Layout, information: Float64Array, gradient: Float64Array): Float64Array | undefined {
  const anchored = information.slice()
  anchor(at, anchored)
  if (!cholesky(anchored, at.length)) return undefined
  const direction = gradient.slice()
  solveLower(anchored, at.length, direction)
  solveUpper(anchored, at.length, direction)
  centre(at, direction)
  return direction
}

/**
 * Adds weight · (Σα)² and weight · (Στ)², which settle the two shifts that leave the model unchanged. Answers the weight.
 */
function anchor(at: Layout, information: Float64Array): number {
  const n = at.length
  const weight = Math.max(1, information[at.difficulty * n + at.difficulty]!)
  const square = (from: number, to: number) => {
    for (let i = from; i < to; i++) for (let j = from; j <= i; j++) information[i * n + j]! += weight
  }
  square(at.severity, at.difficulty)
  square(at.step, at.length)
  return weight
}

function errorsOf(at: Layout, { observed, complete }: Derivatives): Float64Array {
  const n = at.length
  let factor = observed()
  let weight = anchor(at, factor)
  if (!cholesky(factor, n)) {
    factor = complete.slice()
    weight = anchor(at, factor)
    cholesky(factor, n)
  }
  const inverse = inverseOf(factor, n)
  const shift = (count: number) => 1 / (weight * count * count)
  const moved = (i: number) => {
    if (i === 0) return 0
    if (i < at.difficulty) return shift(at.jurors)
    if (i >= at.step) return shift(at.steps)
    return shift(at.jurors) + shift(at.steps)
  }
  return Float64Array.from({ length: n }, (_, i) => Math.sqrt(Math.max(0, inverse[i * n + i]! - moved(i))))
}
