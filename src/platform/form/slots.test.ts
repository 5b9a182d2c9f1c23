import { expect, test } from 'vitest'
import type { FormContent } from './content.ts'
import { papersSent, slotsMissing, slotsOf } from './slots.ts'
import { aQuestion } from './test-form.ts'

const label = { id: 'Berkas', en: 'File' }
const page = {
  code: 'berkas',
  title: label,
  questions: [
    aQuestion('text', { code: 'note' }),
    aQuestion('file', { code: 'plain', label }),
    aQuestion('file', { code: 'said', label, accepts: ['pdf'], most: 3, needed: true, sensitive: true }),
  ],
}

test('each question for a file gives a slot: one photo that may follow, unless it says otherwise', () => {
  expect(Object.values(slotsOf({ sections: [{ code: 's', name: label, pages: [page] }] }))).toEqual([
    { code: 'plain', name: label, accepts: ['photo'], most: 1, needed: false, sensitive: false },
    { code: 'said', name: label, accepts: ['pdf'], most: 3, needed: true, sensitive: true },
  ])
})

test('a paper that is not asked for is neither sent nor missing', () => {
  const asks = { question: 'kind', is: ['other'] }
  const questions = [aQuestion('file', { code: 'plain', label }), aQuestion('file', { code: 'more', label, if: asks })]
  const kinds = ['shop', 'other'].map(code => ({ code, label }))
  const kind = { ...page, code: 'jenis', questions: [aQuestion('one', { code: 'kind', options: kinds })] }
  const content: FormContent = { sections: [{ code: 's', name: label, pages: [kind, { ...page, questions }] }] }
  const form = { content, slots: slotsOf(content) }
  const missing = (answer: string) => slotsMissing(form, { kind: { value: answer } }, new Set()).map(slot => slot.code)
  expect([missing('shop'), missing('other')]).toEqual([['plain'], ['plain', 'more']])
  expect(papersSent(content, { kind: { value: 'shop' } }, [{ slot: 'plain' }, { slot: 'more' }])).toEqual([
    { slot: 'plain' },
  ])
})
