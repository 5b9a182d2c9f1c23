import { expect, test } from 'vitest'
import type { FormContent, FormPage, Question } from '../../form/content.ts'
import { aQuestion } from '../../form/test-form.ts'
import { openCodes, openPart, pageAfter } from './open-part.ts'

const said = { id: 'x', en: 'x' }
const page = (code: string, ...questions: Question[]): FormPage => ({ code, title: said, questions })
const on = (question: string): Partial<Question> => ({ if: { question, is: 'any' } })
const number = (code: string, more: Partial<Question> = {}) => aQuestion('number', { code, ...more })

const [one, two, three, four] = [
  page('one', number('all'), number('some', { atMost: 'all' }), number('other')),
  page('two', number('more', on('some')), number('most', on('more'))),
  page('three', number('far', on('other'))),
  page('four', number('last')),
]
const content: FormContent = {
  sections: [
    { code: 's', name: said, pages: [one, two] },
    { code: 't', name: said, pages: [three, four] },
  ],
}
const answers = { some: { value: 1 }, more: { value: 2 }, other: { value: 3 } }
const after = (code: string, given = {}, ...only: string[]) =>
  pageAfter(content, { code }, given, only.length > 0 ? new Set(only) : undefined)?.code

test('with a question go those that hang on it or are part of it, and what hangs on these; nothing else', () => {
  expect(openCodes(content, new Set(['all']))).toEqual(new Set(['all', 'some', 'more', 'most']))
  expect(openCodes(content, new Set(['more']))).toEqual(new Set(['more', 'most']))
  expect(openCodes(content, new Set(['last']))).toEqual(new Set(['last']))
  expect(openCodes(content, new Set())).toEqual(new Set())
  expect(openCodes(content)).toBeUndefined()
})

test('what was handed in is not changed', () => {
  const only = new Set(['all'])
  openCodes(content, only)
  expect(only).toEqual(new Set(['all']))
})

test('on a page the questions that are not open stand locked', () => {
  const codes = (open?: Set<string>) => {
    const { code, questions, locked } = openPart(one, open)
    return [code, questions.map(asked => asked.code), locked?.map(asked => asked.code)]
  }
  expect(codes(new Set(['some']))).toEqual(['one', ['some'], ['all', 'other']])
  expect(codes(new Set())).toEqual(['one', [], ['all', 'some', 'other']])
  expect(codes(new Set(['all', 'some', 'other']))).toEqual(['one', ['all', 'some', 'other'], []])
  expect(openPart(one, undefined)).toBe(one)
})

test('the next page is the first behind this one that asks something, over sections', () => {
  expect(after('one', answers)).toBe('two')
  expect(after('one', { other: { value: 3 } })).toBe('three')
  expect(after('one')).toBe('four')
  expect(after('two', answers)).toBe('three')
  expect(after('four', answers)).toBeUndefined()
})

test('an answer that is itself not asked for asks for nothing', () => {
  const chained: FormContent = {
    sections: [
      {
        code: 's',
        name: said,
        pages: [one, page('hangs', number('more', on('some'))), page('far', number('f', on('more')))],
      },
    ],
  }
  expect(pageAfter(chained, one, { more: { value: 2 } })).toBeUndefined()
})

test('where only some questions are open, a page without any of them is passed over', () => {
  expect(after('one', answers, 'last')).toBe('four')
  expect(after('one', answers, 'other')).toBe('three')
  expect(after('one', answers, 'most')).toBe('two')
  expect(after('three', answers, 'all')).toBeUndefined()
})
