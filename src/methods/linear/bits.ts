/** Adjacency of n nodes as rows of bits, 32 to a word. Never holds a node's bond with itself. */
export interface Bits {
  n: number
  words: number
  rows: Int32Array
}

/** Which nodes meet in at least one clique; clique c is `members[start[c]] … members[start[c + 1] - 1]`. */
export function meetings(n: number, start: Int32Array, members: Int32Array): Bits {
  const words = (n + 31) >>> 5
  const rows = new Int32Array(n * words)
  for (let c = 0; c + 1 < start.length; c++)
    for (let p = start[c]!; p < start[c + 1]!; p++) {
      const row = members[p]! * words
      for (let q = start[c]!; q < start[c + 1]!; q++) rows[row + (members[q]! >>> 5)]! |= 1 << (members[q]! & 31)
    }
  for (let v = 0; v < n; v++) rows[v * words + (v >>> 5)]! &= ~(1 << (v & 31))
  return { n, words, rows }
}

/** The neighbours of a node, ascending. */
export function neighbours(bits: Bits, node: number): number[] {
  const found: number[] = []
  for (let w = 0, p = node * bits.words; w < bits.words; w++, p++)
    for (let word = bits.rows[p]!; word !== 0; word &= word - 1) found.push(w * 32 + 31 - Math.clz32(word & -word))
  return found
}

/** How many neighbours a node has. */
export function degree(bits: Bits, node: number): number {
  let count = 0
  for (let w = 0, p = node * bits.words; w < bits.words; w++, p++) count += ones(bits.rows[p]!)
  return count
}

function ones(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555)
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
