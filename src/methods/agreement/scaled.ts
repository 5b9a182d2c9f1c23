/** The values divided by a power of two so that the largest is about 1: exact, and no later square can overflow. */
export function scaled(values: Float64Array): Float64Array {
  const largest = values.reduce((max, v) => Math.max(max, Math.abs(v)), 0)
  if (largest === 0) return values
  const factor = 2 ** -Math.max(Math.floor(Math.log2(largest)), -1000)
  return values.map(v => v * factor)
}
