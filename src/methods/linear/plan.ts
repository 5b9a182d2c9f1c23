import { degree, meetings, neighbours, type Bits } from './bits.ts'

/**
 * How a sparse symmetric matrix will be factorised: the first `lead` pivots are sparse columns in an order of minimum
 * degree, the rest is one dense block. New indices are the pivots' order; `order[new] = old`, `place[old] = new`.
 */
export interface Plan {
  n: number
  lead: number
  order: Int32Array
  place: Int32Array
  /** Rows (new, ascending, diagonal first) of the matrix's own entries, column after column of the lower triangle. */
  start: Int32Array
  rows: Int32Array
  /** Rows (new, ascending, below the diagonal) of the factor's leading columns. */
  factorStart: Int32Array
  factorRows: Int32Array
}

/** The largest matrix for which an order is sought; its adjacency takes 32 MB. */
export const largest = 16_384
/** Below this size sparsity gains nothing. */
const small = 96
/** The elimination goes over to the dense block when every node left meets this share of the others. */
const denseShare = 0.5

/**
 * Plans the factorisation of a matrix whose entries are the meetings within cliques (see `meetings`). The last node
 * stays last. Minimum degree: A. George, J. W. H. Liu, The Evolution of the Minimum Degree Ordering Algorithm (1989).
 */
export function planFactor(n: number, cliqueStart: Int32Array, cliqueMembers: Int32Array): Plan {
  if (n > largest) throw new RangeError(`a matrix of ${n} rows is beyond the limit of ${largest}`)
  const own = meetings(n, cliqueStart, cliqueMembers)
  const { order, structures } = eliminate({ ...own, rows: own.rows.slice() })
  const place = new Int32Array(n)
  order.forEach((old, now) => (place[old] = now))
  const entries = listed(Array.from(order, old => below(neighbours(own, old), place, place[old]!, true)))
  const factor = listed(structures.map((old, now) => below(old, place, now, false)))
  const lead = structures.length
  return { n, lead, order, place, ...entries, factorStart: factor.start, factorRows: factor.rows }
}

function eliminate(bits: Bits): { order: Int32Array; structures: number[][] } {
  const { n } = bits
  const degrees = Int32Array.from({ length: n }, (_, v) => degree(bits, v))
  const gone = new Uint8Array(n)
  const order: number[] = []
  const structures: number[][] = []
  for (let left = n; left > small; left--) {
    const node = smallest(degrees, gone)
    if (degrees[node]! >= denseShare * (left - 1)) break
    const around = neighbours(bits, node)
    order.push(node)
    structures.push(around)
    gone[node] = 1
    for (const v of around) {
      join(bits, v, node)
      degrees[v] = degree(bits, v)
    }
  }
  for (let v = 0; v < n; v++) if (!gone[v]) order.push(v)
  return { order: Int32Array.from(order), structures }
}

/** The node of least degree, the first among equals; never the last node. */
function smallest(degrees: Int32Array, gone: Uint8Array): number {
  let best = -1
  for (let v = 0; v < degrees.length - 1; v++) if (!gone[v] && (best < 0 || degrees[v]! < degrees[best]!)) best = v
  return best
}

/** Node v takes over the neighbours of an eliminated node. */
function join(bits: Bits, v: number, node: number): void {
  const to = v * bits.words
  const from = node * bits.words
  for (let w = 0; w < bits.words; w++) bits.rows[to + w]! |= bits.rows[from + w]!
  bits.rows[to + (node >>> 5)]! &= ~(1 << (node & 31))
  bits.rows[to + (v >>> 5)]! &= ~(1 << (v & 31))
}

function below(old: number[], place: Int32Array, now: number, diagonal: boolean): Int32Array {
  const rows = old.map(v => place[v]!).filter(row => row > now)
  if (diagonal) rows.push(now)
  return Int32Array.from(rows).sort()
}

function listed(columns: Int32Array[]): { start: Int32Array; rows: Int32Array } {
  const start = new Int32Array(columns.length + 1)
  columns.forEach((rows, c) => (start[c + 1] = start[c]! + rows.length))
  const rows = new Int32Array(start[columns.length]!)
  columns.forEach((column, c) => rows.set(column, start[c]))
  return { start, rows }
}
