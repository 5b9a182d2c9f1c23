import { inverseOf } from './dense-inverse.ts'
import type { Factor } from './factor.ts'

/** Entry (p, q) of the inverse, both in the plan's order; only entries within the factor's pattern are known. */
export type InverseEntry = (p: number, q: number) => number

/**
 * The inverse on the pattern of the factor, without the rest of the inverse: K. Takahashi, J. Fagan, M.-S. Chen (1973).
 */
export function inverseOnPattern(factor: Factor): InverseEntry {
  const { n, lead, factorStart, factorRows } = factor.plan
  const tail = n - lead
  const dense = inverseOf(factor.dense, tail)
  const diagonal = new Float64Array(lead)
  const below = new Float64Array(factor.below.length)
  const work = new Float64Array(n)
  const share = new Float64Array(n)
  const within = new Int32Array(n).fill(-1)
  for (let k = lead - 1; k >= 0; k--) {
    const from = factorStart[k]!
    const to = factorStart[k + 1]!
    for (let p = from; p < to; p++) {
      within[factorRows[p]!] = k
      share[factorRows[p]!] = factor.below[p]! / factor.diagonal[k]!
    }
    for (let p = from; p < to; p++) addColumn(factorRows[p]!, k, to)
    let sum = 1 / (factor.diagonal[k]! * factor.diagonal[k]!)
    for (let p = from; p < to; p++) {
      const i = factorRows[p]!
      below[p] = -work[i]!
      sum += share[i]! * work[i]!
      work[i] = 0
    }
    diagonal[k] = sum
  }
  return (p, q) => (p < q ? entry(p, q) : entry(q, p))

  /** Adds the inverse's column j, as far as it lies in column k's pattern, times the shares of k, to `work`. */
  function addColumn(j: number, k: number, end: number): void {
    if (j >= lead) {
      const row = (j - lead) * tail - lead
      for (let p = end - 1; p >= factorStart[k]! && factorRows[p]! >= lead; p--)
        work[j]! += dense[row + factorRows[p]!]! * share[factorRows[p]!]!
      return
    }
    work[j]! += diagonal[j]! * share[j]!
    for (let p = factorStart[j]!; p < factorStart[j + 1]!; p++) {
      const i = factorRows[p]!
      if (within[i] !== k) continue
      work[i]! += below[p]! * share[j]!
      work[j]! += below[p]! * share[i]!
    }
  }

  function entry(column: number, row: number): number {
    if (column >= lead) return dense[(column - lead) * tail + row - lead]!
    if (column === row) return diagonal[column]!
    let low = factorStart[column]!
    let high = factorStart[column + 1]! - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      if (factorRows[middle] === row) return below[middle]!
      if (factorRows[middle]! < row) low = middle + 1
      else high = middle - 1
    }
    throw new RangeError(`entry ${row}, ${column} is outside the factor's pattern`)
  }
}
