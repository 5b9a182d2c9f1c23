import { dot, updateRows } from './tiles.ts'

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
