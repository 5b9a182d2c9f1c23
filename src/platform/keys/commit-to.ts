import { createHash, createHmac } from 'node:crypto'
import canonicalize from 'canonicalize'

/** Bytes of a salt: as many as the hash has. */
export const saltBytes = 32

/**
 * Commitment to a content: HMAC-SHA-256 under `salt` over its canonical JSON (RFC 8785). Whoever has content and salt
 * computes the same; without the salt, which stays with the content and goes with it, nobody can try out what somebody's
 * number may be. What was issued before there were salts has none: SHA-256.
 */
export function commitTo(content: object, salt: Uint8Array | null): Buffer {
  const hash = salt ? createHmac('sha256', salt) : createHash('sha256')
  return hash.update(canonicalize(content)!).digest()
}
