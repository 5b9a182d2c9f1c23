import { expect, test } from 'vitest'
import type { FormContent } from '../../../../platform/form/content.ts'
import { aQuestion } from '../../../../platform/form/test-form.ts'
import { consentsIn } from './consents.ts'

const said = { id: 'x', en: 'x' }
const questions = [
  aQuestion('yesno', { code: 'agreed', meaning: 'consent.processing' }),
  aQuestion('yesno', { code: 'told', meaning: 'consent.whatsapp' }),
  aQuestion('yesno', { code: 'published', meaning: 'consent.publish' }),
  aQuestion('text', { code: 'name', meaning: 'person.name' }),
]
const content: FormContent = {
  sections: [{ code: 's', name: said, pages: [{ code: 'p', title: said, questions }] }],
}

test('every consent that is asked for is one by its purpose; only a yes is one that was given', () => {
  const answers = { agreed: { value: true }, told: { value: false }, name: { value: 'Siti' } }
  expect(consentsIn(answers, content)).toEqual({ processing: true, whatsapp: false, publish: false })
})

test('a form that asks for none gives none', () => {
  const none = {
    sections: [{ code: 's', name: said, pages: [{ code: 'p', title: said, questions: [questions[3]!] }] }],
  }
  expect(consentsIn({ agreed: { value: true } }, none)).toEqual({})
})
