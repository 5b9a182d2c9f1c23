import { createHash } from 'node:crypto'

/** Only the phone that was written to knows the code; small letters are forgiven. */
export function hashed(code: string): Buffer {
  return createHash('sha256').update(code.toUpperCase()).digest()
}
