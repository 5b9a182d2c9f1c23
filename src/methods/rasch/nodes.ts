/** Equally spaced points of a standard normal with their log weights, which sum to 1 as weights. */
export interface Nodes {
  z: Float64Array
  logWeight: Float64Array
  spacing: number
}

const reach = 6

export const fewestNodes = 61

/** Equal spacing integrates a product of smooth densities to near rounding once the spacing is below its deviation. */
export function nodesOf(count: number): Nodes {
  const spacing = (2 * reach) / (count - 1)
  const z = Float64Array.from({ length: count }, (_, q) => (q - (count - 1) / 2) * spacing)
  const total = z.reduce((sum, x) => sum + Math.exp(-0.5 * x * x), 0)
  return { z, spacing, logWeight: z.map(x => -0.5 * x * x - Math.log(total)) }
}
