/** A heap of small whole numbers by distance, with decrease-key; typed arrays only. */
export interface Heap {
  items: Int32Array
  /** Where an item stands in `items`, or -1. */
  places: Int32Array
  distances: Float64Array
  size: number
}

/** An empty heap for items 0 to `room` - 1. */
export function makeHeap(room: number): Heap {
  return {
    items: new Int32Array(room),
    places: new Int32Array(room).fill(-1),
    distances: new Float64Array(room).fill(Infinity),
    size: 0,
  }
}

/** Puts an item in, or brings it nearer. */
export function heapPut(heap: Heap, item: number, distance: number): void {
  const { items, places, distances } = heap
  distances[item] = distance
  let at = places[item]!
  if (at < 0) at = heap.size++
  while (at > 0) {
    const parent = (at - 1) >> 2
    const above = items[parent]!
    if (!(distance < distances[above]!)) break
    items[at] = above
    places[above] = at
    at = parent
  }
  items[at] = item
  places[item] = at
}

/** Takes the nearest item out (the heap must not be empty); its distance stays readable. */
export function heapTake(heap: Heap): number {
  const { items, places, distances } = heap
  const taken = items[0]!
  places[taken] = -1
  const last = items[--heap.size]!
  if (heap.size === 0) return taken
  const distance = distances[last]!
  let at = 0
  for (;;) {
    const first = at * 4 + 1
    if (first >= heap.size) break
    let least = first
    const stop = Math.min(first + 4, heap.size)
    for (let child = first + 1; child < stop; child++)
      if (distances[items[child]!]! < distances[items[least]!]!) least = child
    if (distances[items[least]!]! >= distance) break
    items[at] = items[least]!
    places[items[at]!] = at
    at = least
  }
  items[at] = last
  places[last] = at
  return taken
}

/** Empties the heap; distances stay. */
export function heapClear(heap: Heap): void {
  for (let at = 0; at < heap.size; at++) heap.places[heap.items[at]!] = -1
  heap.size = 0
}
