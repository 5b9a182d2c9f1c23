import { expect, test } from 'vitest'
import { checkTexts, filledTexts, MissingValue } from './variables.ts'

test('values stand where the texts name them, as they are', () => {
  const texts = { opening: 'Kepada {nama} di {tempat}.', end: 'Terima kasih.' }
  const values = { nama: 'Al-Falah {tempat} $& <b>', tempat: 'Garut' }
  expect(filledTexts(texts, values)).toEqual({
    opening: 'Kepada Al-Falah {tempat} $& <b> di Garut.',
    end: 'Terima kasih.',
  })
})

test('a value that nobody gave is an error, not a gap', () => {
  for (const values of [{}, { nama: '' }] as Record<string, string>[])
    expect(() => filledTexts({ a: 'Kepada {nama}' }, values)).toThrow(MissingValue)
  expect(() => filledTexts({ a: '{toString}' }, {})).toThrow(MissingValue)
})

test('texts that would not print as meant are refused by name', () => {
  const judged = (texts: Record<string, string>) => checkTexts(texts, ['a', 'b'], ['nama'])
  expect(judged({ a: 'Kepada {nama}', b: 'x' })).toEqual([])
  expect(judged({ a: 'Kepada {naam} dan {naam} dan {nama}', b: 'x' })).toEqual([
    { text: 'a', code: 'unknown-variable', variable: 'naam' },
  ])
  expect(judged({ a: ' ' })).toEqual([
    { text: 'a', code: 'empty' },
    { text: 'b', code: 'empty' },
  ])
  expect(judged({ a: 'Kepada {nama', b: 'x}' }).map(one => one.code)).toEqual(['open-brace', 'open-brace'])
  expect(judged({ a: 'x'.repeat(3501), b: 'x' })).toEqual([{ text: 'a', code: 'too-long' }])
})
