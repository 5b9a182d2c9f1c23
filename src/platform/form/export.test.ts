import { expect, test } from 'vitest'
import type { Answers } from './answer.ts'
import type { FormContent } from './content.ts'
import { answersNeeded, exportable, exportOf } from './export.ts'
import { aQuestion } from './test-form.ts'

const name = { id: 'Bagian', en: 'Section' }
const none = { id: 'Belum punya', en: 'None yet' }
const questions = [
  aQuestion('money', { code: 'turnover' }),
  aQuestion('many', { code: 'channels' }),
  aQuestion('one', { code: 'field' }),
  aQuestion('text', { code: 'field_other', if: { question: 'field', is: ['other'] } }),
  aQuestion('long', { code: 'why_other', if: { question: 'field_other', is: 'any' } }),
  aQuestion('npwp', { code: 'npwp', none }),
  aQuestion('nib', { code: 'nib', none }),
  aQuestion('nik', { code: 'nik', sensitive: true }),
  aQuestion('date', { code: 'born' }),
  aQuestion('month', { code: 'started' }),
  aQuestion('place', { code: 'place' }),
  aQuestion('yesno', { code: 'agreed' }),
  aQuestion('region', { code: 'village' }),
]
const content: FormContent = {
  sections: [{ code: 's', name, pages: [{ code: 'p', title: name, questions: [...questions, aQuestion('file')] }] }],
}
const answers: Answers = {
  turnover: { value: 25_000_000 },
  channels: { value: ['own_shop', 'export'] },
  field: { value: 'food' },
  field_other: { value: 'what was typed before' },
  npwp: { value: null, none: true },
  nib: { value: null },
  nik: { raw: { nik: '3205' }, problem: 'digits.short' },
  born: { value: '1990-08-17' },
  started: { value: '2017-02' },
  place: { value: { lat: -7.2166, lon: 107.9086 } },
  agreed: { value: false },
  village: { value: '3205011001' },
}

test('a table gets codes, plain numbers and ISO dates; "none yet" is told apart from nothing', () => {
  expect(Object.fromEntries(questions.map(question => [question.code, exportOf(question, answers)]))).toEqual({
    turnover: 25_000_000,
    channels: 'own_shop export',
    field: 'food',
    field_other: '',
    why_other: '',
    npwp: 'belum-ada',
    nib: '',
    nik: '',
    born: '1990-08-17',
    started: '2017-02',
    place: '-7.2166, 107.9086',
    agreed: 'no',
    village: '3205011001',
  })
})

test('an answer behind a condition that did not hold is left out, though it is still there', () => {
  const other = questions.find(question => question.code === 'field_other')!
  expect(exportOf(other, answers)).toBe('')
  expect(exportOf(other, { ...answers, field: { value: 'other' } })).toBe('what was typed before')
})

test('papers are no column', () => {
  expect(exportable(content.sections[0]!)).toEqual(questions)
})

test('what conditions hang on is read too, and what theirs hang on', () => {
  const asked = questions.filter(question => question.code === 'why_other')
  expect(answersNeeded(content, asked).toSorted()).toEqual(['field', 'field_other', 'why_other'])
})
