/** Sums over the nodes of one cell: what it adds to the gradient and to the information of the complete data. */
export interface CellSums {
  clear(): void
  /** One node at `z`, where `weight` marks fall, with the probabilities of the marks. */
  add(weight: number, z: number, probability: Float64Array): void
  /** Adds the sums at the rows of s (0), of the cell's severity, its difficulty and the first step. */
  scatter(gradient: Float64Array, information: Float64Array, juror: number, criterion: number, step: number): void
}

/** The statistic of a mark x is (x z, −x, −x, −[x ≥ 1], …, −[x ≥ steps]): means and covariances follow from its moments. */
export function cellSums(steps: number): CellSums {
  const mean = new Float64Array(2)
  const variance = new Float64Array(3)
  const atLeast = new Float64Array(steps)
  const withMark = new Float64Array(2 * steps)
  const withStep = new Float64Array(steps * steps)
  const above = new Float64Array(steps)
  const all = [mean, variance, atLeast, withMark, withStep]

  function add(weight: number, z: number, probability: Float64Array): void {
    if (weight === 0) return
    let first = 0
    for (let l = steps, tail = 0; l >= 1; l--) first += above[l - 1] = tail += probability[l]!
    mean[0]! += weight * first
    mean[1]! += weight * first * z
    let spread = 0
    for (let k = 0; k <= steps; k++) spread += (k - first) ** 2 * probability[k]!
    variance[0]! += weight * spread
    variance[1]! += weight * spread * z
    variance[2]! += weight * spread * z * z
    for (let l = steps - 1, tail = 0; l >= 0; l--) {
      tail += (l + 1 - first) * probability[l + 1]!
      atLeast[l]! += weight * above[l]!
      withMark[2 * l]! += weight * tail
      withMark[2 * l + 1]! += weight * tail * z
      for (let k = 0; k <= l; k++) withStep[l * steps + k]! += weight * above[l]! * (1 - above[k]!)
    }
  }

  function scatter(gradient: Float64Array, information: Float64Array, juror: number, criterion: number, step: number) {
    const n = gradient.length
    gradient[0]! -= mean[1]!
    gradient[juror]! += mean[0]!
    gradient[criterion]! += mean[0]!
    information[0]! += variance[2]!
    information[juror * n]! -= variance[1]!
    information[criterion * n]! -= variance[1]!
    information[juror * n + juror]! += variance[0]!
    information[criterion * n + juror]! += variance[0]!
    information[criterion * n + criterion]! += variance[0]!
    for (let l = 0; l < steps; l++) {
      const row = (step + l) * n
      gradient[step + l]! += atLeast[l]!
      information[row]! -= withMark[2 * l + 1]!
      information[row + juror]! += withMark[2 * l]!
      information[row + criterion]! += withMark[2 * l]!
      for (let k = 0; k <= l; k++) information[row + step + k]! += withStep[l * steps + k]!
    }
  }

  return { clear: () => all.forEach(sums => sums.fill(0)), add, scatter }
}
