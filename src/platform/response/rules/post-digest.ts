import { createHash } from 'node:crypto'

/** As much of a posted form as tells one from another. */
interface Posted {
  names(): string[]
  all(name: string): string[]
  files: readonly { field: string; name: string; size: number; hash: Buffer }[]
}

/** SHA-256 of what a post says: its fields and its files, however they were packed. */
export function postDigest(posted: Posted): Buffer {
  const fields = posted.names().map(name => [name, ...posted.all(name)])
  const files = posted.files.map(({ field, name, size, hash }) => [field, name, size, hash.toString('hex')])
  const sorted = [...fields, ...files].map(one => JSON.stringify(one)).sort()
  return createHash('sha256').update(sorted.join('\n')).digest()
}
