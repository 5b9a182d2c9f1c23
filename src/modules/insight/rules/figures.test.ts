import { expect, test } from 'vitest'
import { mapClass, share } from './figures.ts'

const of = (registered: number, recorded: number) => ({ code: '3204', registered, recorded })

test('a share is whole, never above 100, and 0 where nothing is recorded', () => {
  expect(share(of(1, 3))).toBe(33)
  expect(share(of(5, 0))).toBe(0)
  expect(share(of(7, 5))).toBe(100)
})

test.each([
  [0, 100, 0],
  [1, 1000, 1],
  [19, 100, 1],
  [20, 100, 2],
  [34, 100, 2],
  [35, 100, 3],
  [50, 100, 4],
  [100, 100, 4],
])('%i of %i is class %i', (registered, recorded, wanted) => {
  expect(mapClass(of(registered, recorded))).toBe(wanted)
})
