import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalLeaf, leafHash, type Sha256 } from './hash.ts'
import { consistencyRanges, inclusionRanges, subtrees } from './ranges.ts'
import { append, consistencyProof, inclusionProof, memoryTree, root } from './tree.ts'
import { verifyConsistency, verifyInclusion } from './verify.ts'

interface Vectors {
  leaves_hex: string[]
  roots_by_size: string[]
  inclusion_proofs_size8: string[][]
}
const vectors = JSON.parse(readFileSync(join(import.meta.dirname, 'reference/merkle_rfc6962.json'), 'utf8')) as Vectors

const sha256: Sha256 = bytes => createHash('sha256').update(bytes).digest()
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const plant = (leaves: Uint8Array[]) => {
  const tree = memoryTree(sha256)
  for (const leaf of leaves) tree.append(leafHash(sha256, leaf))
  return tree
}
const numbered = (size: number) => plant(Array.from({ length: size }, (_, i) => Uint8Array.of(i, i >> 8)))
const sizes = fc.integer({ min: 1, max: 200 })
const forest = numbered(200)
const rootAt = (size: number) => root(sha256, size, forest.read)

test('roots of all sizes and the paths of the Certificate Transparency vectors come out exactly', () => {
  const tree = plant(vectors.leaves_hex.map(leaf => Buffer.from(leaf, 'hex')))
  expect(vectors.roots_by_size.map((_, size) => hex(root(sha256, size, tree.read)))).toEqual(vectors.roots_by_size)
  const paths = vectors.leaves_hex.map((_, i) => inclusionProof(sha256, i, 8, tree.read).map(hex))
  expect(paths).toEqual(vectors.inclusion_proofs_size8)
})

test('consistency proofs are those worked out in RFC 6962, 2.1.3', () => {
  const tree = numbered(7)
  const node = (level: number, index: number) => hex(tree.read(level, index))
  const j = node(0, 6)
  const proof = (from: number, to: number) => consistencyProof(sha256, from, to, tree.read).map(hex)
  const [c, d, g, l] = [node(0, 2), node(0, 3), node(1, 0), hex(rangeRoot(tree, 4, 7))]
  expect(proof(3, 7)).toEqual([c, d, g, l])
  expect(proof(4, 7)).toEqual([l])
  expect(proof(6, 7)).toEqual([node(1, 2), j, node(2, 0)])
})

test('every inclusion proof verifies, and none does after any change', () => {
  fc.assert(
    fc.property(sizes, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), (size, any, where, flip) => {
      const index = any % size
      const proof = inclusionProof(sha256, index, size, forest.read)
      const good = { index, size, leaf: forest.read(0, index), proof, root: rootAt(size) }
      const holds = (change: Partial<typeof good>) => verifyInclusion(sha256, { ...good, ...change })
      expect(holds({})).toBe(true)
      expect(holds({ root: flipped(good.root, where, flip) })).toBe(false)
      expect(holds({ leaf: flipped(good.leaf, where, flip) })).toBe(false)
      expect(holds({ index: size })).toBe(false)
      expect(holds({ proof: [...proof, good.root] })).toBe(false)
      if (size === 1) return
      const broken = proof.with(where % proof.length, flipped(proof[where % proof.length]!, where, flip))
      expect(holds({ proof: broken })).toBe(false)
      expect(holds({ proof: proof.slice(1) })).toBe(false)
      expect(holds({ proof: proof.slice(0, -1) })).toBe(false)
      expect(holds({ index: (index + 1) % size })).toBe(false)
    }),
  )
})

test('every consistency proof verifies, and none does after any change', () => {
  fc.assert(
    fc.property(sizes, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), (size, any, where, flip) => {
      const oldSize = any % (size + 1)
      const proof = consistencyProof(sha256, oldSize, size, forest.read)
      const good = { oldSize, oldRoot: rootAt(oldSize), size, root: rootAt(size), proof }
      const holds = (change: Partial<typeof good>) => verifyConsistency(sha256, { ...good, ...change })
      expect(holds({})).toBe(true)
      expect(holds({ oldRoot: flipped(good.oldRoot, where, flip) })).toBe(false)
      expect(holds({ oldSize: size + 1 })).toBe(false)
      expect(holds({ proof: [...proof, good.root] })).toBe(false)
      if (oldSize === 0) return
      expect(holds({ root: flipped(good.root, where, flip) })).toBe(false)
      if (oldSize === size) return
      const broken = proof.with(where % proof.length, flipped(proof[where % proof.length]!, where, flip))
      expect(holds({ proof: broken })).toBe(false)
      expect(holds({ proof: proof.slice(1) })).toBe(false)
      expect(holds({ proof: proof.slice(0, -1) })).toBe(false)
      expect(holds({ oldSize: oldSize - 1 })).toBe(false)
    }),
  )
})

