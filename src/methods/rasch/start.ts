import type { Design } from './design.ts'
import { centre } from './layout.ts'

/** Where the search begins: s = 1, equal jurors and criteria, steps from how often each mark was given. */
export function startOf({ at, counts }: Design): Float64Array {
  const parameters = new Float64Array(at.length)
  parameters[0] = 1
  for (let l = 1; l <= at.steps; l++) {
    parameters[at.step + l - 1] = Math.log((counts[l - 1]! + 0.5) / (counts[l]! + 0.5))
  }
  centre(at, parameters)
  return parameters
}
