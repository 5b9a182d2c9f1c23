import { expect, test } from 'vitest'
import { isDone } from './batch.ts'

test('a batch is done when each of its papers is set or cannot be', () => {
  expect(isDone({ total: 3, set: '3', failed: '0' })).toBe(true)
  expect(isDone({ total: 3, set: '2', failed: '1' })).toBe(true)
  for (const [set, failed] of ['20', '00', '02']) expect(isDone({ total: 3, set, failed })).toBe(false)
  expect(isDone({ total: 3, set: null, failed: null })).toBe(false)
})
