import { expect, test } from 'vitest'
import type { Answers } from './answer.ts'
import type { FormContent, FormPage, Question } from './content.ts'
import { aQuestion } from './test-form.ts'
import { answersToSend, barsOf, leftOutOf, pageState, sectionState, states, type Papers } from './states.ts'

const aPage = (code: string, ...questions: Question[]): FormPage => ({ code, title: { id: code, en: code }, questions })
const none = { id: 'Belum ada', en: 'None yet' }
const two = aPage('two', aQuestion('text', { code: 'a', none }), aQuestion('text', { code: 'b', optional: true }))
const free = aPage('free', aQuestion('text', { code: 'c', optional: true }))
const paper = aPage('paper', aQuestion('file', { code: 'ktp' }))
const content: FormContent = { sections: [{ code: 's', name: { id: 's', en: 's' }, pages: [two, free, paper] }] }

const wrong = { raw: { a: 'x' }, problem: 'digits.short' }
const papers = (state?: 'usable' | 'refused'): Papers => ({
  slots: { ktp: { code: 'ktp', accepts: ['photo'], most: 1, needed: true } },
  files: state ? { ktp: [{ documentId: 'd', position: 1, name: 'ktp.jpg', bytes: 1, state }] } : {},
})

test.each<[FormPage, Answers, Papers, string]>([
  [two, {}, papers(), 'empty'],
  [two, { a: { value: 'x' } }, papers(), 'done'],
  [two, { b: { value: 'x' } }, papers(), 'progress'],
  [two, { a: wrong, b: { value: 'x' } }, papers(), 'wrong'],
  [two, { a: { value: null, none: true } }, papers(), 'done'],
  [two, { a: { value: 'x' }, b: wrong }, papers(), 'progress'],
  [free, { c: wrong }, papers(), 'progress'],
  [free, {}, papers(), 'empty'],
  [free, { c: { value: null } }, papers(), 'done'],
  [paper, {}, papers(), 'empty'],
  [paper, {}, papers('usable'), 'done'],
  [paper, {}, papers('refused'), 'wrong'],
])('page %# is what its answers make it', (page, answers, standing, state) => {
  expect(pageState(page, answers, standing)).toBe(state)
})

test('a section is wrong as soon as one page is, and done when all are', () => {
  const section = content.sections[0]!
  expect(sectionState(section, {}, papers())).toBe('empty')
  expect(sectionState(section, { a: { value: 'x' } }, papers())).toBe('progress')
  expect(sectionState(section, { a: wrong }, papers())).toBe('wrong')
  expect(sectionState(section, { a: { value: 'x' }, c: { value: null } }, papers('usable'))).toBe('done')
})

test('a page of which nobody knows yet whether it is asked is not done; one that need not be asked is', () => {
  const hangs = (code: string, on: string) => aQuestion('text', { code, if: { question: on, is: 'any' } })
  const pages = [
    aPage('1', aQuestion('text', { code: 'bank', none })),
    aPage('2', hangs('number', 'bank')),
    aPage('3', hangs('owner', 'number')),
  ]
  const chain: FormContent = { sections: [{ ...content.sections[0]!, pages }] }
  const told = (answers: Answers) => states(chain, answers, papers()).map(({ state }) => state)
  expect(told({})).toEqual(['empty', 'empty', 'empty'])
  expect(told({ bank: wrong })).toEqual(['wrong', 'empty', 'empty'])
  expect(told({ bank: { value: null, none: true } })).toEqual(['done', 'done', 'done'])
  expect(told({ bank: { value: 'BJB' }, number: { value: '1' } })).toEqual(['done', 'done', 'empty'])
})

test('what bars submitting is named: wrong, missing, needed papers, refused files', () => {
  const bars = (answers: Answers, standing: Papers) =>
    barsOf(content, answers, standing).map(bar => [bar.question, bar.problem])
  expect(bars({}, papers())).toEqual([
    ['a', 'required.must'],
    ['ktp', 'file.missing'],
  ])
  expect(bars({ a: wrong }, papers('refused'))).toEqual([
    ['a', 'digits.short'],
    ['ktp', 'file.refused'],
  ])
  expect(bars({ a: { value: null, none: true } }, papers('usable'))).toEqual([])
})

test('an answer that there is none yet bars once the question offers it no more', () => {
  const needed: FormContent = {
    sections: [{ ...content.sections[0]!, pages: [aPage('one', aQuestion('text', { code: 'a' }))] }],
  }
  const bars = barsOf(needed, { a: { value: null, none: true } }, papers())
  expect(bars.map(bar => [bar.question, bar.problem])).toEqual([['a', 'required.must']])
})

test('a wrong answer to what may stay open bars nothing, and is left out of what is sent', () => {
  const answers = { a: { value: 'x' }, b: wrong, c: { value: 'y' } }
  expect(barsOf(content, answers, papers('usable'))).toEqual([])
  expect(leftOutOf(content, answers)).toMatchObject([{ page: { code: 'two' }, question: { code: 'b' } }])
  expect(answersToSend(content, answers)).toEqual({ a: { value: 'x' }, c: { value: 'y' } })
  expect(answersToSend(content, { ...answers, a: wrong })).toMatchObject({ a: wrong })
})
