/**
 * Where the parameters stand in one vector: the deviation s of the applicants, then severities α, difficulties δ,
 * steps τ. θ = s z with z standard normal, so that s is a parameter like the others and may reach 0.
 */
export interface Layout {
  jurors: number
  criteria: number
  /** Steps between marks: the number of levels less one. */
  steps: number
  severity: number
  difficulty: number
  step: number
  length: number
}

export function layoutOf(jurors: number, criteria: number, steps: number): Layout {
  const severity = 1
  const difficulty = severity + jurors
  const step = difficulty + criteria
  return { jurors, criteria, steps, severity, difficulty, step, length: step + steps }
}

/** Moves the means of severities and steps into the difficulties: Σα = Στ = 0, with the same probabilities. Linear. */
export function centre(at: Layout, parameters: Float64Array): void {
  const moved = takeMean(parameters.subarray(at.severity, at.difficulty)) + takeMean(parameters.subarray(at.step))
  for (let c = at.difficulty; c < at.step; c++) parameters[c]! += moved
}

function takeMean(part: Float64Array): number {
  const mean = part.reduce((sum, v) => sum + v, 0) / part.length
  part.forEach((v, i) => (part[i] = v - mean))
  return mean
}
