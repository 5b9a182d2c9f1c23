const block = 48

/**
 * Cholesky factorisation in place of a symmetric positive definite matrix, row after row in `a` (n × n; only the lower
 * triangle is read and written). Blocked, with 4 × 4 tiles in registers. Answers false when a pivot is not positive.
 * The order of summation is fixed.
 */
export function cholesky(a: Float64Array, n: number): boolean {
  for (let from = 0; from < n; from += block) {
    const to = Math.min(from + block, n)
    if (!factorDiagonal(a, n, from, to)) return false
    solvePanel(a, n, from, to)
    for (let i = to; i < n; i += 4) updateRows(a, n, from, to, i)
  }
  return true
}

function factorDiagonal(a: Float64Array, n: number, from: number, to: number): boolean {
  for (let j = from; j < to; j++) {
    const pivot = a[j * n + j]! - dot(a, j * n + from, j * n + from, j - from)
    if (!(pivot > 0)) return false
    const root = Math.sqrt(pivot)
    a[j * n + j] = root
    for (let i = j + 1; i < to; i++)
      a[i * n + j] = (a[i * n + j]! - dot(a, i * n + from, j * n + from, j - from)) / root
  }
  return true
}

function solvePanel(a: Float64Array, n: number, from: number, to: number): void {
  for (let i = to; i < n; i++)
    for (let j = from; j < to; j++)
      a[i * n + j] = (a[i * n + j]! - dot(a, i * n + from, j * n + from, j - from)) / a[j * n + j]!
}

function dot(a: Float64Array, p: number, q: number, length: number): number {
  let sum = 0
  for (let k = 0; k < length; k++) sum += a[p + k]! * a[q + k]!
  return sum
}

/** Subtracts the panel's outer product from rows i … i+3, columns from `to` up to the diagonal. */
function updateRows(a: Float64Array, n: number, from: number, to: number, i: number): void {
  if (i + 4 > n) {
    for (let r = i; r < n; r++)
      for (let j = to; j <= r; j++) a[r * n + j]! -= dot(a, r * n + from, j * n + from, to - from)
    return
  }
  for (let j = to; j <= i; j += 4) updateTile(a, n, from, to - from, i * n, j * n, j)
}

function updateTile(
  a: Float64Array,
  n: number,
  from: number,
  depth: number,
  row: number,
  col: number,
  j: number,
): void {
  let p0 = row + from
  let p1 = p0 + n
  let p2 = p1 + n
  let p3 = p2 + n
  let q0 = col + from
  let q1 = q0 + n
  let q2 = q1 + n
  let q3 = q2 + n
  let c00 = 0,
    c01 = 0,
    c02 = 0,
    c03 = 0
  let c10 = 0,
    c11 = 0,
    c12 = 0,
    c13 = 0
  let c20 = 0,
    c21 = 0,
    c22 = 0,
    c23 = 0
  let c30 = 0,
    c31 = 0,
    c32 = 0,
    c33 = 0
  for (let k = 0; k < depth; k++) {
    const x0 = a[p0++]!
    const x1 = a[p1++]!
    const x2 = a[p2++]!
    const x3 = a[p3++]!
    const y0 = a[q0++]!
    const y1 = a[q1++]!
    const y2 = a[q2++]!
    const y3 = a[q3++]!
    c00 += x0 * y0
    c01 += x0 * y1
    c02 += x0 * y2
    c03 += x0 * y3
    c10 += x1 * y0
    c11 += x1 * y1
    c12 += x1 * y2
    c13 += x1 * y3
    c20 += x2 * y0
    c21 += x2 * y1
    c22 += x2 * y2
    c23 += x2 * y3
    c30 += x3 * y0
    c31 += x3 * y1
    c32 += x3 * y2
    c33 += x3 * y3
  }
  const r0 = row + j
  const r1 = r0 + n
  const r2 = r1 + n
  const r3 = r2 + n
  a[r0]! -= c00
  a[r0 + 1]! -= c01
  a[r0 + 2]! -= c02
  a[r0 + 3]! -= c03
  a[r1]! -= c10
  a[r1 + 1]! -= c11
  a[r1 + 2]! -= c12
  a[r1 + 3]! -= c13
  a[r2]! -= c20
  a[r2 + 1]! -= c21
  a[r2 + 2]! -= c22
  a[r2 + 3]! -= c23
  a[r3]! -= c30
  a[r3 + 1]! -= c31
  a[r3 + 2]! -= c32
  a[r3 + 3]! -= c33
}

/** Solves L x = b in place, L from `cholesky`; x is the part of `b` that starts at `at`. */
export function solveLower(l: Float64Array, n: number, b: Float64Array, at = 0): void {
  for (let i = 0; i < n; i++) {
    let sum = b[at + i]!
    for (let k = 0, p = i * n; k < i; k++, p++) sum -= l[p]! * b[at + k]!
    b[at + i] = sum / l[i * n + i]!
  }
}

/** Solves Lᵀ x = b in place. */
export function solveUpper(l: Float64Array, n: number, b: Float64Array, at = 0): void {
  for (let i = n - 1; i >= 0; i--) {
    const x = b[at + i]! / l[i * n + i]!
    b[at + i] = x
    for (let k = 0, p = i * n; k < i; k++, p++) b[at + k]! -= l[p]! * x
  }
}

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
