import { expect, test } from 'vitest'
import type { FormPage } from './content.ts'
import { changedSince, shownOn } from './shown.ts'

const page = { code: 'p', questions: ['a', 'b', 'c'].map(code => ({ code, type: 'text' })) } as unknown as FormPage

test('only what was changed since a page was shown is named', () => {
  const before = { a: { value: 'x' }, b: { raw: { b: '1', 'b-unit': 'm' }, problem: 'number' }, c: null }
  const shown = shownOn(page, before)
  expect(changedSince(page, shown, before)).toEqual([])
  expect(changedSince(page, shown, { ...before, b: { raw: { 'b-unit': 'm', b: '1' }, problem: 'number' } })).toEqual([])
  expect(changedSince(page, shown, { ...before, a: { value: 'x', other: { value: 'y' } } })).toEqual([])
  expect(changedSince(page, shown, { ...before, a: { value: 'y' }, c: { value: null, none: true } })).toEqual([
    'a',
    'c',
  ])
})

test('of a page that nobody knows everything may have been changed', () => {
  for (const shown of ['another', 'a.b', 'a.b.c.d']) expect(changedSince(page, shown, {})).toEqual(['a', 'b', 'c'])
})
