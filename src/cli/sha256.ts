import { hash } from 'node:crypto'

/** SHA-256 by node:crypto. Asked for as text, since a Buffer for each hash would take three times as long. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const text = hash('sha256', bytes, 'latin1')
  const hashed = new Uint8Array(32)
  for (let i = 0; i < 32; i++) hashed[i] = text.charCodeAt(i)
  return hashed
}
