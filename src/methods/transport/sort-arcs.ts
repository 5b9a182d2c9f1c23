const SHORT = 32

/** Sorts the arcs of every row in place by cost; equal costs by column, so that the order of input never matters. */
export function sortRowsByCost(starts: Int32Array, heads: Int32Array, costs: Float64Array): void {
  for (let row = 0; row + 1 < starts.length; row++) sortRange(heads, costs, starts[row]!, starts[row + 1]! - 1)
}

function sortRange(heads: Int32Array, costs: Float64Array, from: number, to: number): void {
  while (to - from >= SHORT) {
    const middle = partition(heads, costs, from, to)
    if (middle - from < to - middle) {
      sortRange(heads, costs, from, middle)
      from = middle + 1
    } else {
      sortRange(heads, costs, middle + 1, to)
      to = middle
    }
  }
  insertionSort(heads, costs, from, to)
}

function partition(heads: Int32Array, costs: Float64Array, from: number, to: number): number {
  const at = (from + to) >> 1
  const cost = costs[at]!
  const head = heads[at]!
  let [left, right] = [from - 1, to + 1]
  for (;;) {
    do left++
    while (costs[left]! < cost || (costs[left] === cost && heads[left]! < head))
    do right--
    while (costs[right]! > cost || (costs[right] === cost && heads[right]! > head))
    if (left >= right) return right
    swap(heads, costs, left, right)
  }
}

function insertionSort(heads: Int32Array, costs: Float64Array, from: number, to: number): void {
  for (let i = from + 1; i <= to; i++) {
    const cost = costs[i]!
    const head = heads[i]!
    let at = i - 1
    while (at >= from && (costs[at]! > cost || (costs[at] === cost && heads[at]! > head))) {
      costs[at + 1] = costs[at]!
      heads[at + 1] = heads[at]!
      at--
    }
    costs[at + 1] = cost
    heads[at + 1] = head
  }
}

function swap(heads: Int32Array, costs: Float64Array, a: number, b: number): void {
  const [head, cost] = [heads[a]!, costs[a]!]
  heads[a] = heads[b]!
  costs[a] = costs[b]!
  heads[b] = head
  costs[b] = cost
}