test('the root equals the recursive definition of RFC 6962 at every size', () => {
  for (let size = 1; size <= 70; size++) expect(hex(rootAt(size))).toBe(hex(rangeRoot(forest, 0, size)))
})

test('a sealer with stored rows appends by reading only the right edge, and proves from the rows that ranges name', () => {
  const rows = new Map<string, Uint8Array>()
  const key = (level: number, index: number) => `${level}/${index}`
  for (let size = 0; size < 100; size++) {
    const edge = new Map(subtrees({ from: 0, to: size }).map(({ level, index }) => [key(level, index), true]))
    const fresh = new Set<string>()
    const read = (level: number, index: number) => {
      expect(edge.has(key(level, index)) || fresh.has(key(level, index))).toBe(true)
      return rows.get(key(level, index))!
    }
    append(sha256, size, forest.read(0, size), read, (level, index, hash) => {
      fresh.add(key(level, index))
      rows.set(key(level, index), Uint8Array.from(hash))
    })
  }
  const wanted = [...inclusionRanges(37, 100), ...consistencyRanges(41, 100)].flatMap(subtrees)
  const fetched = new Map(wanted.map(({ level, index }) => [key(level, index), rows.get(key(level, index))!]))
  const read = (level: number, index: number) => fetched.get(key(level, index))!
  expect(inclusionProof(sha256, 37, 100, read)).toEqual(inclusionProof(sha256, 37, 100, forest.read))
  expect(consistencyProof(sha256, 41, 100, read)).toEqual(consistencyProof(sha256, 41, 100, forest.read))
})

test('places beyond 2^32 leaves are found exactly', () => {
  const size = 2 ** 48 - 1
  expect(subtrees({ from: 0, to: size }).map(({ level }) => level)).toEqual(
    Array.from({ length: 48 }, (_, i) => 47 - i),
  )
  expect(inclusionRanges(size - 1, size)).toHaveLength(47)
})

test('a leaf or an older tree that does not exist is a RangeError', () => {
  expect(() => inclusionRanges(8, 8)).toThrow(RangeError)
  expect(() => inclusionRanges(-1, 8)).toThrow(RangeError)
  expect(() => inclusionRanges(0.5, 8)).toThrow(RangeError)
  expect(() => consistencyRanges(9, 8)).toThrow(RangeError)
})

test('a leaf of JSON does not depend on the order of its keys', () => {
  const leaf = canonicalLeaf({ b: [1e21, 'é'], a: null })
  expect(new TextDecoder().decode(leaf)).toBe('{"a":null,"b":[1e+21,"é"]}')
  expect(canonicalLeaf({ a: null, b: [1e21, 'é'] })).toEqual(leaf)
  expect(() => canonicalLeaf(undefined)).toThrow(TypeError)
  expect(() => canonicalLeaf({ a: NaN })).toThrow()
})

test('a long leaf is hashed whole, also when a short one follows', () => {
  const long = new Uint8Array(70_000).fill(7)
  expect(hex(leafHash(sha256, long))).toBe(hex(sha256(Buffer.concat([Buffer.from([0]), long]))))
  expect(hex(leafHash(sha256, Uint8Array.of(7)))).toBe(hex(sha256(Uint8Array.of(0, 7))))
})

function flipped(bytes: Uint8Array, where: number, flip: number): Uint8Array {
  const changed = Uint8Array.from(bytes)
  changed[where % changed.length]! ^= flip
  return changed
}

/** MTH of RFC 6962, 2.1, as it is written there. */
function rangeRoot(tree: { read(level: number, index: number): Uint8Array }, from: number, to: number): Uint8Array {
  if (to - from === 1) return tree.read(0, from)
  let k = 1
  while (2 * k < to - from) k *= 2
  return sha256(Buffer.concat([Uint8Array.of(1), rangeRoot(tree, from, from + k), rangeRoot(tree, from + k, to)]))
}
