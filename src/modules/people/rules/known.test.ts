import { expect, test } from 'vitest'
import { contactKey, knownAs, makeWelcome, newId, readWelcome, remember, type Known } from './known.ts'

test('a browser keeps its id for a number, and the eight it was last used with', () => {
  let known: Known[] = []
  for (let i = 0; i < 10; i++) known = remember(known, [`n${i}`], `id${i}`)
  expect(known).toHaveLength(8)
  expect(knownAs(known, 'n0')).toBeUndefined()
  expect(knownAs(known, 'n9')).toBe('id9')
  known = remember(known, ['n5', 'mail'], 'later')
  expect(known.slice(0, 2)).toEqual([
    { contact: 'n5', id: 'id5' },
    { contact: 'mail', id: 'later' },
  ])
  expect(known).toHaveLength(8)
})

test('the key of a number tells it to nobody without the secret', () => {
  const key = contactKey('secret', '+6281234567890')
  expect(key).toMatch(/^[\w-]{22}$/)
  expect(contactKey('other', '+6281234567890')).not.toBe(key)
  expect(contactKey('secret', '+6281234567891')).not.toBe(key)
  expect(newId()).not.toBe(newId())
})

test('a link is read as it was made, until its time, and in one spelling only', () => {
  const text = makeWelcome('secret', 'contact', 1000)
  const read = readWelcome('secret', text, 1000)
  expect(read).toEqual({ contact: 'contact', id: expect.stringMatching(/^[\w-]{22}$/) })
  expect(readWelcome('secret', text, 1000)).toEqual(read)
  expect(readWelcome('secret', text, 1001)).toBeUndefined()
  expect(readWelcome('other', text, 1000)).toBeUndefined()
  for (const other of [`${text}=`, `${text}!`, text.slice(0, -2), '']) {
    expect(readWelcome('secret', other, 1000), other).toBeUndefined()
  }
})
