import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en, id, words } from './words.ts'

const folder = import.meta.dirname
const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.tsx?$/.test(name) && !name.includes('words') && !name.includes('.test.'))
  .map(name => readFileSync(join(folder, name), 'utf8'))
  .join('\n')

/** Every sentence as people read it; functions with example values. */
function sentences(of: typeof id): string[] {
  return Object.values(of).flatMap(value => {
    if (typeof value === 'string') return [value]
    if (Array.isArray(value)) return value
    return [String((value as (...args: unknown[]) => string)(3, 5, 7))]
  })
}

describe.each([
  ['id', id],
  ['en', en],
])('the sentences in %s', (_lang, all) => {
  it('are short and calm', () => {
    for (const sentence of sentences(all)) {
      expect(sentence.split(' ').length).toBeLessThanOrEqual(15)
      expect(sentence).not.toMatch(/!/)
      expect(sentence.trim()).not.toBe('')
    }
  })
})

it('both languages say the same things', () => {
  expect(Object.keys(en)).toEqual(Object.keys(id))
})

it('no sentence is left that nobody says', () => {
  const unused = Object.keys(id).filter(key => !new RegExp(`\\.${key}\\b|'${key}'`).test(code))
  expect(unused).toEqual([])
})

it('one error is one in English', () => {
  expect(words('en').errors(1)).toBe('There is 1 answer to fix')
  expect(words('en').errors(2)).toBe('There are 2 answers to fix')
})
