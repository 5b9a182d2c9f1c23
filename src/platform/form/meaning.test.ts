import { expect, test } from 'vitest'
import type { FormContent } from './content.ts'
import { byMeaning, codeOf } from './meaning.ts'
import { aQuestion } from './test-form.ts'

const label = { id: 'A', en: 'A' }
const questions = [
  aQuestion('text', { code: 'nama_lembaga', meaning: 'applicant.name' }),
  aQuestion('nik', { code: 'nik_ketua', meaning: 'person.nik' }),
  aQuestion('text', { code: 'note' }),
]
const content: FormContent = {
  sections: [{ code: 's', name: label, pages: [{ code: 'p', title: label, questions }] }],
}

test('answers are told by what their questions mean, whatever a form calls them', () => {
  const answers = { nama_lembaga: { value: 'Nurul Huda' }, nik_ketua: null, note: { value: 'x' } }
  expect(byMeaning(content, answers)).toEqual({ 'applicant.name': { value: 'Nurul Huda' }, 'person.nik': null })
  expect(byMeaning(content, {})).toEqual({ 'applicant.name': undefined, 'person.nik': undefined })
})

test('what a form does not ask has no question', () => {
  expect(codeOf(content, 'person.nik')).toBe('nik_ketua')
  expect(codeOf(content, 'tax.npwp')).toBeUndefined()
})
