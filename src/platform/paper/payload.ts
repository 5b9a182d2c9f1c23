import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { PublicKey, SigningKey } from '../keys/signing-key.ts'
import { cut } from '../text/cut.ts'

/** What a paper says of itself to whoever checks it without asking anybody. */
export interface PaperFacts {
  /** The number as it is printed. */
  called: string
  kind: string
  dated: Temporal.PlainDate
  code: string
  /** For whom, where everybody may know it. */
  who?: string
  content: object
}

/** A name of any length leaves room on the code for the rest. */
const longestWho = 60

/** The text that is signed: canonical JSON (RFC 8785) under one letter each, because it has to stand on a QR code. */
export function paperPayload({ called, kind, dated, code, who, content }: PaperFacts, keyId: string): string {
  const hash = contentHash(content).subarray(0, 16).toString('base64url')
  return canonicalize({
    n: called,
    t: kind,
    d: dated.toString(),
    c: code,
    h: hash,
    k: keyId,
    ...(who && { w: cut(who, longestWho) }),
  })!
}

/** SHA-256 of everything that is printed, in canonical JSON. */
export function contentHash(content: object): Buffer {
  return createHash('sha256').update(canonicalize(content)!).digest()
}

/** What stands behind `#` in the address on the QR code: the payload and its signature (Ed25519), base64url, with a dot between. */
export function sealedText(payload: string, signature: Uint8Array): string {
  return `${Buffer.from(payload).toString('base64url')}.${Buffer.from(signature).toString('base64url')}`
}

/** Signs the payload. */
export function sealPaper(payload: string, key: SigningKey): Buffer {
  return Buffer.from(key.sign(Buffer.from(payload)))
}

export interface PaperReading {
  n: string
  t: string
  d: string
  c: string
  h: string
  k: string
  w?: string
}

/**
 * Reads what a QR code says (the whole address or what stands behind its `#`) and checks it with the keys alone, without a
 * network and without a database. Undefined when a letter of it was changed, or when none of the keys has signed it.
 */
export function readSealed(text: string, keys: readonly PublicKey[]): PaperReading | undefined {
  const [, payload = '', signature = ''] = /([\w-]+)\.([\w-]+)$/.exec(text.trim()) ?? []
  const bytes = Buffer.from(payload, 'base64url')
  const signed = Buffer.from(signature, 'base64url')
  // Bits that base64 leaves over would let one letter be changed unseen.
  if (bytes.toString('base64url') !== payload || signed.toString('base64url') !== signature) return undefined
  if (!keys.some(key => key.verify(bytes, signed))) return undefined
  return JSON.parse(bytes.toString()) as PaperReading
}
