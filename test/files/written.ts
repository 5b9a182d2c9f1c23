import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'opop-written-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

/** Writes a file for a test, and says where it stands. */
export function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
