/** Leaves from `from` up to, not including, `to`. */
export interface Range {
  from: number
  to: number
}

/** The complete subtree over the leaves index · 2^level up to (index + 1) · 2^level. */
export interface NodeId {
  level: number
  index: number
}

/** The ranges whose hashes prove that leaf `index` stands in the tree of `size` leaves; RFC 6962, 2.1.1. */
export function inclusionRanges(index: number, size: number): Range[] {
  if (!isSize(index) || !isSize(size) || index >= size) throw new RangeError(`no leaf ${index} among ${size}`)
  return siblings(index, { from: 0, to: size })
}

/** The ranges whose hashes prove that the tree of `oldSize` leaves is the beginning of that of `size`; RFC 6962, 2.1.2. */
export function consistencyRanges(oldSize: number, size: number): Range[] {
  if (!isSize(oldSize) || !isSize(size) || oldSize > size) {
    throw new RangeError(`${size} leaves do not continue ${oldSize}`)
  }
  return oldSize === 0 ? [] : additions(oldSize, { from: 0, to: size }, true)
}

/**
 * The complete subtrees that a range is made of, from left to right. What a reader of stored nodes must fetch for a
 * root (`{from: 0, to: size}`), for an append, or for each range of a proof. The range must start where a subtree does.
 */
export function subtrees({ from, to }: Range): NodeId[] {
  const found: NodeId[] = []
  for (let start = from; start < to;) {
    const width = largestPower(to - start)
    found.push({ level: Math.log2(width), index: start / width })
    start += width
  }
  return found
}

function siblings(index: number, { from, to }: Range): Range[] {
  if (to - from === 1) return []
  const middle = from + split(to - from)
  return index < middle
    ? [...siblings(index, { from, to: middle }), { from: middle, to }]
    : [...siblings(index, { from: middle, to }), { from, to: middle }]
}

function additions(old: number, { from, to }: Range, known: boolean): Range[] {
  if (old === to) return known ? [] : [{ from, to }]
  const middle = from + split(to - from)
  return old <= middle
    ? [...additions(old, { from, to: middle }, known), { from: middle, to }]
    : [...additions(old, { from: middle, to }, false), { from, to: middle }]
}

/** The largest power of two below `length`, where RFC 6962 divides a tree. */
function split(length: number): number {
  return largestPower(length - 1)
}

/** By doubling: a rounded logarithm would be off by one near large powers. */
function largestPower(atMost: number): number {
  let power = 1
  while (2 * power <= atMost) power *= 2
  return power
}

function isSize(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}
