import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { Given } from '../answer.ts'
import type { Question } from '../content.ts'
import { aQuestion, posted, someForm } from '../test-form.ts'
import { yesno } from './yesno.tsx'

const free = aQuestion('yesno')
const agree = aQuestion('yesno', { format: 'mustAgree' })
const named = { ...agree, options: [{ code: 'x', label: { id: 'Setuju sekali', en: 'Fully agreed' } }] }
const english = { ...someForm, lang: 'en' as const }
const parse = (question: Question, q?: string) => yesno.parse(question, posted(q ? { q } : {}), someForm)
const drawn = (question: Question, given: Given | null, form = someForm) =>
  renderToString(yesno.show({ question, given, heading: false, form }) as never)

test('yes is yes, no is no; what must be agreed to knows only yes', () => {
  expect([parse(free, 'yes'), parse(agree, 'yes')]).toEqual([{ value: true }, { value: true }])
  expect(parse(free, 'no')).toEqual({ value: false })
  const [unknown, missing] = ['yesno.unknown', 'agree.missing'].map(code => ({ problem: { code } }))
  expect([parse(free, 'x'), parse(free)]).toEqual([unknown, unknown])
  expect([parse(agree, 'no'), parse(agree, 'x'), parse(agree)]).toEqual([missing, missing, missing])
})

test('a box that was not ticked is an answer only where it must be ticked', () => {
  const blank = [free, agree, { ...agree, optional: true }, { ...free, optional: true }]
  expect(blank.map(question => yesno.blankIsAnswer!(question))).toEqual([false, true, false, false])
  expect(yesno.missing).toBe('yesno.unknown')
})

test('the answer that was given is drawn, and no other', () => {
  const checked = (html: string) => [...html.matchAll(/<input[^>]*>/g)].filter(([tag]) => /\schecked/.test(tag))
  const values = (question: Question, given: Given | null) =>
    checked(drawn(question, given)).map(([tag]) => /value="(\w*)"/.exec(tag)?.[1])
  expect([{ value: true }, { value: false }, null].map(given => values(free, given))).toEqual([['yes'], ['no'], []])
  expect([{ value: true }, null].map(given => values(agree, given))).toEqual([['yes'], []])
})

test('one that must be agreed to is a single box with its own words, else with plain ones', () => {
  expect(drawn(agree, null).match(/<input/g)).toHaveLength(1)
  expect(drawn(free, null).match(/<input/g)).toHaveLength(2)
  expect(drawn(agree, null)).toContain('Ya, saya setuju')
  expect(drawn(agree, null, english)).toContain('Yes, I agree')
  expect(drawn(named, null)).toContain('Setuju sekali')
  expect(drawn(named, null, english)).toContain('Fully agreed')
})

test('on paper there is a box for each answer', () => {
  const boxes = (question: Question, form = someForm) => yesno.blank!(question, form)
  const both = (yes: string, no: string) => [
    { code: 'yes', label: yes },
    { code: 'no', label: no },
  ]
  expect(boxes(free)).toEqual({ kind: 'ticks', options: both('Ya', 'Tidak') })
  expect(boxes(free, english)).toEqual({ kind: 'ticks', options: both('Yes', 'No') })
  expect(boxes(agree)).toEqual({ kind: 'ticks', options: [{ code: 'yes', label: 'Ya, saya setuju' }] })
  expect(boxes(named, english)).toEqual({ kind: 'ticks', options: [{ code: 'yes', label: 'Fully agreed' }] })
})

test('it is read, named and exported in words', () => {
  expect([true, false].map(value => yesno.review(free, value, someForm))).toEqual(['Ya', 'Tidak'])
  expect([true, false].map(value => yesno.review(free, value, english))).toEqual(['Yes', 'No'])
  expect(['true', 'false'].map(value => yesno.wordFor!(value, 'en'))).toEqual(['Yes', 'No'])
  expect([true, false].map(value => yesno.export(value))).toEqual(['yes', 'no'])
})
