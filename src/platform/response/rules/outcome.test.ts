import { expect, test } from 'vitest'
import type { FormPage } from '../../form/content.ts'
import { aQuestion, someForm } from '../../form/test-form.ts'
import { problemText } from '../../form/words.ts'
import { refusedPost, toldBars, toldClashes, toldProblems } from './outcome.ts'

const label = (text: string) => ({ id: text, en: `${text} (en)` })
const page: FormPage = {
  code: 'p',
  title: label('Halaman'),
  questions: [
    aQuestion('text', { code: 'a', label: label('Nama') }),
    aQuestion('one', { code: 'b', label: label('Bank'), options: [{ code: 'bjb', label: label('Bank BJB') }] }),
    aQuestion('number', { code: 'c', label: label('Santri') }),
  ],
}

test('a problem is told by its question, its code and its sentence in the language that is read', () => {
  const problem = { code: 'text.long', params: { most: 200, now: 201 } }
  const [id, en] = (['id', 'en'] as const).map(lang => toldProblems([{ question: 'a', problem }], lang))
  expect(id).toEqual([{ question: 'a', code: 'text.long', text: problemText(problem, 'id') }])
  expect(en![0]!.text).toBe(problemText(problem, 'en'))
  expect(en![0]!.text).not.toBe(id![0]!.text)
  expect(toldProblems([], 'id')).toEqual([])
})

test('what keeps a form from being sent is told with the name of its question', () => {
  const told = toldBars([{ page, question: 'c', problem: 'required.must' }], 'id')
  expect(told).toMatchObject([{ question: 'c', code: 'required.must' }])
  expect(told[0]!.text).toContain('Santri')
  expect(toldBars([{ page, question: 'b', problem: 'required.must' }], 'en')[0]!.text).toContain('Bank (en)')
})

test('of clashing answers both are told as people read them, in the order of the page', () => {
  const given = { b: { value: 'bjb' }, a: { raw: { a: 'Sit' }, problem: 'text.long' }, c: { value: 1 } }
  const before = { a: { value: 'Siti' }, c: { value: 2 } }
  expect(toldClashes(page, ['b', 'a'], given, before, someForm)).toEqual([
    { question: 'a', given: 'Sit', other: 'Siti' },
    { question: 'b', given: 'Bank BJB', other: '' },
  ])
  expect(toldClashes(page, ['a'], { a: { value: null } }, before, someForm)).toEqual([
    { question: 'a', given: '–', other: 'Siti' },
  ])
  expect(toldClashes(page, [], given, before, someForm)).toEqual([])
})

test('a refused post says why and where to go on, and saved nothing', () => {
  const problems = [{ code: 'closed', text: 'Sudah ditutup.' }]
  expect(refusedPost(409, problems, '/daftar')).toEqual({
    status: 409,
    told: { state: 'refused', problems, clashes: [], next: '/daftar' },
  })
})
