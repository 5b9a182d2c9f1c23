import { join } from 'node:path'
import { expect, test } from 'vitest'
import { workerUrl } from './worker-url.ts'

test('a thread runs from its source where there is one, else from the built file', () => {
  const highs = join(import.meta.dirname, '../highs')
  expect(workerUrl(highs, 'highs').pathname).toBe(join(highs, 'highs.worker.ts'))
  expect(workerUrl('/nowhere', 'highs').pathname).toMatch(/dist\/server\/workers\/highs\.worker\.js$/)
})
