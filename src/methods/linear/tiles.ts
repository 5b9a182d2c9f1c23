/** Σ a[p + k] a[q + k] over `length` entries. */
export function dot(a: Float64Array, p: number, q: number, length: number): number {
  let sum = 0
  for (let k = 0; k < length; k++) sum += a[p + k]! * a[q + k]!
  return sum
}

/** Subtracts the panel's outer product from rows i … i+3, columns from `to` up to the diagonal. */
export function updateRows(a: Float64Array, n: number, from: number, to: number, i: number): void {
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
