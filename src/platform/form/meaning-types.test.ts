import { expect, test } from 'vitest'
import type { Question } from './content.ts'
import { isSensitive, typesOfMeaning } from './meaning-types.ts'
import { meanings } from './meanings.ts'
import { reviewOf } from './review.ts'
import { slotsOf } from './slots.ts'
import { aQuestion } from './test-form.ts'

const label = { id: 'A', en: 'A' }
const formOf = (...questions: Question[]) => ({
  sections: [{ code: 's', name: label, pages: [{ code: 'p', title: label, questions }] }],
})

test('what is asked of a person or an account is sensitive, whatever a form says', () => {
  const open = ['person.name', 'person.education']
  const personal = meanings.filter(meaning => /^(person|account|tax)\./.test(meaning) && !open.includes(meaning))
  const sensitive = meanings.filter(meaning => isSensitive({ type: typesOfMeaning[meaning][0]!, meaning }))
  expect(sensitive).toEqual(personal)
  for (const type of ['nik', 'npwp', 'account'] as const) expect(isSensitive({ type })).toBe(true)
  expect(isSensitive({ type: 'text' })).toBe(false)
  expect(isSensitive({ type: 'text', sensitive: true })).toBe(true)
})

test('so are its row of a review and its slot for papers', () => {
  const form = { lang: 'id' as const, regions: undefined as never, today: Temporal.PlainDate.from('2019-04-25') }
  const born = aQuestion('date', { code: 'born', meaning: 'person.birth_date' })
  const [section] = reviewOf(formOf(born, aQuestion('text', { code: 'note' })), {}, form)
  expect(section!.rows.map(row => row.sensitive)).toEqual([true, false])
  const book = aQuestion('file', { code: 'book', meaning: 'account.book', accepts: ['photo'] })
  expect(slotsOf(formOf(book)).book!.sensitive).toBe(true)
})
