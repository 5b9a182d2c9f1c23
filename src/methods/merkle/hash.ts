import canonicalize from 'canonicalize'

/** SHA-256 of some bytes, 32 bytes long. Injected, so that the same code runs on the server and in the browser. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

export const hashLength = 32

// Buffers that serve every call, for the hash has read its input before it returns; a leaf's by its length.
const pair = new Uint8Array(1 + 2 * hashLength)
pair[0] = 1
const prefixed: Uint8Array[] = Array.from({ length: 1024 }, (_, length) => new Uint8Array(1 + length))

/** RFC 6962, 2.1: SHA-256(0x00 ‖ leaf). */
export function leafHash(sha256: Sha256, leaf: Uint8Array): Uint8Array {
  const input = prefixed[leaf.length] ?? new Uint8Array(1 + leaf.length)
  input.set(leaf, 1)
  return sha256(input)
}

/** RFC 6962, 2.1: SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  pair.set(left, 1)
  pair.set(right, 1 + hashLength)
  return sha256(pair)
}

/** The leaf of a JSON value: its canonical form (RFC 8785) in UTF-8. Throws on what JSON cannot hold. */
export function canonicalLeaf(value: unknown): Uint8Array {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('a leaf must be a JSON value')
  return new TextEncoder().encode(text)
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}
