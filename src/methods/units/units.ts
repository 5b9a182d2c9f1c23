/** Scores as whole numbers of the same unit, so that sums and ties are exact. points = units / 10 ** decimals. */
export interface Units {
  units: Float64Array
  decimals: number
  /** Some score had more decimals than could be kept, and was rounded. */
  rounded: boolean
}

const largestSum = 2 ** 50

/** Scales scores to whole numbers: exactly up to six decimals, else rounded to as many (at most nine) as sums can hold. */
export function toUnits(points: Float64Array): Units {
  const largest = points.reduce((most, p) => Math.max(most, Math.abs(p)), 1)
  for (let decimals = 0; decimals <= 6 && fits(decimals); decimals++) {
    const units = scale(points, decimals)
    if (units.every((unit, i) => unit / 10 ** decimals === points[i])) return { units, decimals, rounded: false }
  }
  let decimals = 9
  while (decimals > 0 && !fits(decimals)) decimals--
  return { units: scale(points, decimals), decimals, rounded: true }

  function fits(decimals: number): boolean {
    return largest * 10 ** decimals * points.length < largestSum
  }
}

function scale(points: Float64Array, decimals: number): Float64Array {
  // + 0 turns a negative zero into a plain one.
  return points.map(p => Math.round(p * 10 ** decimals) + 0)
}
