import { hashLength, nodeHash, type Sha256 } from './hash.ts'
import { consistencyRanges, inclusionRanges, subtrees, type Range } from './ranges.ts'

/** Looks up the hash of a complete subtree: from memory, or from rows fetched beforehand for `subtrees(…)`. */
export type ReadNode = (level: number, index: number) => Uint8Array

/** Keeps the hash of a subtree that an append completed. The bytes must be copied or stored before returning. */
export type WriteNode = (level: number, index: number, hash: Uint8Array) => void

/**
 * Appends leaf number `size` to a tree of `size` leaves and writes every subtree that it completes, the leaf itself
 * first. Reads only nodes among `subtrees({ from: 0, to: size })`.
 */
export function append(sha256: Sha256, size: number, leaf: Uint8Array, read: ReadNode, write: WriteNode): void {
  let hash = leaf
  let index = size
  for (let level = 0; ; level++) {
    write(level, index, hash)
    if (index % 2 === 0) return
    hash = nodeHash(sha256, read(level, index - 1), hash)
    index = (index - 1) / 2
  }
}

/** Merkle tree hash of the first `size` leaves; that of no leaves is SHA-256 of nothing. */
export function root(sha256: Sha256, size: number, read: ReadNode): Uint8Array {
  return size === 0 ? sha256(new Uint8Array(0)) : rangeHash(sha256, { from: 0, to: size }, read)
}

/** Hashes from the leaf's sibling up; throws a RangeError when the tree has no such leaf. */
export function inclusionProof(sha256: Sha256, index: number, size: number, read: ReadNode): Uint8Array[] {
  return inclusionRanges(index, size).map(range => rangeHash(sha256, range, read))
}

/** Proof that the first `oldSize` leaves are unchanged among `size`; throws a RangeError when `oldSize` is larger. */
export function consistencyProof(sha256: Sha256, oldSize: number, size: number, read: ReadNode): Uint8Array[] {
  return consistencyRanges(oldSize, size).map(range => rangeHash(sha256, range, read))
}

function rangeHash(sha256: Sha256, range: Range, read: ReadNode): Uint8Array {
  const hashes = subtrees(range).map(({ level, index }) => read(level, index))
  return Uint8Array.from(hashes.reduceRight((right, left) => nodeHash(sha256, left, right)))
}

/** A tree in memory: 64 bytes a leaf, grows by doubling. */
export interface MemoryTree {
  size: number
  read: ReadNode
  /** Adds a leaf by its hash. */
  append(leaf: Uint8Array): void
}

export function memoryTree(sha256: Sha256): MemoryTree {
  const levels: Uint8Array[] = []
  const read: ReadNode = (level, index) => levels[level]!.subarray(index * hashLength, (index + 1) * hashLength)
  const write: WriteNode = (level, index, hash) => {
    const at = index * hashLength
    if (at >= (levels[level]?.length ?? 0)) levels[level] = grown(levels[level])
    levels[level]!.set(hash, at)
  }
  const tree: MemoryTree = {
    size: 0,
    read,
    append: leaf => append(sha256, tree.size++, leaf, read, write),
  }
  return tree
}

function grown(level: Uint8Array = new Uint8Array(0)): Uint8Array {
  const larger = new Uint8Array(Math.max(32 * hashLength, 2 * level.length))
  larger.set(level)
  return larger
}
