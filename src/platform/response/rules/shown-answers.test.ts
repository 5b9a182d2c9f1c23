import { expect, test } from 'vitest'
import type { Answers } from '../../form/answer.ts'
import type { FormContent, Question } from '../../form/content.ts'
import { aQuestion, someForm } from '../../form/test-form.ts'
import { shownSections } from './shown-answers.ts'

const said = (text: string) => ({ id: `id ${text}`, en: `en ${text}` })
const section = (code: string, ...questions: Question[]) => ({
  ...{ code, name: said(code), pages: [{ code: `${code}-page`, title: said(code), questions }] },
})
const secret = (code: string) => aQuestion('text', { code, sensitive: true, none: said('none') })
const content: FormContent = {
  sections: [
    section('open', aQuestion('text', { code: 'name' }), aQuestion('file', { code: 'photo' })),
    section('papers', aQuestion('file', { code: 'deed' })),
    section('secret', secret('a'), secret('b'), secret('c'), secret('d')),
  ],
}
const answers: Answers = {
  name: { value: 'Siti' },
  a: { value: 'x' },
  b: { raw: { b: 'y' }, problem: 'text.long' },
  c: { value: null, none: true },
}
const shown = (sensitive: boolean, lang: 'id' | 'en' = 'id') =>
  shownSections(content, answers, { ...someForm, lang }, { photo: {}, deed: {} }, sensitive)

test('papers stand apart, and a section of nothing else is left out', () => {
  expect(shown(false).map(({ code, name, rows }) => [code, name, rows.map(row => row.code)])).toEqual([
    ['open', 'id open', ['name']],
    ['secret', 'id secret', ['a', 'b', 'c', 'd']],
  ])
  expect(shown(false, 'en').map(({ name }) => name)).toEqual(['en open', 'en secret'])
})

test('what was given to a sensitive question is not told, right or wrong; that nothing was given is', () => {
  const rows = shown(false).flatMap(one => one.rows)
  expect(rows.map(({ code, kind, value, hidden }) => [code, kind, value, hidden])).toEqual([
    ['name', 'answer', 'Siti', undefined],
    ['a', 'answer', '', true],
    ['b', 'wrong', '', true],
    ['c', 'none', 'id none', undefined],
    ['d', 'empty', '', undefined],
  ])
})

test('who may see what is sensitive sees it', () => {
  const rows = shown(true).flatMap(one => one.rows)
  expect(rows.map(({ value, hidden }) => [value, hidden])).toEqual(
    ['Siti', 'x', 'y', 'id none', ''].map(value => [value, undefined]),
  )
})
