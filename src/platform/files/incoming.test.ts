import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, expect, test } from 'vitest'
import { incomingFolder, keepIncoming } from './incoming.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'opop-incoming-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

test('a stream that fails at any moment leaves no file behind, however late the disk is', async () => {
  const failing = Array.from({ length: 3000 }, async (_, at) => {
    const stream = new PassThrough()
    stream.write('abc')
    const kept = keepIncoming(dataDir, stream)
    if (at % 4 > 0) await new Promise(resolve => setTimeout(resolve, at % 4))
    stream.destroy(new Error('cut'))
    await expect(kept).rejects.toThrow()
  })
  await Promise.all(failing)
  await new Promise(resolve => setTimeout(resolve, 100))
  expect(readdirSync(incomingFolder(dataDir))).toEqual([])
})
