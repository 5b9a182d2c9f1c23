import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nameAway, refuseForeign, socketFolder } from './place.ts'

test('a database away from its files belongs to them: removed and begun anew, it is another one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'opop-place-'))
  const dataDir = join(folder, '.data')
  const first = nameAway(dataDir)
  expect(nameAway(dataDir)).toBe(first)
  rmSync(dataDir, { recursive: true })
  expect(nameAway(dataDir)).not.toBe(first)
  rmSync(folder, { recursive: true })
})

test('a damaged name is refused: it would become the folder of everybody’s files', () => {
  for (const damaged of ['', '..', '/', 'opop-../../x', 'opop-pg-1\n']) {
    const folder = mkdtempSync(join(tmpdir(), 'opop-place-'))
    writeFileSync(join(folder, 'socket-name'), damaged)
    writeFileSync(join(folder, 'database-name'), damaged)
    expect(() => socketFolder(join(folder, 'postgres'))).toThrow('is damaged')
    expect(() => nameAway(folder)).toThrow('is damaged')
  }
})

test('a name is drawn once, cannot be guessed, and is the same for all who ask', () => {
  const [one, other] = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'opop-place-')))
  expect(socketFolder(join(one!, 'postgres'))).toBe(socketFolder(join(one!, 'postgres')))
  expect(socketFolder(join(one!, 'postgres'))).not.toBe(socketFolder(join(other!, 'postgres')))
})

test('a folder that is a link, or somebody else’s, is not given away', () => {
  const folder = mkdtempSync(join(tmpdir(), 'opop-place-'))
  symlinkSync(tmpdir(), join(folder, 'link'))
  expect(() => refuseForeign(join(folder, 'link'))).toThrow('is no folder')
  expect(() => refuseForeign(folder)).not.toThrow()
})
