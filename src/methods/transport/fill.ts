import { heapClear, heapPut, heapTake } from './heap.ts'
import { move, type State } from './state.ts'

interface Search {
  /** The length of the shortest path found so far to a column that takes one more, and that column. */
  best: number
  end: number
  reached: number
  /** No price is below this. */
  floor: number
}

/**
 * Places every row by successive shortest augmenting paths (Dijkstra over columns on reduced costs, early stop), within
 * the upper loads. Returns the rows no path could place.
 */
export function fillColumns(state: State, onProgress?: (fraction: number) => void): number[] {
  const { rows } = state.problem
  const left: number[] = []
  let floor = -Infinity
  for (let row = 0; row < rows; row++) {
    if (row % 256 === 0) floor = state.prices.reduce((least, price) => Math.min(least, price), Infinity)
    if (!placeRow(state, row, floor)) left.push(row)
    if (onProgress && row % 256 === 0) onProgress(row / rows)
  }
  return left
}

function placeRow(state: State, row: number, floor: number): boolean {
  const { heap, reached, settled, prices } = state
  const search: Search = { best: Infinity, end: -1, reached: 0, floor }
  let done = 0
  scanRow(state, row, 0, -Infinity, search)
  while (heap.size > 0) {
    const column = heapTake(heap)
    if (heap.distances[column]! >= search.best) break
    settled[done++] = column
    scanColumn(state, column, search)
  }
  heapClear(heap)
  if (search.end >= 0) {
    for (let i = 0; i < done; i++) prices[settled[i]!]! += search.best - heap.distances[settled[i]!]!
    augment(state, search.end, row)
  }
  // What a failed search reached stays full for ever, so that no later search need enter it.
  const reset = search.end >= 0 ? Infinity : -Infinity
  for (let i = 0; i < search.reached; i++) heap.distances[reached[i]!] = reset
  return search.end >= 0
}

/** Whether a failed search showed that no row can ever leave this full column for one with room. */
export function isClosed(state: State, column: number): boolean {
  return state.heap.distances[column] === -Infinity
}

function scanColumn(state: State, column: number, search: Search): void {
  const { first, next, arcOf, costs, prices, heap } = state
  const distance = heap.distances[column]!
  const origin = distance - prices[column]!
  for (let row = first[column]!; row >= 0; row = next[row]!)
    scanRow(state, row, origin - costs[arcOf[row]!]!, distance, search)
}

function scanRow(state: State, row: number, base: number, atLeast: number, search: Search): void {
  const { heads, costs, prices, nextPrice, heap, parentArc, parentRow, reached } = state
  const { distances } = heap
  const stop = state.problem.starts[row + 1]!
  for (let arc = state.problem.starts[row]!; arc < stop; arc++) {
    const far = base + costs[arc]!
    if (far + search.floor >= search.best) return
    const column = heads[arc]!
    const distance = Math.max(atLeast, far + prices[column]!)
    if (distance >= search.best || distance >= distances[column]!) continue
    if (distances[column] === Infinity) reached[search.reached++] = column
    parentArc[column] = arc
    parentRow[column] = row
    const end = distance + Math.max(0, nextPrice[column]! - prices[column]!)
    if (end < search.best) {
      search.best = end
      search.end = column
    }
    if (distance < search.best) heapPut(heap, column, distance)
    else distances[column] = distance
  }
}

function augment(state: State, end: number, source: number): void {
  const { parentArc, parentRow, arcOf, heads } = state
  for (let column = end; ;) {
    const row = parentRow[column]!
    const from = row === source ? -1 : heads[arcOf[row]!]!
    move(state, row, parentArc[column]!)
    if (row === source) return
    column = from
  }
}
