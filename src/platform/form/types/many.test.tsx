import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { Given } from '../answer.ts'
import { aQuestion, posted, someForm } from '../test-form.ts'
import { paperWords } from '../words/paper.ts'
import { many } from './many.tsx'

const labels = { a: 'Ayam', b: 'Bebek', none: 'Belum ada' }
const options = Object.entries(labels).map(([code, id]) => ({
  ...{ code, label: { id, en: code.toUpperCase() }, exclusive: code === 'none' },
}))
const question = aQuestion('many', { options })
const bare = aQuestion('many')
const english = { ...someForm, lang: 'en' as const }
const parse = (...q: string[]) => many.parse(question, posted({ q }), someForm)

test('what was chosen comes in the order of the form, each once', () => {
  expect(parse('b', 'a', 'b')).toEqual({ value: ['a', 'b'] })
  expect(parse('b')).toEqual({ value: ['b'] })
  expect(parse()).toEqual({ value: [] })
})

test('one choice that is none of the form spoils all', () => {
  expect(parse('a', 'x')).toEqual({ problem: { code: 'choice.unknown' } })
  expect(many.parse(bare, posted({ q: ['a'] }), someForm)).toEqual({ problem: { code: 'choice.unknown' } })
})

test('what stands alone may stand alone, and not beside another', () => {
  expect(parse('none')).toEqual({ value: ['none'] })
  const problem = { code: 'choice.exclusive', params: { id: 'Belum ada', en: 'NONE' } }
  expect(parse('none', 'a')).toEqual({ problem })
})

test('what was chosen is drawn as chosen, also when it was wrong', () => {
  const drawn = (given?: Given | null) => {
    const html = renderToString(many.show({ question, given, heading: false, form: someForm }) as never)
    const ticked = [...html.matchAll(/<input[^>]*>/g)].filter(([tag]) => /\schecked/.test(tag))
    return ticked.map(([tag]) => /value="(\w*)"/.exec(tag)?.[1])
  }
  expect(drawn({ value: ['a', 'b'] })).toEqual(['a', 'b'])
  expect(drawn({ raw: { q: ['a', 'none'] }, problem: 'choice.exclusive' })).toEqual(['a', 'none'])
  expect(drawn({ raw: { q: 'b' }, problem: 'choice.unknown' })).toEqual(['b'])
  expect([drawn(null), drawn(undefined), drawn({ value: null })]).toEqual([[], [], []])
  expect(drawn({ raw: {}, problem: 'choice.unknown' })).toEqual([])
})

test('it is read by the names of the choices, and by the code where the form no longer knows one', () => {
  expect(many.review(question, ['a', 'x', 'b'], someForm)).toBe('Ayam, x, Bebek')
  expect(many.review(question, ['a'], english)).toBe('A')
  expect(many.review(bare, ['a'], someForm)).toBe('a')
  expect(many.reviewWrong!(question, ['none', 'a'], someForm)).toBe('Belum ada, Ayam')
  expect(many.reviewWrong!(bare, ['a', 'x'], someForm)).toBe('a, x')
})

test('it is exported by its codes, and printed with a box for each', () => {
  expect([many.export(['a', 'b']), many.export('a')]).toEqual(['a b', 'a'])
  const paper = many.blank!(question, english)
  expect(paper).toMatchObject({ said: paperWords('en').several })
  expect(paper).toMatchObject({ kind: 'ticks', options: [{ label: 'A' }, { label: 'B' }, { label: 'NONE' }] })
  expect([many.multiple, many.choices]).toEqual([true, true])
})
