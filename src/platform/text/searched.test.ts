import { expect, test } from 'vitest'
import { searched } from './searched.ts'

test('words of a search are one line that the database takes, and no half of a sign', () => {
  expect(searched('  Al\u0000\nHuda \u202e ')).toBe('Al Huda')
  expect(searched(`${'a'.repeat(199)}🌴`)).toBe('a'.repeat(199))
  expect(searched('a\ud83c').isWellFormed()).toBe(true)
})
