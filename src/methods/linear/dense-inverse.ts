/** The full inverse (symmetric, row after row) of the matrix that `cholesky` factorised. */
export function inverseOf(l: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n)
  const w = lowerInverse(l, n)
  for (let k = 0; k < n; k++)
    for (let i = 0; i <= k; i++) {
      const x = w[k * n + i]!
      if (x !== 0) for (let j = 0, p = i * n, q = k * n; j <= i; j++) inverse[p + j]! += x * w[q + j]!
    }
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) inverse[j * n + i] = inverse[i * n + j]!
  return inverse
}

function lowerInverse(l: Float64Array, n: number): Float64Array {
  const w = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    const row = i * n
    for (let k = 0; k < i; k++) {
      const x = l[row + k]!
      if (x !== 0) for (let j = 0, q = k * n; j <= k; j++) w[row + j]! -= x * w[q + j]!
    }
    const d = 1 / l[row + i]!
    for (let j = 0; j < i; j++) w[row + j]! *= d
    w[row + i] = d
  }
  return w
}
