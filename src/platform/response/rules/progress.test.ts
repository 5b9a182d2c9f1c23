import { expect, test } from 'vitest'
import type { FormContent } from '../../form/content.ts'
import { aQuestion } from '../../form/test-form.ts'
import { progressOf } from './progress.ts'

const said = { id: 'x', en: 'x' }
const pages = ['a', 'b', 'c', 'd', 'e', 'f'].map(code => ({
  ...{ code, title: said, questions: [aQuestion('text', { code }), aQuestion('text', { code: `${code}2` })] },
}))
const content: FormContent = {
  sections: [
    { code: 's', name: said, pages: pages.slice(0, 2) },
    { code: 't', name: said, pages: pages.slice(2) },
  ],
}
const good = { value: 'x' }
const wrong = { raw: { a: 'x' }, problem: 'text.long' }
const papers = { slots: {}, files: {} }

test('pages that are done and pages to be mended are counted; those begun or empty are neither', () => {
  const done = { a: good, a2: good, b: good, b2: good, c: good, c2: good }
  const answers = { ...done, d: good, d2: wrong, e: good }
  expect(progressOf(content, answers, papers, 4)).toEqual({ done: 3, wrong: 1, pages: 6, documents: 4 })
})

test('a draft without answers has its pages before it', () => {
  expect(progressOf(content, {}, papers, 0)).toEqual({ done: 0, wrong: 0, pages: 6, documents: 0 })
})
