import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nameAway } from './place.ts'

test('a database away from its files belongs to them: removed and begun anew, it is another one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'opop-place-'))
  const dataDir = join(folder, '.data')
  const first = nameAway(dataDir)
  expect(nameAway(dataDir)).toBe(first)
  rmSync(dataDir, { recursive: true })
  expect(nameAway(dataDir)).not.toBe(first)
  rmSync(folder, { recursive: true })
})
