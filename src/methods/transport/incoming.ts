import { countingOrder, type Transport } from './problem.ts'

/** The arcs into each column (CSC: those of column j are `starts[j]` up to `starts[j + 1]` of `arcs`), and every arc's row. */
export interface Incoming {
  starts: Int32Array
  arcs: Int32Array
  rowOf: Int32Array
}

/** Turns arcs listed by row into arcs listed by column. `heads` may be another order of the arcs within their rows. */
export function incomingArcs({ rows, columns, starts }: Transport, heads: Int32Array): Incoming {
  const rowOf = new Int32Array(heads.length)
  for (let row = 0; row < rows; row++) rowOf.fill(row, starts[row]!, starts[row + 1]!)
  const into = new Int32Array(columns + 1)
  for (const column of heads) into[column + 1]!++
  for (let column = 0; column < columns; column++) into[column + 1]! += into[column]!
  const order = new Int32Array(heads.length)
  for (let arc = 0; arc < order.length; arc++) order[arc] = arc
  return { starts: into, arcs: countingOrder(heads, columns, order), rowOf }
}
