import { expect, test } from 'vitest'
import { printable, typed } from './printable.ts'

test('what no keyboard types goes, what people write stays', () => {
  expect(printable('a\0b\u0007c\u202ed\ud83d')).toBe('abcd\ufffd')
  expect(printable('Nurul\r\nHuda\rA\tB')).toBe('Nurul\nHuda\nA\tB')
  const kept = 'المعهد 👩\u200d🌾 Al-Qur’an é'
  expect(printable(kept)).toBe(kept)
  expect(printable('e\u0301')).toBe('é')
})

test('a number copied from a chat is a number', () => {
  expect(printable('\u202a0812\u200b3456\u2060 7890\u202c\u200e')).toBe('08123456 7890')
})

test('a cell keeps its own line ends and composition', () => {
  expect(typed('a\r\ne\u0301\0')).toBe('a\r\ne\u0301')
})
