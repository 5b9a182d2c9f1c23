import { heapClear, heapPut, heapTake } from './heap.ts'
import { incomingArcs, type Incoming } from './incoming.ts'
import { move, type State } from './state.ts'

interface Search {
  best: number
  end: number
  reached: number
}

/**
 * Lifts every column to its lower load by cheapest chains of moves (Dijkstra backwards from the column in need), keeping
 * the assignment optimal for its loads. Returns the columns that stay below their minimum.
 */
export function raiseColumns(state: State, onProgress?: (fraction: number) => void): number[] {
  const { columns, lower } = state.problem
  const needy: number[] = []
  for (let column = 0; column < columns; column++) if (state.loads[column]! < lower[column]!) needy.push(column)
  if (needy.length === 0) return []
  const incoming = incomingArcs(state.problem, state.heads)
  return needy.filter((column, at) => {
    onProgress?.(at / needy.length)
    while (state.loads[column]! < lower[column]!) if (!raiseColumn(state, incoming, column)) return true
    return false
  })
}

function raiseColumn(state: State, incoming: Incoming, needy: number): boolean {
  const { heap, reached, settled, prices } = state
  const search: Search = { best: Infinity, end: -1, reached: 1 }
  let done = 0
  reached[0] = needy
  heapPut(heap, needy, 0)
  while (heap.size > 0) {
    const column = heapTake(heap)
    if (heap.distances[column]! >= search.best) break
    settled[done++] = column
    scanIncoming(state, incoming, column, search)
  }
  heapClear(heap)
  if (search.end >= 0) {
    for (let i = 0; i < done; i++) prices[settled[i]!]! -= search.best - heap.distances[settled[i]!]!
    pullAlong(state, search.end, needy, incoming)
  }
  // What a failed search reached can never spare a row, so that no later search need enter it.
  const reset = search.end >= 0 ? Infinity : -Infinity
  for (let i = 0; i < search.reached; i++) heap.distances[reached[i]!] = reset
  return search.end >= 0
}

function scanIncoming(state: State, incoming: Incoming, column: number, search: Search): void {
  const { heads, costs, prices, arcOf, heap, parentArc, lastPrice, reached } = state
  const { distances } = heap
  const distance = distances[column]!
  const stop = incoming.starts[column + 1]!
  for (let at = incoming.starts[column]!; at < stop; at++) {
    const arc = incoming.arcs[at]!
    const used = arcOf[incoming.rowOf[arc]!]!
    if (used < 0 || used === arc) continue
    const from = heads[used]!
    const extra = costs[arc]! + prices[column]! - costs[used]! - prices[from]!
    const far = distance + Math.max(0, extra)
    if (far >= search.best || far >= distances[from]!) continue
    if (distances[from] === Infinity) reached[search.reached++] = from
    parentArc[from] = arc
    const end = far + Math.max(0, prices[from]! - lastPrice[from]!)
    if (end < search.best) {
      search.best = end
      search.end = from
    }
    if (far < search.best) heapPut(heap, from, far)
    else distances[from] = far
  }
}

function pullAlong(state: State, end: number, needy: number, incoming: Incoming): void {
  const { parentArc, heads } = state
  for (let column = end; column !== needy;) {
    const arc = parentArc[column]!
    move(state, incoming.rowOf[arc]!, arc)
    column = heads[arc]!
  }
}
