import { hashLength, nodeHash, sameBytes, type Sha256 } from './hash.ts'

export interface Inclusion {
  index: number
  size: number
  /** The hash of the leaf, not the leaf. */
  leaf: Uint8Array
  proof: Uint8Array[]
  root: Uint8Array
}

/** Whether the proof shows that the leaf stands at `index` in the tree with this size and root; RFC 9162, 2.1.3.2. */
export function verifyInclusion(sha256: Sha256, { index, size, leaf, proof, root }: Inclusion): boolean {
  if (!areSizes(index, size) || index >= size || !areHashes([leaf, root, ...proof])) return false
  const walk = { fn: index, sn: size - 1 }
  let hash = leaf
  for (const sibling of proof) {
    if (walk.sn === 0) return false
    hash = turnsRight(walk) ? nodeHash(sha256, sibling, hash) : nodeHash(sha256, hash, sibling)
    rise(walk)
  }
  return walk.sn === 0 && sameBytes(hash, root)
}

export interface Consistency {
  oldSize: number
  oldRoot: Uint8Array
  size: number
  root: Uint8Array
  proof: Uint8Array[]
}

/** Whether the proof shows that the newer tree continues the older one; RFC 9162, 2.1.4.2. Every tree continues the empty one. */
export function verifyConsistency(sha256: Sha256, { oldSize, oldRoot, size, root, proof }: Consistency): boolean {
  if (!areSizes(oldSize, size) || oldSize > size || !areHashes([oldRoot, root, ...proof])) return false
  if (oldSize === 0) return proof.length === 0 && sameBytes(oldRoot, sha256(new Uint8Array(0)))
  if (oldSize === size) return proof.length === 0 && sameBytes(oldRoot, root)
  const [first, ...rest] = Number.isInteger(Math.log2(oldSize)) ? [oldRoot, ...proof] : proof
  if (!first) return false
  const walk = { fn: oldSize - 1, sn: size - 1 }
  while (walk.fn % 2 === 1) halve(walk)
  let older = first
  let newer = first
  for (const hash of rest) {
    if (walk.sn === 0) return false
    if (turnsRight(walk)) {
      older = nodeHash(sha256, hash, older)
      newer = nodeHash(sha256, hash, newer)
    } else newer = nodeHash(sha256, newer, hash)
    rise(walk)
  }
  return walk.sn === 0 && sameBytes(older, oldRoot) && sameBytes(newer, root)
}

/** Where a walk to the root stands: the number of the node, and of the last node, on its level. */
interface Walk {
  fn: number
  sn: number
}

function turnsRight({ fn, sn }: Walk): boolean {
  return fn % 2 === 1 || fn === sn
}

function rise(walk: Walk): void {
  if (turnsRight(walk)) while (walk.fn % 2 === 0 && walk.fn !== 0) halve(walk)
  halve(walk)
}

function halve(walk: Walk): void {
  walk.fn = Math.floor(walk.fn / 2)
  walk.sn = Math.floor(walk.sn / 2)
}

function areSizes(...values: number[]): boolean {
  return values.every(value => Number.isSafeInteger(value) && value >= 0)
}

function areHashes(values: Uint8Array[]): boolean {
  return values.every(value => value.length === hashLength)
}
